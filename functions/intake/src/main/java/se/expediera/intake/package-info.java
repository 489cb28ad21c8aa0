/** Lambda: an uploaded file becomes a document, decisions and deliveries in the table. */
package se.expediera.intake;
