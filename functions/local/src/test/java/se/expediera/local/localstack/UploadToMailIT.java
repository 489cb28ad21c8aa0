package se.expediera.local.localstack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.expediera.core.ContentHash;
import se.expediera.core.delivery.DeliveryState;

/** The whole way of a file through the deployed template. */
@ExtendWith(InLocalStack.class)
class UploadToMailIT {

    @Test
    void shouldMailEachPartyOfTheSampleItsDecisionAndTheClerkOneReceipt(Office office) {
        // when
        Sample.upload(office);

        // then
        assertThat(Sample.decisions(office))
                .extracting(Sample::inWords)
                .containsExactlyInAnyOrderElementsOf(Sample.MAILS);
        assertThat(Sample.decisions(office))
                .allSatisfy(mail -> assertThat(mail.attachments())
                        .singleElement()
                        .asString()
                        .endsWith(".pdf"));
        assertThat(Sample.receipts(office)).hasSize(1);
        assertThat(office.items(Sample.documentId()).get("DOC").get("decisions").n())
                .isEqualTo(Integer.toString(Sample.DECISIONS));
    }

    @Test
    void shouldLearnFromTheMailServiceThatTheMailsArrived(Office office) {
        // given
        Sample.upload(office);

        // when
        Map<DeliveryState, Integer> states = Patience.until(
                "every mail's event",
                () -> office.states(Sample.documentId()),
                seen -> !seen.containsKey(DeliveryState.SENT) && !seen.containsKey(DeliveryState.SENDING));

        // then: another test may have reported one of them as returned
        Map<DeliveryState, Integer> left = new HashMap<>(states);
        int delivered = left.remove(DeliveryState.DELIVERED);
        int returned = left.getOrDefault(DeliveryState.BOUNCED, 0);
        left.remove(DeliveryState.BOUNCED);
        assertThat(delivered + returned).isEqualTo(Sample.MAILS.size());
        assertThat(left).isEqualTo(Sample.LEFT);
    }

    @Test
    void shouldSendNothingMoreForTheSameContentUnderTheSameAndAnotherName(Office office) {
        // given
        Sample.upload(office);
        List<SentMail> before = Sample.decisions(office);

        // when: a file that cannot be read comes last, and its receipt says that all before it was taken
        office.upload("inbox/Kommunstyrelsens protokoll på våren + bilagor.pdf", Sample.minutes());
        office.upload("inbox/samma protokoll igen.pdf", Sample.minutes());
        byte[] notAPdf = "Detta är ingen PDF.".getBytes(UTF_8);
        String notRead = ContentHash.id(ContentHash.of(notAPdf)) + "-receipt";
        office.upload("inbox/anteckning.pdf", notAPdf);
        Patience.until(
                "the receipt of the last file",
                office::receipts,
                seen -> seen.stream().anyMatch(mail -> mail.delivery().equals(notRead)));
        office.awaitRest();

        // then
        assertThat(Sample.decisions(office)).isEqualTo(before);
        assertThat(Sample.receipts(office)).hasSize(1);
    }
}
