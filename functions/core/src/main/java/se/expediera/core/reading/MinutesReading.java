package se.expediera.core.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.expediera.core.minutes.Decision;
import se.expediera.core.minutes.Finding;
import se.expediera.core.minutes.FindingCode;
import se.expediera.core.minutes.Minutes;

/** One reading of one file. */
final class MinutesReading {
    /** Page heads tell more about the meeting than the first page's text does. */
    private static final int HEAD_WEIGHT = 3;

    private final List<Page> pages;
    private final List<Furniture.Bare> bare;
    private final Flow flow;
    private final Wrap wrap;
    private final MeetingHead head = new MeetingHead();
    private final List<Decision> decisions = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private final List<Numbered> minutes = new ArrayList<>();

    /** The §§ of one meeting, also where a paper of its own stands between them; and the lines before the first. */
    private record Numbered(List<ParagraphSequence.Heading> headings, List<Line> before) {}

    MinutesReading(List<Page> pages) {
        this.pages = pages;
        this.bare = new Furniture(pages).strip();
        List<Line> lines = new ArrayList<>();
        bare.forEach(page -> lines.addAll(page.body()));
        this.flow = new Flow(lines);
        this.wrap = new Wrap(lines);
    }

    Minutes read() {
        List<ParagraphSequence.Heading> all = new ParagraphSequence(flow, 0, flow.size()).headings();
        List<Papers.Paper> papers = new Papers(bare, flow, all).split();
        seeHead(all.isEmpty() ? Math.min(flow.size(), 40) : all.get(0).index());
        for (Papers.Paper paper : papers) {
            readPaper(paper, all);
        }
        for (Numbered one : minutes) {
            findings.addAll(Completeness.check(flow, one.headings(), one.before()));
        }
        PageDoubts doubts = new PageDoubts(pages);
        findings.addAll(doubts.findings());
        EdgeDoubts edges = new EdgeDoubts(bare);
        for (int i = 0; i < decisions.size(); i++) {
            Decision decision = decisions.get(i);
            List<Finding> doubted = doubts.about(decision);
            if (doubted.isEmpty()) {
                doubted = edges.about(decision).stream().toList();
            }
            Optional<Finding> trick = LetterDoubts.about(decision);
            if (trick.isPresent()) {
                decision = decision.with(trick.get());
            }
            for (Finding doubt : doubted) {
                decision = decision.with(doubt);
            }
            decisions.set(i, decision);
        }
        checkHead();
        if (decisions.isEmpty()) {
            findings.add(new Finding(
                    FindingCode.NO_DECISION, "I filen hittades inget beslut. Kontrollera att det är rätt fil.", 1, ""));
        }
        return new Minutes(head.body(), head.date(), pages.size(), decisions, findings);
    }

    private void checkHead() {
        if (head.body().isEmpty()) {
            findings.add(new Finding(
                    FindingCode.NO_BODY, "Det framgår inte vilken nämnd eller styrelse som sammanträdde.", 1, ""));
        }
        if (head.date().isEmpty()) {
            findings.add(new Finding(FindingCode.NO_DATE, "Det framgår inte vilken dag sammanträdet hölls.", 1, ""));
        }
        if (head.contradicts()) {
            findings.add(new Finding(
                    FindingCode.CONTRADICTION,
                    "Sidhuvudena nämner olika sammanträdesdagar. Kontrollera att filen bara innehåller ett"
                            + " sammanträde.",
                    1,
                    ""));
        }
    }

