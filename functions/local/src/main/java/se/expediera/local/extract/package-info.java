/** The command {@code extract}: what is read from files, as JSON, without any AWS. */
package se.expediera.local.extract;
