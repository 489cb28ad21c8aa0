/** Lambda: a delivery that goes by post becomes a letter to print. */
package se.expediera.intake.letter;
