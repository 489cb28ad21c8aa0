/** Forms of printed lines, and how they are tried without trying all. */
package se.expediera.core.form;
