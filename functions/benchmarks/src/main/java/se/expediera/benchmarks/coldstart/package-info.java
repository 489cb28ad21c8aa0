/** First events of functions in fresh Javas, through Lambda's own runtime. */
package se.expediera.benchmarks.coldstart;
