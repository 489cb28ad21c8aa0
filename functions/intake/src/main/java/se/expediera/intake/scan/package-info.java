/** Scanned pages: their pictures are read by Tesseract, through Tika. */
package se.expediera.intake.scan;
