package se.expediera.intake.letter;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.expediera.core.Settings;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryId;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.document.Document;
import se.expediera.core.document.DocumentState;
import se.expediera.core.document.StoredDecision;
import se.expediera.core.memory.MemoryDeliveries;
import se.expediera.core.memory.MemoryDocuments;
import se.expediera.core.memory.MemoryFiles;
import se.expediera.core.memory.MemoryRegister;
import se.expediera.core.minutes.DecisionKind;
import se.expediera.core.minutes.PageRange;
import se.expediera.core.queue.LetterRequest;
import se.expediera.core.register.Channel;
import se.expediera.core.register.RegisteredParty;
import se.expediera.intake.generator.SampleMinutes;
import se.expediera.store.lambda.LambdaEvents;
import se.expediera.store.queue.LetterJson;

class LetterHandlerTest {
    /** Just before midnight of UTC it is the next day in Sweden. */
    private static final Instant NOW = Instant.parse("2026-03-24T23:30:00Z");

    private static final String ID = "9f2c41d07be85a63c1f4e0b2";
    private static final byte[] SAMPLE = SampleMinutes.print().pdf();

    private final MemoryFiles files = new MemoryFiles();
    private final MemoryDeliveries deliveries = new MemoryDeliveries();
    private final MemoryDocuments documents = new MemoryDocuments(deliveries);
    private final MemoryRegister register = new MemoryRegister();
    private final LetterHandler handler = new LetterHandler(
            Settings.of(Map.of(
                    "EXPEDIERA_MUNICIPALITY", "Granviks kommun",
                    "EXPEDIERA_SENDER", "expediering@granvik.example.org",
                    "EXPEDIERA_REPLY_TO", "registrator@granvik.example.org")),
            new LetterHandler.Ports(documents, deliveries, register, files),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void shouldLayALetterIntoTheBucketWhereDispatchAsksForOne() throws IOException {
        // given
        posts("Ekby byalag", List.of());
        LetterRequest request = delivers("Bro över Granån", "Valnämnden", "Ekby byalag");
        // when
        SQSBatchResponse answer = handler.handleRequest(LambdaEvents.read("letter-request", SQSEvent.class), null);
        // then
        assertThat(answer.getBatchItemFailures()).isEmpty();
        assertThat(request.key()).isEqualTo("letters/" + ID + "/" + ID + "-001-002.pdf");
        assertThat(files.keys()).contains(request.key());
        assertThat(firstPage(request))
                .contains("Granviks kommun", "2026-03-25", "Ekby byalag", "Beslut § 12: Bro över Granån")
                .contains("expedierar härmed nedanstående beslut", "KS 2026-00012", "Kommunstyrelsen", "2026-03-18")
                .contains("sidorna 3–4", "registrator@granvik.example.org", ID + "-001-002", "a".repeat(64));
    }

    @Test
    void shouldEncloseTheExcerptsPagesAsTheyAre() throws IOException {
        LetterRequest request = makes("Ekby byalag");
        try (PDDocument letter = pdf(request);
                PDDocument excerpt = Loader.loadPDF(SAMPLE)) {
            assertThat(letter.getNumberOfPages()).isEqualTo(excerpt.getNumberOfPages() + 1);
            assertThat(letter.getDocumentCatalog().getLanguage()).isEqualTo("sv");
            assertThat(text(letter, 2, letter.getNumberOfPages()))
                    .isEqualTo(text(excerpt, 1, letter.getNumberOfPages()));
            assertThat(letter.getPages()).extracting(PDPage::getMediaBox).hasSize(letter.getNumberOfPages());
        }
    }

    @Test
    void shouldShowTheWholeAddressAndNothingElseInTheWindow() throws IOException {
        // when
        LetterRequest request = makes("Anna Ek, c/o Lindström i Övre Ekby, Storgatan 1 lgh 1101, 123 45 Granvik");
        // then
        assertThat(WindowText.of(files.read(request.key(), "").orElseThrow()))
                .containsExactly("Anna Ek", "c/o Lindström i Övre Ekby", "Storgatan 1 lgh 1101", "123 45 Granvik");
    }

    @Test
    void shouldWriteToTheAddressThatTheRegisterKnows() throws IOException {
        // given
        register.replace(
                "1",
                List.of(new RegisteredParty(
                        "Ekby byalag",
                        List.of(),
                        Channel.POST,
                        List.of(),
                        List.of(),
                        List.of("Kvarnvägen 4", "599 31 Granvik"))));
        // when
        LetterRequest request = makes("Ekby byalag, Anna Ek, Storgatan 1, 123 45 Granvik");
        // then
        assertThat(WindowText.of(files.read(request.key(), "").orElseThrow()))
                .containsExactly("Ekby byalag, att: Anna Ek", "Kvarnvägen 4", "599 31 Granvik");
    }

    @Test
    void shouldKeepTheTownInTheWindowHoweverLongTheNameIs() throws IOException {
        LetterRequest request = makes("Föreningen för ".repeat(60) + "Ekby, Storgatan 1, 123 45 Granvik");
        assertThat(WindowText.of(files.read(request.key(), "").orElseThrow()))
                .hasSize(6)
                .endsWith("Storgatan 1", "123 45 Granvik");
    }

    @Test
    void shouldSayWhereTheAddressHasToBeWrittenByHand() throws IOException {
        assertThat(firstPage(makes("Ekby byalag"))).contains("skriv den för hand");
        assertThat(firstPage(makes("Anna Ek, Storgatan 1, 123 45 Granvik"))).doesNotContain("för hand");
    }

    @Test
    void shouldPrintTheLettersOfAllEuropeanLanguages() throws IOException {
        assertThat(firstPage(makes("Đorđe Čavdarović, Łódź, Áŋŋel Ŧuolla, Γεώργιος, Юрий")))
                .contains("Đorđe Čavdarović, Łódź, Áŋŋel Ŧuolla, Γεώργιος, Юрий")
                .doesNotContain("rätta namnet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Anna \u5C71 Ek", "Anna \uD83C\uDF09 Ek"})
    void shouldSayWhichNameHasLettersThatCannotBePrinted(String name) throws IOException {
        assertThat(firstPage(makes(name))).contains("Anna ? Ek", "rätta namnet för hand");
    }

    @Test
    void shouldTakeControlCharactersAndEndlessTitlesAsText() throws IOException {
        LetterRequest request = delivers("Bro\r\n\t\u0000" + "Översyn ".repeat(4_000), "Valnämnden", "Ekby byalag");
        assertThat(asks(request).getBatchItemFailures()).isEmpty();
        assertThat(firstPage(request)).contains("Bro Översyn", "…", "a".repeat(64));
    }

    @Test
    void shouldMakeTheSameLetterWhenTheWishComesAgain() throws IOException {
        LetterRequest request = makes("Ekby byalag");
        String first = firstPage(request);
        asks(request);
        assertThat(firstPage(request)).isEqualTo(first);
        assertThat(files.keys()).filteredOn(key -> key.startsWith("letters/")).hasSize(1);
    }

    @Test
    void shouldLeaveAWishInTheQueueWhileItsDeliveryOrItsPagesAreMissing() {
        LetterRequest unknown = new LetterRequest(DeliveryId.of(ID + "-001", 7));
        assertThat(asks(unknown).getBatchItemFailures()).hasSize(1);
        assertThat(files.keys()).isEmpty();
    }

    @Test
    void shouldLetGoWhatIsNoWishForALetter() {
        assertThat(asks("{\"type\":\"receipt\",\"documentId\":\"0123\"}").getBatchItemFailures())
                .isEmpty();
    }

    private LetterRequest makes(String party) {
        LetterRequest request = delivers("Bro över Granån", "Valnämnden", party);
        assertThat(asks(request).getBatchItemFailures()).isEmpty();
        return request;
    }

    private void posts(String name, List<String> aliases) {
        register.replace("1", List.of(new RegisteredParty(name, aliases, Channel.POST, List.of(), List.of())));
    }

    /** A document of its own with these parties; returns the wish for the last one's letter. */
    private LetterRequest delivers(String title, String... parties) {
        String id = documents.find(ID).isEmpty() ? ID : ID.replace("9f2c", "9f2d");
        Document document = new Document(
                id,
                "a".repeat(64),
                "inbox/protokoll.pdf",
                "",
                NOW,
                DocumentState.READ,
                "Kommunstyrelsen",
                "2026-03-18",
                9,
                1,
                List.of(),
                true);
        StoredDecision decision = new StoredDecision(
                StoredDecision.idOf(id, 1),
                id,
                DecisionKind.DECISION,
                "12",
                "KS 2026-00012",
                "",
                title,
                "Kommunstyrelsen",
                List.of("Bron byggs."),
                List.of(),
                List.of(),
                new PageRange(3, 4),
                true,
                List.of(),
                "Bron byggs.",
                "excerpts/" + id + "/001.pdf");
        files.write(decision.excerpt(), SAMPLE, "application/pdf");
        List<Delivery> all = new java.util.ArrayList<>();
        for (String party : parties) {
            DeliveryId delivery = DeliveryId.of(decision.id(), all.size() + 1);
            all.add(Delivery.create(delivery, party, 4, party, DeliveryState.PENDING, "", NOW));
        }
        documents.save(document, List.of(decision), all);
        return new LetterRequest(all.get(all.size() - 1).id());
    }

    private SQSBatchResponse asks(LetterRequest request) {
        return asks(LetterJson.write(request));
    }

    private SQSBatchResponse asks(String body) {
        SQSEvent.SQSMessage message = new SQSEvent.SQSMessage();
        message.setMessageId("m1");
        message.setBody(body);
        SQSEvent event = new SQSEvent();
        event.setRecords(List.of(message));
        return handler.handleRequest(event, null);
    }

    private PDDocument pdf(LetterRequest request) throws IOException {
        return Loader.loadPDF(files.read(request.key(), "").orElseThrow());
    }

    private String firstPage(LetterRequest request) throws IOException {
        try (PDDocument letter = pdf(request)) {
            return text(letter, 1, 1).replaceAll("\\s+", " ");
        }
    }

    private static String text(PDDocument document, int first, int last) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(first);
        stripper.setEndPage(last);
        return stripper.getText(document);
    }
}
