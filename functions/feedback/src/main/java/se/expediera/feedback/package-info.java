/** Lambda: the mail service's events become delivery states. */
package se.expediera.feedback;
