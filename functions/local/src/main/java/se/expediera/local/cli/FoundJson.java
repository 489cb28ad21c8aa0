package se.expediera.local.cli;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.expediera.core.delivery.Delivery;
import se.expediera.core.delivery.StateChange;
import se.expediera.core.document.Document;
import se.expediera.core.document.StoredDecision;
import se.expediera.core.minutes.Finding;
import se.expediera.core.queue.DeadLetter;
import se.expediera.core.signature.FileSignature;

/**
 * What was found as JSON for programs: flat lists that name each other by id, codes as in the table, times in UTC. What
 * is absent is "", 0 or an empty list.
 */
final class FoundJson {
    private static final JSON WRITER = JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT);

    private FoundJson() {}

    static String of(Found found) throws IOException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("waitsForClerk", found.waitsForClerk());
        json.put(
                "documents", found.documents().stream().map(FoundJson::document).toList());
        json.put(
                "decisions", found.decisions().stream().map(FoundJson::decision).toList());
        json.put(
                "deliveries",
                found.deliveries().stream().map(FoundJson::delivery).toList());
        json.put(
                "deadLetters",
                found.deadLetters().stream().map(FoundJson::deadLetter).toList());
        return WRITER.asString(json);
    }

    private static Map<String, Object> document(Document document) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", document.id());
        json.put("file", document.fileName());
        json.put("sha256", document.sha256());
        json.put("state", document.state().name());
        json.put("receivedAt", document.receivedAt().toString());
        json.put("body", document.body());
        json.put("meetingDate", document.meetingDate());
        json.put("pages", document.pages());
        json.put("decisions", document.decisions());
        json.put("findings", findings(document.findings()));
        json.put(
                "signatures",
                document.signatures().stream().map(FoundJson::signature).toList());
        return json;
    }

    private static Map<String, Object> signature(FileSignature signature) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("signer", signature.signer());
        json.put("signedAt", signature.signedAt().toString());
        json.put("timestamped", signature.timestamped());
        json.put("verdict", signature.verdict().name());
        return json;
    }

    private static Map<String, Object> decision(StoredDecision decision) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", decision.id());
        json.put("document", decision.documentId());
        json.put("kind", decision.kind().name());
        json.put("paragraph", decision.paragraph());
        json.put("caseNumber", decision.caseNumber());
        json.put("title", decision.title());
        json.put("firstPage", decision.pages().first());
        json.put("lastPage", decision.pages().last());
        json.put("listed", decision.listed());
        json.put("findings", findings(decision.findings()));
        return json;
    }

    private static Map<String, Object> delivery(Delivery delivery) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", delivery.id().toString());
        json.put("document", delivery.id().documentId());
        json.put("decision", delivery.id().decisionId());
        json.put("party", delivery.party());
        json.put("page", delivery.page());
        json.put("line", delivery.line());
        json.put("state", delivery.state().name());
        json.put("since", delivery.since().toString());
        json.put("reason", delivery.reason());
        json.put("needsClerk", delivery.state().needsClerk());
        json.put("recipients", delivery.recipients());
        json.put("messageId", delivery.messageId());
        json.put("attempt", delivery.sending().attempt());
        json.put("history", delivery.history().stream().map(FoundJson::change).toList());
        return json;
    }

    private static Map<String, Object> change(StateChange change) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("state", change.state().name());
        json.put("at", change.at().toString());
        json.put("by", change.by());
        json.put("why", change.why());
        return json;
    }

    private static Map<String, Object> deadLetter(DeadLetter letter) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", letter.id());
        json.put("source", letter.source().name());
        json.put("about", letter.about());
        json.put("file", letter.file());
        json.put("at", letter.at().toString());
        return json;
    }

    private static List<Map<String, Object>> findings(List<Finding> findings) {
        return findings.stream()
                .map(finding -> {
                    Map<String, Object> json = new LinkedHashMap<>();
                    json.put("code", finding.code().name());
                    json.put("page", finding.page());
                    json.put("message", finding.message());
                    return json;
                })
                .toList();
    }
}
