/** The electronic signatures of a file: found cheaply, validated by EU DSS, which nothing else here knows. */
package se.expediera.intake.signature;
