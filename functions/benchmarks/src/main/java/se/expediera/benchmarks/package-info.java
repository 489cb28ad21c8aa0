/** Measures what the service costs beside its unavoidable parts: ratios against a named peer in the same run. */
package se.expediera.benchmarks;
