package se.expediera.store.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadTest {
    @Test
    void shouldDecodeTheKeyAsS3EncodesIt() throws Exception {
        String body = notification("inbox/Protokoll+KS+%C3%A5%C3%A4%C3%B6+1%2B1+%25.pdf");
        assertThat(Upload.in(body)).containsExactly(new Upload("b", "inbox/Protokoll KS åäö 1+1 %.pdf", "v1"));
    }

    @Test
    void shouldTakeEveryRecordOfAMessage() throws Exception {
        String one = notification("a");
        String two = one.replace(
                "\"Records\":[", "\"Records\":[" + one.substring(one.indexOf("{\"s3\""), one.lastIndexOf(']')) + ",");
        assertThat(Upload.in(two)).hasSize(2);
    }

    @Test
    void shouldFindNothingInS3sTestMessage() throws Exception {
        assertThat(Upload.in("{\"Service\":\"Amazon S3\",\"Event\":\"s3:TestEvent\",\"Bucket\":\"b\"}"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no JSON",
                "null",
                "[]",
                "{}",
                "{\"Records\":[{}]}",
                "{\"Records\":[{\"s3\":{\"bucket\":{\"name\":\"b\"},\"object\":{\"key\":\"%zz\"}}}]}"
            })
    void shouldTellWhatCanNeverBeUnderstood(String body) {
        assertThatThrownBy(() -> Upload.in(body)).isInstanceOf(Upload.Unintelligible.class);
    }

    private static String notification(String key) {
        return "{\"Records\":[{\"s3\":{\"bucket\":{\"name\":\"b\"},\"object\":{\"key\":\"" + key
                + "\",\"versionId\":\"v1\"}}}]}";
    }
}
