package se.expediera.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.expediera.core.delivery.Deliveries;
import se.expediera.core.delivery.DeliveryId;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.document.Documents;
import se.expediera.local.aws.EmbeddedAws;
import se.expediera.store.AwsClients;
import se.expediera.store.files.BucketFiles;
import se.expediera.store.table.DeliveryTable;
import se.expediera.store.table.DocumentTable;
import se.expediera.store.table.TableSchema;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the clerk's and the functions' questions take in a full table, against a small one. */
@Command(
        name = "queries",
        mixinStandardHelpOptions = true,
        description = "Each question at 100,000 decisions in the table, against the same at 1,000.")
final class QueriesBenchmark extends Measure {
    private static final Goal FLAT = Goal.atMost(1.2, 1.2);
    private static final int LIMIT = 25;

    @Option(names = "--small", description = "decisions in the small table (${DEFAULT-VALUE})")
    private int few = 1_000;

    @Option(names = "--large", description = "decisions in the large table (${DEFAULT-VALUE})")
    private int many = 100_000;

    @Option(names = "--turns", description = "counted turns of each pair (${DEFAULT-VALUE})")
    private int turns = 201;

    /** One table with what was asked of it. */
    private record Archive(Documents documents, Deliveries deliveries) {}

    /** A question; each has an answer of the same size in both tables. */
    private interface Question {
        Object ask(Archive archive);
    }

    @Override
    protected void measure(Figures figures) throws Exception {
        Path folder = Files.createTempDirectory("expediera-queries");
        try (EmbeddedAws aws = EmbeddedAws.start(new EmbeddedAws.Options(
                        folder.resolve("data"),
                        folder.resolve("mejl"),
                        Duration.ofSeconds(10),
                        Map.of("EXPEDIERA_SENDER", "expediera@example.org")));
                DynamoDbClient client = AwsClients.dynamoDb(aws.settings())) {
            Archive small = archive(aws, client, "small", few);
            Archive large = archive(aws, client, "large", many);
            for (Map.Entry<String, Question> question : questions().entrySet()) {
                Alternation.Result result = new Alternation(turns, turns)
                        .measure(
                                () -> question.getValue().ask(large),
                                () -> question.getValue().ask(small));
                figures.add(Row.ratio(question.getKey() + ", at " + many + " decisions / at " + few, result, FLAT));
            }
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    protected void shorten() {
        few = 200;
        many = 1_000;
        turns = 4;
    }

    private static Archive archive(EmbeddedAws aws, DynamoDbClient client, String name, int decisions) {
        client.createTable(TableSchema.createTable(name));
        Archive archive = new Archive(
                new DocumentTable(
                        client,
                        name,
                        new BucketFiles(
                                AwsClients.s3(aws.settings()), aws.settings().bucket())),
                new DeliveryTable(client, name));
        Archived.fill(archive.documents(), decisions);
        return archive;
    }

    private static Map<String, Question> questions() {
        Map<String, Question> questions = new LinkedHashMap<>();
        String document = Archived.documentId(1);
        DeliveryId delivery = DeliveryId.of(Archived.decisionId(1, 1), 1);
        Instant later = Instant.now().plus(Duration.ofDays(1));
        questions.put(
                "a document", archive -> archive.documents().find(document).orElseThrow());
        questions.put(
                "a document's decisions", archive -> some(archive.documents().decisionsOf(document)));
        questions.put(
                "a document's deliveries", archive -> some(archive.deliveries().ofDocument(document)));
        questions.put(
                "a decision with its list",
                archive -> archive.documents().listed(Archived.decisionId(1, 1)).orElseThrow());
        questions.put("a case", archive -> some(archive.documents().decisionsByCase(Archived.caseNumber(1))));
        questions.put(
                "a delivery", archive -> archive.deliveries().find(delivery).orElseThrow());
        questions.put(
                "a party's deliveries", archive -> some(archive.deliveries().toParty(Archived.party(1), LIMIT)));
        questions.put(
                "the clerk's work list",
                archive -> some(archive.deliveries().waiting(DeliveryState.HELD, later, LIMIT)));
        questions.put(
                "a month's documents", archive -> some(archive.documents().receivedIn(YearMonth.from(Archived.MONTH))));
        return questions;
    }

    private static List<?> some(List<?> answer) {
        if (answer.isEmpty()) {
            throw new IllegalStateException("the question found nothing");
        }
        return answer;
    }
}
