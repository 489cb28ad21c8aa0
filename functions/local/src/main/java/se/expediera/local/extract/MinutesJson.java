package se.expediera.local.extract;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.expediera.core.minutes.Decision;
import se.expediera.core.minutes.DispatchList;
import se.expediera.core.minutes.Finding;
import se.expediera.core.minutes.Minutes;
import se.expediera.core.minutes.PartyLine;
import se.expediera.core.reading.ReadingAccount;
import se.expediera.core.signature.FileSignature;
import se.expediera.core.signature.SigningRules;
import se.expediera.intake.reading.Reading;

/** The JSON of {@code extract}: what is absent is null, a list that is absent too. */
final class MinutesJson {
    private static final JSON WRITER =
            JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT, JSON.Feature.WRITE_NULL_PROPERTIES);

    private MinutesJson() {}

    static String of(String source, String sha256, Reading reading) throws IOException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("source", source);
        if (reading instanceof Reading.Read read) {
            Minutes minutes = read.minutes().with(SigningRules.IF_PRESENT.findings(read.signatures()));
            json.put("body", orNull(minutes.body()));
            json.put("meetingDate", orNull(minutes.meetingDate()));
            json.put("sha256", sha256);
            json.put("pages", minutes.pages());
            json.put("account", account(minutes));
            json.put(
                    "signatures",
                    read.signatures().stream().map(MinutesJson::signature).toList());
            json.put(
                    "findings",
                    minutes.findings().stream().map(MinutesJson::finding).toList());
            json.put(
                    "decisions",
                    minutes.decisions().stream().map(MinutesJson::decision).toList());
        } else if (reading instanceof Reading.Refused refused) {
            json.put("body", null);
            json.put("meetingDate", null);
            json.put("sha256", sha256);
            json.put("pages", 0);
            json.put("findings", List.of(finding(refused.finding())));
            json.put("decisions", List.of());
        }
        return WRITER.asString(json) + System.lineSeparator();
    }

    /** Where each decision on paper ends: in doubt, with a list, or without one; the three make up the whole. */
    private static Map<String, Object> account(Minutes minutes) {
        ReadingAccount account = ReadingAccount.of(minutes);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("onPaper", account.onPaper());
        json.put("withList", account.withList());
        json.put("withoutList", account.withoutList());
        json.put("inDoubt", account.inDoubt());
        return json;
    }

    private static Map<String, Object> decision(Decision decision) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", decision.kind().name());
        json.put("paragraph", orNull(decision.paragraph()));
        json.put("caseNumber", orNull(decision.caseNumber()));
        json.put("classification", orNull(decision.classification()));
        json.put("title", orNull(decision.title()));
        json.put("decidingBody", orNull(decision.decidingBody()));
        json.put("decision", decision.points());
        json.put("parties", parties(decision.dispatch()));
        json.put("signatories", decision.signatories());
        json.put("onBehalfOf", decision.onBehalfOf());
        json.put("pages", List.of(decision.pages().first(), decision.pages().last()));
        json.put("ocr", decision.scan().read());
        json.put(
                "findings",
                decision.findings().stream().map(MinutesJson::finding).toList());
        return json;
    }

    private static Map<String, Object> signature(FileSignature signature) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("signer", orNull(signature.signer()));
        json.put("signedAt", signature.signedAt().toString());
        json.put("timestamped", signature.timestamped());
        json.put("verdict", signature.verdict().name());
        return json;
    }

    private static List<Map<String, Object>> parties(DispatchList dispatch) {
        return dispatch.present()
                ? dispatch.parties().stream().map(MinutesJson::party).toList()
                : null;
    }

    private static Map<String, Object> party(PartyLine party) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("text", party.text());
        json.put("purpose", orNull(party.purpose()));
        json.put("page", party.page());
        json.put("line", party.line());
        return json;
    }

    private static Map<String, Object> finding(Finding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", finding.code().name());
        json.put("message", finding.message());
        json.put("page", finding.page() == 0 ? null : finding.page());
        json.put("paragraph", orNull(finding.paragraph()));
        return json;
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
