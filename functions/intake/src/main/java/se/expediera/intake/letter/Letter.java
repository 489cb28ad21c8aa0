package se.expediera.intake.letter;

import java.time.LocalDate;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.document.Document;
import se.expediera.core.document.StoredDecision;

/**
 * What a letter says.
 *
 * @param sender the municipality
 * @param contact the address for questions
 * @param date the day on which it was made
 * @param addressee to whom it goes
 * @param document the file that the decision stands in
 * @param decision what is enclosed
 * @param delivery the delivery that it carries out
 */
record Letter(
        String sender,
        String contact,
        LocalDate date,
        Addressee addressee,
        Document document,
        StoredDecision decision,
        Delivery delivery) {}
