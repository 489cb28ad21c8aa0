/** Reads minutes: pages of printed lines become decisions, each with its parties, evidence and doubts. */
package se.expediera.core.reading;
