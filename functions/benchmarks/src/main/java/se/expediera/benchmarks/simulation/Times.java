package se.expediera.benchmarks.simulation;

/**
 * How long the parts work, in seconds, as measured.
 *
 * @param file what intake takes for a file of no page
 * @param page what it takes for each page
 * @param decision what dispatch takes for a decision, or a receipt, of no mail
 * @param mail what it takes for each mail
 */
public record Times(double file, double page, double decision, double mail) {}
