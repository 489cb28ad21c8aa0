package se.expediera.core.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.expediera.core.minutes.Decision;
import se.expediera.core.minutes.DecisionKind;
import se.expediera.core.minutes.DispatchList;
import se.expediera.core.minutes.Finding;
import se.expediera.core.minutes.FindingCode;
import se.expediera.core.minutes.PageRange;
import se.expediera.core.minutes.PartyLine;
import se.expediera.core.party.PartyType;

/** Reads one decision, proposal or note out of its lines. */
final class DecisionReader {
    /** A longer list is held for the clerk. */
    private static final int LONG_LIST = 80;

    /** "Kommunfullmäktiges beslut expedieras till" names who decides. */
    private static final Pattern DECIDES = Pattern.compile("(?<body>\\p{Lu}[\\p{L} -]{3,60})s beslut .*");

    /** "Bilaga till § 374 Flyktingmottagning": a proposal's own word on where it belongs. */
    private static final Pattern BELONGS =
            Pattern.compile("Bilaga (?:till )?(?:\\p{L}{1,20} )?§ ?(?<number>\\d{1,4})(?: .*)?");

    /** "till Valnämnden" under "Beslutet expedieras". */
    private static final Pattern TO_BELOW = Pattern.compile("till ?:?(?: .*)?");

    private final Flow flow;
    private final Wrap wrap;
    private final int from;
    private final int to;
    private final List<Finding> findings = new ArrayList<>();
    private final List<PartyLine> parties = new ArrayList<>();
    private final List<String> points = new ArrayList<>();
    private final ListHeadings headings;
    private final ScanDoubts scan;
    private DecisionKind kind = DecisionKind.DECISION;
    private boolean listed;
    private int afterList;
    private boolean foreign;
    private String number = "";
    private String decides = "";
    private String dispatchBody = "";

    DecisionReader(Flow flow, Wrap wrap, int from, int to) {
        this.flow = flow;
        this.wrap = wrap;
        this.from = from;
        this.to = to;
        this.headings = new ListHeadings(flow, to);
        this.scan = new ScanDoubts(flow, from, to);
    }

    /** A § of minutes, whose case number may stand over its heading, and behind which the next number comes or not. */
    Decision paragraph(ParagraphSequence.Heading heading, boolean nextIsThere, String body) {
        ParagraphMark mark = heading.mark();
        number = mark.number();
        Title.Read title =
                new Title(flow, wrap).titleAbove(from, heading.index()).paragraph(heading.index(), to, mark);
        scan.decides(from, title.next());
        scan.paragraph(mark.last(), nextIsThere);
        readText(title.next(), to);
        if (title.title().isBlank()) {
            doubt(
                    FindingCode.NO_TITLE,
                    "§ %s saknar rubrik.".formatted(number),
                    flow.line(from).page());
        }
        checkLength(title);
        if (title.next() >= to && !title.title().endsWith(".") && mark.first() == mark.last()) {
            doubt(
                    FindingCode.NO_CONTENT,
                    Doubts.noContent(number),
                    flow.line(from).page());
        }
        if (mark.absurd()) {
            doubt(
                    FindingCode.PARAGRAPH_ODD,
                    "§ %s är inget paragrafnummer som ett protokoll kan ha.".formatted(number),
                    flow.line(from).page());
        }
        return decision(title, List.of(), List.of(), to, body);
    }

    private void checkLength(Title.Read title) {
        if (title.absurd()) {
            doubt(FindingCode.LONG_TITLE, Doubts.longTitle(), flow.line(from).page());
        }
    }

    /** A paper without §. Whoever signs for a party's group proposes; no body does that. */
    Decision paper(Optional<DecisionKind> heading, String body) {
        Signature.Block signed = Signature.last(flow, from, to);
        kind = heading.orElse(signed.groups().isEmpty() ? DecisionKind.DECISION : DecisionKind.PROPOSAL);
        Title.Read title = new Title(flow, wrap).paper(from, titleStart(), signed.start());
        scan.decides(from, title.next());
        readText(title.next(), signed.start());
        checkLength(title);
        for (int i = from; i < to; i++) {
            Matcher belongs = BELONGS.matcher(flow.text(i));
            if (belongs.matches()) {
                number = belongs.group("number");
            }
        }
        return decision(
                title,
                signed.persons(),
                signed.groups(),
                Math.max(signed.end(), to),
                kind == DecisionKind.NOTE ? "" : body);
    }

    /** Behind the heading that says what the paper is; else at its first line. */
    private int titleStart() {
        for (int i = from; i < Math.min(to, from + 6); i++) {
            if (flow.paper(i).isPresent()) {
                return i + 1;
            }
        }
        return from;
    }

