package se.expediera.local.cli;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.DeliveryState;
import se.expediera.core.document.Document;
import se.expediera.core.document.StoredDecision;
import se.expediera.core.party.PartyName;
import se.expediera.local.run.Ledger;

/** What a person wants to know the status of. */
final class Question {
    private static final int MANY = 200;

    @Option(names = "--document", paramLabel = "ID", description = "Dokumentets id, som det står i rapport och kvitto.")
    private Optional<String> document = Optional.empty();

    @Option(names = "--case", paramLabel = "DNR", description = "Ärendets diarienummer.")
    private Optional<String> caseNumber = Optional.empty();

    @Option(names = "--party", paramLabel = "NAMN", description = "Mottagarens namn som det står i protokollet.")
    private Optional<String> party = Optional.empty();

    @Option(
            names = "--state",
            paramLabel = "LÄGE",
            description = "Bara leveranser i det här läget, till exempel HELD eller UNRESOLVED.")
    private Optional<String> state = Optional.empty();

    /** Made by picocli, which fills its fields. */
    Question() {
        // picocli calls it
    }

    /** Whether it is about a document or a case, and all of it. */
    boolean isAboutPapers() {
        return state.isEmpty() && party.isEmpty() && (document.isPresent() || caseNumber.isPresent());
    }

    /** Whether nothing particular is asked. */
    boolean isOpen() {
        return state.isEmpty() && isAboutAll();
    }

    private boolean isAboutAll() {
        return document.isEmpty() && caseNumber.isEmpty() && party.isEmpty();
    }

    /** The answer. */
    Found answer(Ledger ledger) {
        Optional<DeliveryState> wanted = state.map(Question::stateOf);
        if (isAboutAll()) {
            return wanted.map(it -> inState(ledger, it)).orElseGet(() -> all(ledger));
        }
        List<Document> documents = new ArrayList<>();
        List<StoredDecision> decisions = new ArrayList<>();
        List<Delivery> deliveries = new ArrayList<>();
        document.ifPresent(id -> {
            documents.add(documentOf(ledger, id));
            decisions.addAll(ledger.documents().decisionsOf(id));
            deliveries.addAll(ledger.deliveries().ofDocument(id));
        });
        caseNumber.ifPresent(dnr -> {
            List<StoredDecision> ofCase = decisionsOf(ledger, dnr);
            decisions.addAll(ofCase);
            ofCase.forEach(it -> deliveries.addAll(ledger.deliveries().ofDecision(it.id())));
        });
        party.ifPresent(name -> deliveries.addAll(toParty(ledger, name)));
        return new Found(
                documents,
                decisions,
                deliveries.stream()
                        .filter(it -> wanted.isEmpty() || it.state() == wanted.get())
                        .toList(),
                List.of());
    }

    private static Document documentOf(Ledger ledger, String id) {
        return ledger.documents()
                .find(id)
                .orElseThrow(
                        () -> new CliFault("Dokumentet " + id + " finns inte. Utan val visar status dem som finns."));
    }

    private static List<StoredDecision> decisionsOf(Ledger ledger, String caseNumber) {
        List<StoredDecision> decisions = ledger.documents().decisionsByCase(caseNumber);
        if (decisions.isEmpty()) {
            throw new CliFault("Inget beslut har diarienumret " + caseNumber + ". Kontrollera hur det är skrivet.");
        }
        return decisions;
    }

    private static List<Delivery> toParty(Ledger ledger, String name) {
        List<Delivery> deliveries = ledger.deliveries().toParty(PartyName.fold(name), MANY);
        if (deliveries.isEmpty()) {
            throw new CliFault("Ingen mottagare heter " + name + ". Skriv namnet som det står i protokollet.");
        }
        return deliveries;
    }

    private static Found all(Ledger ledger) {
        List<Delivery> open = Arrays.stream(DeliveryState.values())
                .filter(it -> it.needsClerk() || !it.atRest())
                .flatMap(it -> ledger.in(it, MANY).stream())
                .filter(it -> !it.id().isReceipt())
                .toList();
        return new Found(
                ledger.documents().receivedIn(YearMonth.now(ZoneOffset.UTC)),
                List.of(),
                open,
                ledger.deadLetters().all(MANY));
    }

    private static Found inState(Ledger ledger, DeliveryState state) {
        if (!state.listed()) {
            throw new CliFault("Läget " + state + " kan inte listas för sig; ange det tillsammans med --document, "
                    + "--case eller --party. För sig kan listas: " + names(true) + ".");
        }
        return new Found(List.of(), List.of(), ledger.in(state, MANY), List.of());
    }

    private static DeliveryState stateOf(String name) {
        return Arrays.stream(DeliveryState.values())
                .filter(it -> it.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new CliFault("Läget " + name + " finns inte. De som finns: " + names(false) + "."));
    }

    private static String names(boolean listed) {
        return Arrays.stream(DeliveryState.values())
                .filter(it -> !listed || it.listed())
                .map(Enum::name)
                .collect(Collectors.joining(", "));
    }
}
