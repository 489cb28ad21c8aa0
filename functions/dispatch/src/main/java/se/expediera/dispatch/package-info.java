/** Lambda: one decision's deliveries become mails; receipts to the clerk; the sweep over what stands still. */
package se.expediera.dispatch;