    private void readText(int start, int end) {
        int index = start;
        while (index < end) {
            String text = flow.text(index);
            Optional<DispatchHeading> heading = headings.at(index);
            if (heading.isPresent()) {
                if (foreign) {
                    doubt(
                            FindingCode.OWNERLESS_LIST,
                            Doubts.foreignList(),
                            flow.line(index).page());
                }
                index = readList(index, end, heading.get());
                afterList = index;
                continue;
            }
            foreign |=
                    kind == DecisionKind.DECISION && flow.paper(index).isPresent() && !flow.isSectionLikeOthers(index);
            if (LooseLines.isUnknownHeading(flow, index, start) || headings.isUnknown(index, end)) {
                doubt(
                        FindingCode.UNKNOWN_HEADING,
                        Doubts.heading(text),
                        flow.line(index).page());
            }
            Optional<SectionHeading> section = flow.section(index);
            if (section.isPresent() && section.get().decides() && listed) {
                doubt(
                        FindingCode.OWNERLESS_LIST,
                        Doubts.secondDecision(number),
                        flow.line(index).page());
            }
            boolean proposes = kind == DecisionKind.PROPOSAL && SectionHeading.proposes(text);
            if ((proposes || section.isPresent() && section.get().decides()) && points.isEmpty()) {
                decides = section.map(SectionHeading::body).orElse("");
                int sectionEnd = sectionEnd(index + 1, end);
                points.addAll(Points.of(flow, wrap, index + 1, sectionEnd));
                index = sectionEnd;
                continue;
            }
            index++;
        }
        checkLooseLines(start, end);
    }

    /** Lines that look like parties where no list was read, or directly behind one. */
    private void checkLooseLines(int start, int end) {
        if (listed && afterList < end && LooseLines.areParties(flow, afterList, end)) {
            doubt(
                    FindingCode.ODD_LIST_END,
                    Doubts.list(FindingCode.ODD_LIST_END),
                    flow.line(afterList).page());
        } else if (!listed) {
            int loose = LooseLines.listWithoutHeading(flow, wrap, start, end);
            if (loose < end) {
                doubt(
                        FindingCode.LIST_WITHOUT_HEADING,
                        Doubts.noHeading(),
                        flow.line(loose).page());
            }
        }
    }

    private int sectionEnd(int start, int end) {
        int index = start;
        while (index < end
                && flow.section(index).isEmpty()
                && headings.at(index).isEmpty()
                && !LooseLines.isUnknownHeading(flow, index, start)
                && !headings.isUnknown(index, end)
                && !(index > start && flow.standsOut(flow.line(index)))) {
            index++;
        }
        return index;
    }

    private int readList(int index, int end, DispatchHeading heading) {
        listed = true;
        int next = index
                + ColumnHeading.of(flow, index, end).map(ColumnHeading::lines).orElse(1);
        DispatchHeading whole = heading;
        if (next == index + 1
                && !heading.colon()
                && !heading.heading().endsWith("till")
                && next < end
                && TO_BELOW.matcher(flow.text(next)).matches()) {
            whole = DispatchHeading.of(flow.text(index) + " " + flow.text(next)).orElse(heading);
            next++;
        }
        Matcher decider = DECIDES.matcher(whole.heading());
        if (decider.matches()) {
            dispatchBody = decider.group("body");
        }
        DispatchListReader.Read read = new DispatchListReader(flow, wrap, end).read(index, next, whole);
        parties.addAll(read.parties());
        read.doubt()
                .ifPresent(
                        code -> doubt(code, Doubts.list(code), flow.line(index).page()));
        for (PartyLine party : read.parties()) {
            if (flow.type(party.text()) == PartyType.UNKNOWN || LooseLines.isSentence(party.text())) {
                doubt(FindingCode.UNKNOWN_PARTY, Doubts.party(party.text()), party.page());
            }
        }
        if (read.parties().size() > LONG_LIST) {
            doubt(
                    FindingCode.LONG_LIST,
                    Doubts.list(FindingCode.LONG_LIST),
                    flow.line(index).page());
        }
        int listEnd = Math.max(read.end(), next);
        scan.list(index, listEnd);
        return listEnd;
    }

    private void doubt(FindingCode code, String message, int page) {
        findings.add(new Finding(code, message, page, number));
    }

    private Decision decision(Title.Read title, List<String> persons, List<String> groups, int end, String body) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(flow.text(i)).append('\n');
        }
        scan.caseNumber(title.number());
        scan.doubt(number).ifPresent(findings::add);
        String deciding = !dispatchBody.isEmpty() ? dispatchBody : decides.isEmpty() ? body : decides;
        return new Decision(
                kind,
                number,
                title.number(),
                title.classification(),
                title.title(),
                kind == DecisionKind.NOTE ? "" : deciding,
                kind == DecisionKind.NOTE ? List.of() : points,
                listed ? DispatchList.of(parties) : DispatchList.ABSENT,
                persons,
                groups,
                new PageRange(
                        flow.line(from).page(),
                        flow.line(Math.max(from, end - 1)).page()),
                text.toString().strip(),
                findings,
                scan.scan());
    }
}
