/** The AWS services that production uses, in this process, with state that survives it. */
package se.expediera.local.aws;
