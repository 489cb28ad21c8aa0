package se.expediera.core.confidentiality;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.expediera.core.minutes.Decision;
import se.expediera.core.minutes.Finding;
import se.expediera.core.minutes.FindingCode;
import se.expediera.core.minutes.Minutes;
import se.expediera.core.party.PartyRules;
import se.expediera.core.party.PartyType;
import se.expediera.core.reading.Page;

/**
 * Looks at everything that a decision's mail would carry: the whole of its pages, so that a neighbour's words on a shared
 * page count too, and its own text, so that a passage is found that runs from one page to the next.
 */
public final class Screen {
    /** Each word has its rules in one of the two lists, so that a text is gone through once for both. */
    private static final Rules ALL = new Rules(
            Stream.concat(SecrecyRules.all().stream(), CareRules.all().stream()).toList());

    private static final Rules CARE = new Rules(CareRules.all());

    /** So many letters apart, a name and a word are about each other. */
    private static final int NEAR = 120;

    /** A name alone may look like an office's: "Birgit Ek". */
    private static final Set<PartyType> PERSONS = EnumSet.of(PartyType.PERSON, PartyType.OFFICE);

    private final List<Set<FindingCode>> found;
    private final PersonNames names;

    private Screen(List<Page> pages) {
        List<Prose> texts = pages.stream().map(page -> Prose.of(page.lines())).toList();
        this.names = new PersonNames(texts.stream().map(Prose::text).toList());
        this.found = texts.stream().map(this::in).toList();
    }

    /**
     * The minutes with a finding on each decision that may not leave before a person has looked at it. No finding quotes
     * the passage.
     *
     * @param pages the pages from which the minutes were read
     */
    public static Minutes look(List<Page> pages, Minutes minutes) {
        Screen screen = new Screen(pages);
        List<Decision> decisions =
                minutes.decisions().stream().map(screen::look).toList();
        return new Minutes(minutes.body(), minutes.meetingDate(), minutes.pages(), decisions, minutes.findings());
    }

    private Decision look(Decision decision) {
        Set<FindingCode> own = own(decision);
        Decision looked = decision;
        for (FindingCode code : own) {
            int first = pagesOf(decision)
                    .filter(page -> on(page).contains(code))
                    .findFirst()
                    .orElse(decision.pages().first());
            looked = looked.with(new Finding(code, Reasons.own(code), first, decision.paragraph()));
        }
        for (int page : pagesOf(decision).toArray()) {
            for (FindingCode code : on(page)) {
                if (!own.contains(code) && !decision.dispatch().parties().isEmpty()) {
                    looked = looked.with(new Finding(code, Reasons.shared(code), page, decision.paragraph()));
                }
            }
        }
        return looked;
    }

    private IntStream pagesOf(Decision decision) {
        return IntStream.rangeClosed(decision.pages().first(), decision.pages().last());
    }

    private Set<FindingCode> on(int page) {
        return found.get(page - 1);
    }

    /** What the decision's own words have. One page without a hit has none in its parts either. */
    private Set<FindingCode> own(Decision decision) {
        boolean onePage = decision.pages().first() == decision.pages().last();
        boolean clean = onePage && on(decision.pages().first()).isEmpty();
        boolean personal = isSentToPerson(decision);
        if (clean && !personal) {
            return EnumSet.noneOf(FindingCode.class);
        }
        Prose text = Prose.of(decision.text());
        Set<FindingCode> own = clean ? EnumSet.noneOf(FindingCode.class) : in(text);
        if (personal && CARE.anyIn(text)) {
            own.add(FindingCode.HEALTH_OR_SOCIAL_CARE);
        }
        return own;
    }

    /** Where a person is told, words of care in the decision are likely to be about that person. */
    private boolean isSentToPerson(Decision decision) {
        return decision.dispatch().parties().stream()
                .map(party -> party.text())
                .anyMatch(party -> names.beginBetween(party, 0, 1) && PERSONS.contains(PartyRules.typeOf(party)));
    }

    private Set<FindingCode> in(Prose prose) {
        Set<FindingCode> codes = asPrinted(prose);
        prose.closedUp().ifPresent(closed -> codes.addAll(asPrinted(closed)));
        return codes;
    }

    private Set<FindingCode> asPrinted(Prose prose) {
        Set<FindingCode> codes = EnumSet.noneOf(FindingCode.class);
        String text = prose.text();
        if (PersonalNumber.isIn(text)) {
            codes.add(FindingCode.PERSONAL_NUMBER);
        }
        ALL.find(
                prose,
                (rule, at) -> rule.verdict()
                        .filter(code -> !codes.contains(code))
                        .filter(code -> code != FindingCode.HEALTH_OR_SOCIAL_CARE || isNearName(text, at))
                        .ifPresent(codes::add));
        return codes;
    }

    private boolean isNearName(String text, int at) {
        return names.beginBetween(text, Math.max(0, at - NEAR), Math.min(text.length(), at + NEAR));
    }
}
