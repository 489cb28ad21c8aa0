/** What people read, and the mail service that carries it. */
package se.expediera.dispatch.mail;
