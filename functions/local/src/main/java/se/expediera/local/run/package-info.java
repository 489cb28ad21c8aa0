/** The functions at work in this process: uploads in, mails out, and when all has come to rest. */
package se.expediera.local.run;
