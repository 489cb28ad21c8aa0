package se.expediera.intake.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SignatureMarksTest {
    private static final String MARK = "/ByteRange";

    @Test
    void shouldFindTheMarkWhereverItStands() {
        for (int before = 0; before < 40; before++) {
            for (int behind = 0; behind < 20; behind++) {
                assertThat(SignatureMarks.areIn(bytes("e".repeat(before) + MARK + "/".repeat(behind))))
                        .as("%d bytes before and %d behind", before, behind)
                        .isTrue();
            }
        }
    }

    @Test
    void shouldFindNoMarkInPartsOfIt() {
        String parts = "/ByteRang/ByteRangByteRange /ByteRang";

        for (int cut = 0; cut <= parts.length(); cut++) {
            assertThat(SignatureMarks.areIn(bytes(parts.substring(0, cut)))).isFalse();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
