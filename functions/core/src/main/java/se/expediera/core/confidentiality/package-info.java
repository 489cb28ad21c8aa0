/** The screen before a decision leaves: what may be confidential waits for a person. The rules are data, each with an example. */
package se.expediera.core.confidentiality;
