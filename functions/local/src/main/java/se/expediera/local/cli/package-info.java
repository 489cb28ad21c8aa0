/** The command line: what a clerk types and reads, in Swedish. */
package se.expediera.local.cli;
