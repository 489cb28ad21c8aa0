package se.expediera.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * How wide the rights are that the template gives its functions; that each is used, {@link LeastPrivilegeIT} proves. SAM
 * adds none to a function that brings its role: beyond these there is only the schedule's own role, which may invoke the
 * sweep.
 */
class RightsTest {
    private static final Template TEMPLATE = Template.read();
    private static final Set<Right> GIVEN = Right.given(TEMPLATE);
    private static final String BUCKET = "arn:aws:s3:::expediera/";

    /** What ends with an asterisk beyond the files of a folder and the streams of a log, and why AWS cannot narrow it. */
    private static final Map<String, String> WIDE = Map.of(
            "arn:aws:ses:eu-north-1:000000000000:identity/*",
            "the sender's identity is its address, its domain or a domain above, and in SES's sandbox the right is"
                    + " asked for the recipient's identity too; the condition ses:FromAddress binds it to the one sender");

    @Test
    void shouldNameEachActionInFull() {
        assertThat(GIVEN)
                .isNotEmpty()
                .allSatisfy(right -> assertThat(right.action()).matches("[a-z0-9]+:[A-Za-z]+"));
    }

    @Test
    void shouldNameEachResourceAsNarrowlyAsItCanBe() {
        assertThat(GIVEN).allSatisfy(right -> {
            String resource = right.resource();
            boolean folder = resource.startsWith(BUCKET) && resource.matches(".*/[a-z]+/\\*");
            boolean streams = resource.contains(":log-group:") && resource.endsWith(":*");
            if (!folder && !streams && !WIDE.containsKey(resource)) {
                assertThat(resource).as(right.toString()).startsWith("arn:aws:").doesNotContain("*");
            }
        });
    }

    @Test
    void shouldBindTheRightToMailToTheOneSender() {
        Map<String, Object> role = TEMPLATE.properties("AWS::IAM::Role").get("DispatchRole");
        Object statements = TEMPLATE.at(Template.list(role.get("Policies")).get(0), "PolicyDocument", "Statement");
        assertThat(Template.list(statements))
                .filteredOn(it -> "ses:SendRawEmail".equals(Template.map(it).get("Action")))
                .singleElement()
                .satisfies(it -> assertThat(Template.map(it))
                        .containsEntry(
                                "Condition",
                                Map.of("StringEquals", Map.of("ses:FromAddress", Map.of("Ref", "SenderAddress")))));
    }

    @Test
    void shouldGiveLambdaWhatItNeedsToFeedTheFunctionsAndToKeepTheirLogs() {
        assertThat(GIVEN).containsAll(Right.ofLambda(TEMPLATE));
    }

    @Test
    void shouldGiveRightsByThePoliciesInTheTemplateAlone() {
        assertThat(TEMPLATE.properties("AWS::IAM::Role"))
                .hasSize(TEMPLATE.properties("AWS::Serverless::Function").size())
                .allSatisfy((name, role) -> assertThat(role).as(name).doesNotContainKey("ManagedPolicyArns"));
        assertThat(TEMPLATE.properties("AWS::Serverless::Function"))
                .allSatisfy((name, function) ->
                        assertThat(function).as(name).containsKey("Role").doesNotContainKey("Policies"));
        assertThat(TEMPLATE.properties("AWS::IAM::Policy")).isEmpty();
    }

    @Test
    void shouldLetClerksDropFilesAndReadReceiptsAndLettersAndNothingElse() {
        assertThat(allowed("ClerkPolicy"))
                .containsExactlyInAnyOrder(
                        "s3:PutObject inbox/*",
                        "s3:AbortMultipartUpload inbox/*",
                        "s3:ListMultipartUploadParts inbox/*",
                        "s3:GetObject receipts/*",
                        "s3:GetObject letters/*",
                        "s3:ListBucket [inbox/*, receipts/*, letters/*]");
        assertThat(allowed("RegisterPolicy"))
                .containsExactlyInAnyOrder(
                        "s3:PutObject register/*",
                        "s3:GetObject register/*",
                        "s3:AbortMultipartUpload register/*",
                        "s3:ListMultipartUploadParts register/*",
                        "s3:ListBucket [register/*]");
    }

    /** What a policy for people allows: each action with its place in the bucket. */
    private static List<String> allowed(String policy) {
        List<String> allowed = new ArrayList<>();
        Object statements =
                TEMPLATE.at(TEMPLATE.properties("AWS::IAM::ManagedPolicy").get(policy), "PolicyDocument", "Statement");
        for (Object statement : Template.list(statements)) {
            Map<String, Object> fields = Template.map(statement);
            for (Object action : Template.list(fields.get("Action"))) {
                for (Object resource : Template.list(fields.get("Resource"))) {
                    String place = TEMPLATE.resolve(resource).equals("arn:aws:s3:::expediera")
                            ? String.valueOf(TEMPLATE.at(fields, "Condition", "StringLike", "s3:prefix"))
                            : TEMPLATE.resolve(resource).replace(BUCKET, "");
                    allowed.add(action + " " + place);
                }
            }
        }
        return allowed;
    }
}
