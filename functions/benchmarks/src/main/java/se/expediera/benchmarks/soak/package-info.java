/** Lets the whole run for long while its services fail and its process is killed, and counts what was lost or doubled. */
package se.expediera.benchmarks.soak;
