/** The AWS side of core's ports that more than one function uses: table, bucket and dispatch queue. */
package se.expediera.store;
