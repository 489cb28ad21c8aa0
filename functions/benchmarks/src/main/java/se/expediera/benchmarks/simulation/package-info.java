/** A model of queues, functions and limits in which time is only counted: what many files at once would meet. */
package se.expediera.benchmarks.simulation;
