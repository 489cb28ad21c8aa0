package se.expediera.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the template promises to whoever deploys it. */
class TemplateTest {
    private static final Template TEMPLATE = Template.read();
    private static final Map<String, Map<String, Object>> PARAMETERS = TEMPLATE.section("Parameters");
    private static final Map<String, Map<String, Object>> RESOURCES = TEMPLATE.section("Resources");
    /** "Expediera/MunicipalityName", "-dead". */
    private static final int SIX_TIMES = 6;

    @Test
    void shouldSayOfEveryParameterWhatItIsAndWhatItMustBe() {
        assertThat(PARAMETERS).allSatisfy((name, parameter) -> {
            assertThat(parameter.get("Description").toString())
                    .as(name)
                    .hasSizeBetween(40, 400)
                    .endsWith(".");
            assertThat(parameter.get("ConstraintDescription").toString())
                    .as(name)
                    .startsWith("must be ");
            assertThat(parameter)
                    .as(name)
                    .containsAnyOf(
                            Map.entry("AllowedPattern", parameter.getOrDefault("AllowedPattern", "")),
                            Map.entry("AllowedValues", parameter.getOrDefault("AllowedValues", List.of())),
                            Map.entry("MinValue", parameter.getOrDefault("MinValue", 0)));
        });
    }

