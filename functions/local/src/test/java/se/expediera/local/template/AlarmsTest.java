package se.expediera.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.expediera.store.lambda.Metric;

/** What tells operations that something is wrong, and what to do. */
class AlarmsTest {
    private static final Template TEMPLATE = Template.read();
    private static final Map<String, Map<String, Object>> ALARMS = TEMPLATE.properties("AWS::CloudWatch::Alarm");
    private static final Path RUNBOOK = Path.of("..", "RUNBOOK.md");
    /** What is meant. What to do. Where more stands. */
    private static final Pattern DESCRIPTION =
            Pattern.compile("[A-Z][^.]{20,400}\\. [A-Z][^.]{20,400}\\. Runbook: functions/RUNBOOK\\.md#([a-z-]{3,60})");

    /** In the dashboard. */
    private static final Pattern OWN_METRIC = Pattern.compile("\"Expediera\",\"(\\w{1,60})\"");

    @Test
    void shouldSayInTwoSentencesWhatAnAlarmMeansAndWhatToDoAndNameItsSectionInTheRunbook() throws IOException {
        // given
        Set<String> sections = sections();
        // then
        assertThat(ALARMS).hasSizeGreaterThanOrEqualTo(14).allSatisfy((name, alarm) -> {
            Matcher description =
                    DESCRIPTION.matcher(alarm.get("AlarmDescription").toString());
            assertThat(description.matches()).as(name).isTrue();
            assertThat(sections).as(name).contains(description.group(1));
        });
    }

    @Test
    void shouldHaveNoSectionInTheRunbookWithoutItsAlarm() throws IOException {
        Set<String> named = ALARMS.values().stream()
                .map(alarm -> alarm.get("AlarmDescription").toString())
                .map(description -> description.substring(description.indexOf('#') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(sections()).isEqualTo(named);
    }

    @Test
    void shouldTellOperationsOfEveryAlarmAndOfItsEnd() {
        List<Map<String, String>> topic = List.of(Map.of("Ref", "AlarmTopic"));
        assertThat(ALARMS)
                .allSatisfy((name, alarm) -> assertThat(alarm)
                        .as(name)
                        .containsEntry("AlarmActions", topic)
                        .containsEntry("OKActions", topic)
                        .containsKey("TreatMissingData"));
    }

    @Test
    void shouldLeaveNoFunctionAndNoQueueWithoutAnAlarm() {
        // given
        Set<String> watched = new TreeSet<>();
        ALARMS.values().forEach(alarm -> watch(alarm, watched));
        // then
        TEMPLATE.properties("AWS::Serverless::Function").values().forEach(function -> {
            String name = TEMPLATE.resolve(function.get("FunctionName"));
            assertThat(watched).contains("Errors " + name, "Throttles " + name, "Duration " + name);
        });
        TEMPLATE.properties("AWS::SQS::Queue").keySet().forEach(queue -> {
            String metric = queue.endsWith("DeadLetters")
                    ? "ApproximateNumberOfMessagesVisible "
                    : "ApproximateAgeOfOldestMessage ";
            assertThat(watched).contains(metric + TEMPLATE.resolve(Map.of("Fn::GetAtt", queue + ".QueueName")));
        });
    }

    @Test
    void shouldShowEveryMetricThatFunctionsWriteAndNoOther() {
        // given
        Set<String> written = Arrays.stream(Metric.values())
                .map(Metric::cloudWatchName)
                .collect(Collectors.toCollection(TreeSet::new));
        // when
        Set<String> shown = new TreeSet<>();
        Matcher own = OWN_METRIC.matcher(
                TEMPLATE.properties("AWS::CloudWatch::Dashboard").toString());
        while (own.find()) {
            shown.add(own.group(1));
        }
        // then
        assertThat(shown).isEqualTo(written);
        assertThat(ALARMS.values())
                .filteredOn(alarm -> "Expediera".equals(alarm.get("Namespace")))
                .isNotEmpty()
                .allSatisfy(alarm -> assertThat(written).contains((String) alarm.get("MetricName")));
    }

    @Test
    void shouldMeasureAFunctionsTimeAgainstItsOwnTimeout() {
        // given
        String expression = ALARMS.get("DurationAlarm").get("Metrics").toString();
        // then
        TEMPLATE.properties("AWS::Serverless::Function").values().forEach(function -> {
            String name = TEMPLATE.resolve(function.get("FunctionName")).replace("expediera-", "");
            String id = name.equals("deadletters") ? "deadLetters" : name;
            assertThat(expression).contains("FILL(" + id + ", 0) / " + 10 * (int) function.get("Timeout"));
        });
    }

    @Test
    void shouldRingAtTheRatesAtWhichTheMailServiceReviewsAnAccount() {
        assertThat(ALARMS.get("BounceRateAlarm")).containsEntry("Threshold", 0.05);
        assertThat(ALARMS.get("ComplaintRateAlarm")).containsEntry("Threshold", 0.001);
    }

    @Test
    void shouldShowEveryAlarmOnTheDashboard() throws IOException {
        // when
        String body = TEMPLATE.resolve(TEMPLATE.properties("AWS::CloudWatch::Dashboard")
                .get("Dashboard")
                .get("DashboardBody"));
        // then
        assertThat((List<?>) JSON.std.mapFrom(body).get("widgets")).hasSizeGreaterThanOrEqualTo(10);
        ALARMS.keySet()
                .forEach(name -> assertThat(body).contains(TEMPLATE.resolve(Map.of("Fn::GetAtt", name + ".Arn"))));
    }

    private static void watch(Map<String, Object> alarm, Set<String> watched) {
        if (alarm.containsKey("MetricName")) {
            watched.add(alarm.get("MetricName") + dimension(alarm));
            return;
        }
        for (Object metric : Template.list(alarm.get("Metrics"))) {
            Map<String, Object> about = Template.map(TEMPLATE.at(metric, "MetricStat", "Metric"));
            if (!about.isEmpty()) {
                watched.add(about.get("MetricName") + dimension(about));
            }
        }
    }

    private static String dimension(Map<String, Object> metric) {
        if (!metric.containsKey("Dimensions")) {
            return "";
        }
        Object first = Template.list(metric.get("Dimensions")).get(0);
        return " " + TEMPLATE.resolve(Template.map(first).get("Value"));
    }

    /** The runbook's sections by the names that a link gives them. */
    private static Set<String> sections() throws IOException {
        return Files.readAllLines(RUNBOOK).stream()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3).toLowerCase(Locale.ROOT).replace(' ', '-'))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
