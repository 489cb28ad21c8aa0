package se.expediera.dispatch.mail;

import java.util.List;

/** A mail's content as an HTML page: no images, no scripts, nothing fetched; it follows the reader's own colours. */
final class Html {
    private static final String STYLE = """
            :root{color-scheme:light dark}
            body{font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5;max-width:40em;margin:0 auto;padding:1em}
            h1{font-size:1.4em}h2{font-size:1.15em;margin-top:1.5em}
            dt{font-weight:bold}dd{margin:0 0 .5em 0;overflow-wrap:anywhere}
            """;

    private Html() {}

    /** @param title the page's title and first heading */
    static String render(String title, List<Block> blocks) {
        StringBuilder html = new StringBuilder(
                        "<!DOCTYPE html>\n<html lang=\"sv\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(escape(title))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<main>\n<h1>")
                .append(escape(title))
                .append("</h1>\n");
        blocks.forEach(block -> append(html, block));
        return html.append("</main>\n</body>\n</html>\n").toString();
    }

    private static void append(StringBuilder html, Block block) {
        if (block instanceof Block.Heading heading) {
            element(html, "h2", heading.text());
        } else if (block instanceof Block.Paragraph paragraph) {
            element(html, "p", paragraph.text());
        } else if (block instanceof Block.Facts facts) {
            html.append("<dl>\n");
            facts.facts().forEach(fact -> {
                element(html, "dt", fact.label());
                element(html, "dd", fact.text());
            });
            html.append("</dl>\n");
        } else if (block instanceof Block.Points points) {
            html.append("<ol>\n");
            points.texts().forEach(point -> element(html, "li", point));
            html.append("</ol>\n");
        }
    }

    private static void element(StringBuilder html, String name, String text) {
        html.append('<').append(name).append('>').append(escape(text));
        html.append("</").append(name).append(">\n");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