    @Test
    void shouldShowEveryParameterInTheConsoleOnceUnderAGroupAndALabel() {
        // given
        Map<String, Object> console = Template.map(TEMPLATE.section("Metadata").get("AWS::CloudFormation::Interface"));
        // when
        List<Object> grouped = new ArrayList<>();
        Template.list(console.get("ParameterGroups"))
                .forEach(group ->
                        grouped.addAll(Template.list(Template.map(group).get("Parameters"))));
        // then
        assertThat(grouped).containsExactlyInAnyOrderElementsOf(PARAMETERS.keySet());
        assertThat(Template.map(console.get("ParameterLabels")))
                .containsOnlyKeys(PARAMETERS.keySet().toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({
        "MunicipalityName, Granviks kommun, true",
        "MunicipalityName, Åre, true",
        "MunicipalityName, 'Granvik <x>', false",
        "MunicipalityName, ' Granvik', false",
        "BucketName, expediera-granvik, true",
        "BucketName, Expediera, false",
        "BucketName, expediera.granvik, false",
        "SenderAddress, expediering@granvik.example.org, true",
        "SenderAddress, 'Granvik <expediering@granvik.example.org>', false",
        "SenderAddress, expediering@granvik, false",
        "ReplyToAddress, kansli@granvik.example.org, true",
        "ReplyToAddress, '', false",
        "ClerkAddress, registrator@granvik.example.org, true",
        "ClerkAddress, 'a@example.org,b@example.org', false",
        "ResendAfter, PT90M, true",
        "ResendAfter, PT5M, false",
        "ResendAfter, 1h, false",
        "AlarmAddress, '', true",
        "AlarmAddress, drift@granvik.example.org, true",
        "AlarmAddress, drift, false",
        "OcrLayer, '', true",
        "OcrLayer, arn:aws:lambda:eu-north-1:123456789012:layer:expediera-ocr:1, true",
        "OcrLayer, arn:aws-cn:lambda:cn-north-1:123456789012:layer:expediera-ocr:12, true",
        "OcrLayer, arn:aws-us-gov:lambda:us-gov-west-1:123456789012:layer:expediera_ocr:1, true",
        "OcrLayer, arn:aws:lambda:eu-north-1:123456789012:layer:expediera-ocr, false",
        "OcrLayer, arn:aws:lambda:eu-north-1:123456789012:function:expediera-ocr:1, false",
        "OcrLayer, expediera-ocr, false",
    })
    void shouldTakeGoodAnswersAndRefuseMalformedOnes(String parameter, String answer, boolean good) {
        String allowed = PARAMETERS.get(parameter).get("AllowedPattern").toString();
        assertThat(Pattern.matches(allowed, answer)).isEqualTo(good);
    }

    @Test
    void shouldStartInTrialModeUnlessSomebodySaysLive() {
        assertThat(PARAMETERS.get("Mode"))
                .containsEntry("Default", "trial")
                .containsEntry("AllowedValues", List.of("trial", "live"));
    }

    @Test
    void shouldReadNoScansUntilALayerIsGivenAndPublishAVersionWhenItIs() {
        // given
        Map<String, Object> intake =
                TEMPLATE.properties("AWS::Serverless::Function").get("IntakeFunction");
        // then
        assertThat(PARAMETERS.get("OcrLayer")).containsEntry("Default", "");
        assertThat(TEMPLATE.holds("ScansAreRead")).isFalse();
        assertThat(TEMPLATE.resolve(TEMPLATE.at(intake, "Environment", "Variables", "EXPEDIERA_OCR")))
                .isEqualTo("no");
        assertThat(intake.get("Layers"))
                .isEqualTo(Map.of(
                        "Fn::If",
                        List.of("ScansAreRead", List.of(Map.of("Ref", "OcrLayer")), Map.of("Ref", "AWS::NoValue"))));
        assertThat(TEMPLATE.at(intake, "VersionDescription", "Fn::Sub").toString())
                .contains("${OcrLayer}");
    }

    @Test
    void shouldLetAsManyDispatchersWorkAsShareTheRate() {
        // given
        Map<String, Object> dispatch =
                TEMPLATE.properties("AWS::Serverless::Function").get("DispatchFunction");
        Object sharing = TEMPLATE.at(dispatch, "Environment", "Variables", "EXPEDIERA_DISPATCHERS");
        // then
        assertThat(sharing)
                .isEqualTo(Map.of("Ref", "Dispatchers"))
                .isEqualTo(TEMPLATE.at(
                        dispatch, "Events", "Decisions", "Properties", "ScalingConfig", "MaximumConcurrency"));
        assertThat(TEMPLATE.at(dispatch, "VersionDescription", "Fn::Sub").toString())
                .contains("${Dispatchers}");
    }

    @Test
    void shouldKeepTheBucketAndTheTableWhateverBecomesOfTheStack() {
        assertThat(RESOURCES.get("Bucket"))
                .containsEntry("DeletionPolicy", "RetainExceptOnCreate")
                .containsEntry("UpdateReplacePolicy", "Retain");
        assertThat(RESOURCES.get("Table"))
                .containsEntry("DeletionPolicy", "Retain")
                .containsEntry("UpdateReplacePolicy", "Retain");
        assertThat(TEMPLATE.properties("AWS::DynamoDB::Table").get("Table"))
                .containsEntry("DeletionProtectionEnabled", true)
                .containsEntry("PointInTimeRecoverySpecification", Map.of("PointInTimeRecoveryEnabled", true));
        assertThat(TEMPLATE.properties("AWS::S3::Bucket").get("Bucket"))
                .containsEntry("VersioningConfiguration", Map.of("Status", "Enabled"));
    }

    @Test
    void shouldLetNobodyInPassingDeleteWhatWasSigned() {
        // given
        List<?> statements = Template.list(TEMPLATE.at(
                TEMPLATE.properties("AWS::S3::BucketPolicy").get("BucketPolicy"), "PolicyDocument", "Statement"));
        // then
        assertThat(statements)
                .filteredOn(it -> "NothingIsDeleted".equals(Template.map(it).get("Sid")))
                .singleElement()
                .satisfies(it -> assertThat(Template.map(it))
                        .containsEntry("Effect", "Deny")
                        .containsEntry("Principal", "*")
                        .containsEntry("Action", List.of("s3:DeleteObject", "s3:DeleteObjectVersion")));
    }

    @Test
    void shouldGiveEveryQueueDeadLettersThatAFunctionReads() {
        // given
        Map<String, Map<String, Object>> queues = TEMPLATE.properties("AWS::SQS::Queue");
        List<String> read = triggers().map(Trigger::queue).toList();
        // then
        assertThat(queues.keySet()).containsExactlyInAnyOrderElementsOf(read);
        assertThat(queues).allSatisfy((name, queue) -> {
            assertThat(queue).as(name).containsEntry("SqsManagedSseEnabled", true);
            if (!name.endsWith("DeadLetters")) {
                Map<String, Object> redrive = Template.map(queue.get("RedrivePolicy"));
                assertThat(redrive).as(name).containsEntry("maxReceiveCount", 5);
                assertThat(read).contains(TEMPLATE.target(redrive.get("deadLetterTargetArn")));
            }
        });
    }

    @Test
    void shouldHideAMessageSixTimesAsLongAsItsFunctionMayRunAndBoundHowManyRunAtOnce() {
        assertThat(triggers()).hasSize(10).allSatisfy(trigger -> {
            Map<String, Object> queue = TEMPLATE.properties("AWS::SQS::Queue").get(trigger.queue());
            int timeout = (int) trigger.function().get("Timeout");
            assertThat((int) queue.get("VisibilityTimeout"))
                    .as(trigger.queue())
                    .isGreaterThanOrEqualTo(SIX_TIMES * timeout);
            assertThat(trigger.event())
                    .as(trigger.queue())
                    .containsEntry("FunctionResponseTypes", List.of("ReportBatchItemFailures"))
                    .containsKey("ScalingConfig");
        });
    }

    @Test
    void shouldMakeEachFunctionsLogGroupWithItsRetention() {
        // given
        Map<String, Map<String, Object>> groups = TEMPLATE.properties("AWS::Logs::LogGroup");
        // then
        assertThat(TEMPLATE.properties("AWS::Serverless::Function")).allSatisfy((name, function) -> {
            String group = TEMPLATE.target(TEMPLATE.at(function, "LoggingConfig", "LogGroup"));
            assertThat(groups.get(group)).as(name).containsEntry("RetentionInDays", Map.of("Ref", "LogRetentionDays"));
        });
    }

    /** A queue and the function that reads it. */
    private record Trigger(String queue, Map<String, Object> function, Map<String, Object> event) {}

    private static Stream<Trigger> triggers() {
        return TEMPLATE.properties("AWS::Serverless::Function").values().stream()
                .flatMap(function -> Template.map(function.get("Events")).values().stream()
                        .filter(event -> "SQS".equals(Template.map(event).get("Type")))
                        .map(event -> Template.map(Template.map(event).get("Properties")))
                        .map(event -> new Trigger(TEMPLATE.target(event.get("Queue")), function, event)));
    }
}
