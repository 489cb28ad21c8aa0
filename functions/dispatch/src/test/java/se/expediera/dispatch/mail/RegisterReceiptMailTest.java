package se.expediera.dispatch.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static se.expediera.dispatch.mail.MailSamples.NOW;
import static se.expediera.dispatch.mail.MailSamples.SETTINGS;
import static se.expediera.dispatch.mail.MailSamples.bodies;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.register.RegisterChanges;
import se.expediera.core.register.RegisterChanges.Names;
import se.expediera.core.register.RegisterImport;

class RegisterReceiptMailTest {
    private static final Delivery RECEIPT = Delivery.receipt("reg0123", NOW);

    @Test
    void shouldTellWhatARegisterChangedAndWhatNowGoesOut() throws Exception {
        // given
        RegisterChanges changes = new RegisterChanges(
                Names.of(List.of("Skolnämnden")), new Names(70, List.of("Gamla nämnden")), Names.NONE);
        RegisterImport taken = new RegisterImport(
                "reg0123",
                "register/parties.csv",
                NOW,
                15,
                List.of(),
                1,
                changes,
                List.of("Skolnämnden (leveransnummer 0123-001-001)"));
        // when
        Mail receipt = new RegisterReceiptMail(SETTINGS).compose(taken, RECEIPT);
        // then
        assertThat(receipt.subject()).isEqualTo("Registret är uppdaterat");
        for (String body : bodies(receipt)) {
            assertThat(body)
                    .contains(
                            "15 mottagare", "1 väntande försändelse fick", "Skolnämnden (leveransnummer 0123-001-001)")
                    .contains("Borttagna mottagare: 70", "Gamla nämnden", "… och 69 till.")
                    .doesNotContain("Ändrade mottagare");
        }
    }

    @Test
    void shouldSayThatNothingDiffers() throws Exception {
        RegisterImport same = new RegisterImport("reg0123", "register/parties.csv", NOW, 15, List.of(), 0);
        assertThat(bodies(new RegisterReceiptMail(SETTINGS).compose(same, RECEIPT))
                        .get(0))
                .contains("Inget skiljer");
    }
}