    private void seeHead(int firstHeading) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        Map<String, Line> lines = new HashMap<>();
        for (Furniture.Bare page : bare) {
            for (Line line : page.head()) {
                weights.merge(line.text(), HEAD_WEIGHT, Integer::sum);
                lines.putIfAbsent(line.text(), line);
            }
            for (Line line : page.foot()) {
                weights.merge(line.text(), 1, Integer::sum);
                lines.putIfAbsent(line.text(), line);
            }
        }
        weights.forEach((text, weight) -> head.see(lines.get(text), weight));
        for (int i = 0; i < firstHeading; i++) {
            head.see(flow.line(i), 1);
        }
        for (int i = 0; i < flow.size(); i++) {
            flow.section(i).filter(SectionHeading::decides).ifPresent(found -> head.seeBody(found.body(), 1));
            if (flow.paper(i).isPresent()) {
                head.see(flow.line(i), 1);
            }
        }
    }

    private void readPaper(Papers.Paper paper, List<ParagraphSequence.Heading> all) {
        List<ParagraphSequence.Heading> headings = paper.kind().isPresent() ? List.of() : headings(paper, all);
        if (headings.isEmpty()) {
            readPlainPaper(paper);
            return;
        }
        int first = headings.get(0).index();
        if (!paper.continues() || minutes.isEmpty()) {
            minutes.add(new Numbered(new ArrayList<>(), flow.lines().subList(paper.from(), first)));
        }
        minutes.get(minutes.size() - 1).headings().addAll(headings);
        checkOwnerless(paper.from(), first);
        TitleAbove titles = new TitleAbove(flow, wrap, headings, paper.from(), paper.to());
        int second = headings.size() > 1 ? headings.get(1).index() : paper.to();
        int start = start(titles, headings.get(0), paper.from(), second);
        for (int i = 0; i < headings.size(); i++) {
            ParagraphSequence.Heading heading = headings.get(i);
            int next = paper.to();
            if (i + 1 < headings.size()) {
                int after = i + 2 < headings.size() ? headings.get(i + 2).index() : paper.to();
                next = start(titles, headings.get(i + 1), heading.index() + 1, after);
            }
            int end = Closing.start(flow, heading.index(), Appendix.start(flow, heading.index(), next));
            boolean nextIsThere = i + 1 >= headings.size()
                    || headings.get(i + 1).mark().first() == heading.mark().last() + 1;
            decisions.add(new DecisionReader(flow, wrap, start, end).paragraph(heading, nextIsThere, head.body()));
            start = next;
        }
    }

    private int start(TitleAbove titles, ParagraphSequence.Heading heading, int from, int to) {
        return Math.min(titles.start(heading, from, to), CaseAbove.start(flow, wrap, heading, from, to));
    }

    private List<ParagraphSequence.Heading> headings(Papers.Paper paper, List<ParagraphSequence.Heading> all) {
        boolean whole = paper.from() == 0 && paper.to() == flow.size();
        return whole ? all : new ParagraphSequence(flow, paper.from(), paper.to()).headings();
    }

    /** Before the first § nothing is decided; a dispatch heading there means that a § was not seen. */
    private void checkOwnerless(int from, int to) {
        for (int i = from; i < to; i++) {
            if (flow.dispatch(i).filter(found -> found.rest().isEmpty()).isPresent()) {
                findings.add(new Finding(
                        FindingCode.OWNERLESS_LIST,
                        "På sidan %d står en rubrik för expediering som inte hör till något beslut. Kontrollera vilka som ska ha det."
                                .formatted(flow.line(i).page()),
                        flow.line(i).page(),
                        ""));
            }
        }
    }

    /** A paper without § is a decision where it says so, decides something, or is to be sent to somebody. */
    private void readPlainPaper(Papers.Paper paper) {
        boolean decides = paper.kind().isPresent();
        for (int i = paper.from(); i < paper.to() && !decides; i++) {
            Optional<SectionHeading> section = flow.section(i);
            decides = section.isPresent() && section.get().decides()
                    || flow.dispatch(i).filter(found -> found.rest().isEmpty()).isPresent();
        }
        if (decides) {
            decisions.add(new DecisionReader(flow, wrap, paper.from(), paper.to()).paper(paper.kind(), head.body()));
        }
    }
}
