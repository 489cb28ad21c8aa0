package se.expediera.dispatch.mail;

import java.util.List;

/** A mail's content as plain text. */
final class PlainText {
    private PlainText() {}

    static String render(List<Block> blocks) {
        StringBuilder text = new StringBuilder();
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading) {
                String line = oneLine(heading.text());
                text.append(line).append('\n').append("-".repeat(Math.min(70, line.length())));
                text.append('\n');
            } else if (block instanceof Block.Paragraph paragraph) {
                text.append(oneLine(paragraph.text())).append('\n');
            } else if (block instanceof Block.Facts facts) {
                facts.facts()
                        .forEach(fact -> text.append(oneLine(fact.label()))
                                .append(": ")
                                .append(oneLine(fact.text()))
                                .append('\n'));
            } else if (block instanceof Block.Points points) {
                int number = 0;
                for (String point : points.texts()) {
                    text.append(++number).append(". ").append(oneLine(point)).append('\n');
                }
            }
            text.append('\n');
        }
        return text.toString().stripTrailing() + "\n";
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
