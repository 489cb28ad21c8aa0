package se.expediera.dispatch.mail;

import java.util.List;
import java.util.regex.Pattern;

/** Content as plain text: the same words as in {@link Html}, in the same order. */
final class PlainText {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int LONGEST_RULE = 70;

    private PlainText() {}

    /**
     * The whole text.
     *
     * @param title its first heading
     */
    static String render(String title, List<Block> blocks) {
        StringBuilder text = new StringBuilder();
        Content content = Content.of(blocks);
        content.notices().forEach(notice -> append(text, notice));
        underlined(text, title, "=");
        text.append('\n');
        content.rest().forEach(block -> append(text, block));
        return text.toString().stripTrailing() + "\n";
    }

    private static void append(StringBuilder text, Block block) {
        if (block instanceof Block.Notice notice) {
            text.append("*** ").append(oneLine(notice.text())).append(" ***\n");
        } else if (block instanceof Block.Heading heading) {
            underlined(text, heading.text(), "-");
        } else if (block instanceof Block.Subheading heading) {
            text.append(oneLine(heading.text())).append('\n');
        } else if (block instanceof Block.Paragraph paragraph) {
            text.append(oneLine(paragraph.text())).append('\n');
        } else if (block instanceof Block.Facts facts) {
            facts.facts().forEach(fact -> labelled(text, "", fact.label(), fact.text()));
        } else if (block instanceof Block.Points points) {
            int number = 0;
            for (String point : points.texts()) {
                text.append(++number).append(". ").append(oneLine(point)).append('\n');
            }
        } else if (block instanceof Block.Table table) {
            append(text, table);
        }
        text.append('\n');
    }

    private static void append(StringBuilder text, Block.Table table) {
        text.append(oneLine(table.caption())).append('\n');
        for (List<String> row : table.rows()) {
            labelled(text, "* ", table.columns().get(0), row.get(0));
            for (int column = 1; column < row.size(); column++) {
                labelled(text, "  ", table.columns().get(column), row.get(column));
            }
        }
    }

    private static void labelled(StringBuilder text, String indent, String label, String words) {
        text.append(indent).append(oneLine(label)).append(": ").append(oneLine(words));
        text.append('\n');
    }

    private static void underlined(StringBuilder text, String heading, String rule) {
        String line = oneLine(heading);
        text.append(line).append('\n').append(rule.repeat(Math.min(LONGEST_RULE, line.length())));
        text.append('\n');
    }

    private static String oneLine(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }
}
