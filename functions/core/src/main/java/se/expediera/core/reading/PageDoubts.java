package se.expediera.core.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import se.expediera.core.minutes.Decision;
import se.expediera.core.minutes.Finding;
import se.expediera.core.minutes.FindingCode;

/** Pages of which nothing or not all could be read. */
final class PageDoubts {
    /** A page with so few letters tells nothing about its coding. */
    private static final int ENOUGH = 200;

    /** Marks before a list's lines are often undecoded; more than this share of a page is text. */
    private static final double UNDECODED = 0.02;

    private static final int SOME = 12;

    /** In Swedish two letters of five are vowels, in names and tables not much fewer. */
    private static final double VOWELS = 0.2;

    /** What å ä ö become when their coding is mistaken: "Ã¥", "Ã¤", a replacement mark. */
    private static final Pattern BROKEN = Pattern.compile("Ã[¥¤¶…„–]|\\uFFFD|\\p{L}[\\uE000-\\uF8FF]\\p{L}");

    private static final boolean[] VOWEL = new boolean[256];
    private static final boolean[] LETTER = new boolean[VOWEL.length];

    static {
        for (int i = 0; i < LETTER.length; i++) {
            LETTER[i] = Character.isLetter(i);
        }
        "aeiouyåäöAEIOUYÅÄÖé".chars().forEach(letter -> VOWEL[letter] = true);
    }

    private final Set<Integer> undecoded = new TreeSet<>();
    private final Set<Integer> blank = new TreeSet<>();
    private final List<Page> unseen = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    PageDoubts(List<Page> pages) {
        for (Page page : pages) {
            if (page.lines().isEmpty() && !page.unseen().contains(Unseen.PICTURE)) {
                blank.add(page.number());
                findings.add(blank(page.number(), ""));
            } else if (isUndecoded(page)) {
                undecoded.add(page.number());
                findings.add(undecoded(page.number(), ""));
            }
            if (!page.unseen().isEmpty()) {
                unseen.add(page);
                findings.addAll(unseen(page, ""));
            }
        }
    }

    List<Finding> findings() {
        return findings;
    }

    private static Finding undecoded(int page, String paragraph) {
        return new Finding(
                FindingCode.UNDECODED_TEXT,
                "Text på sidan %d kan inte läsas rätt ur filen. Spara protokollet som PDF på nytt, gärna ur ordbehandlaren."
                        .formatted(page),
                page,
                paragraph);
    }

    private static Finding blank(int page, String paragraph) {
        return new Finding(
                FindingCode.PAGE_WITHOUT_TEXT,
                "Sidan %d har ingen text, troligen är den inskannad. Kontrollera om den hör till ett beslut."
                        .formatted(page),
                page,
                paragraph);
    }

    /** What is hidden on these pages, of which none has a letter to be seen. */
    static List<Finding> hidden(List<Page> pages) {
        return pages.stream()
                .flatMap(page -> unseen(page, "").stream())
                .filter(finding -> finding.code() != FindingCode.PAGE_WITHOUT_TEXT)
                .toList();
    }

    private static List<Finding> unseen(Page page, String paragraph) {
        return page.unseen().stream()
                .sorted()
                .map(how -> new Finding(how.code(), how.message(page.number()), page.number(), paragraph))
                .toList();
    }

    /** The doubts about a decision that stands on such pages: of each kind the first. */
    List<Finding> about(Decision decision) {
        List<Finding> doubts = new ArrayList<>();
        undecoded.stream()
                .filter(page -> decision.pages().contains(page))
                .findFirst()
                .ifPresent(page -> doubts.add(undecoded(page, decision.paragraph())));
        blank.stream()
                .filter(page -> decision.pages().contains(page))
                .findFirst()
                .ifPresent(page -> doubts.add(blank(page, decision.paragraph())));
        Set<FindingCode> told = EnumSet.noneOf(FindingCode.class);
        unseen.stream()
                .filter(page -> concerns(page, decision))
                .flatMap(page -> unseen(page, decision.paragraph()).stream())
                .filter(doubt -> told.add(doubt.code()))
                .forEach(doubts::add);
        return doubts;
    }

    /** A list may go on where its page ends, and be lost with the text of the next one. */
    private static boolean concerns(Page page, Decision decision) {
        boolean picture =
                page.unseen().contains(Unseen.PICTURE) || page.unseen().contains(Unseen.MOSTLY_PICTURE);
        boolean follows = picture && page.number() == decision.pages().last() + 1;
        return follows || decision.pages().contains(page.number());
    }

    private static boolean isUndecoded(Page page) {
        int letters = 0;
        int vowels = 0;
        int broken = 0;
        for (Line line : page.lines()) {
            String text = line.text();
            boolean suspect = false;
            for (int i = 0; i < text.length(); i++) {
                char letter = text.charAt(i);
                if (letter < VOWEL.length) {
                    letters += LETTER[letter] ? 1 : 0;
                    vowels += VOWEL[letter] ? 1 : 0;
                    suspect |= letter == 'Ã';
                } else {
                    letters += Character.isLetter(letter) ? 1 : 0;
                    suspect |= letter >= '\uE000' && letter <= '\uFFFD';
                }
            }
            broken += suspect && BROKEN.matcher(text).find() ? 1 : 0;
        }
        boolean lost = page.undecoded() > SOME && page.undecoded() > UNDECODED * letters;
        return broken > 0 || lost || letters > ENOUGH && vowels < VOWELS * letters;
    }
}
