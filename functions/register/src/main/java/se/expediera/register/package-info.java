/** Lambda: an uploaded parties.csv becomes the party register, whole or not at all. */
package se.expediera.register;
