/** Electronic signatures of files: what was found out about each, and what follows from it. */
package se.expediera.core.signature;
