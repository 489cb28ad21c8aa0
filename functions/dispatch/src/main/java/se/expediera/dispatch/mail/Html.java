package se.expediera.dispatch.mail;

import java.util.List;

/**
 * Content as an HTML page: no images, no scripts, nothing fetched. Every text passes through {@link #escape}, so that no
 * title or name becomes markup. Colours follow the reader's own choice of light or dark, each with a contrast of at
 * least 7 to 1; at 320 pixels nothing has to be scrolled sideways.
 *
 * @see <a href="https://www.w3.org/TR/WCAG22/#reflow">WCAG 2.2, 1.4.10 Reflow</a>
 * @see <a href="https://adrianroselli.com/2018/02/tables-css-display-properties-and-aria.html">why a table whose rows
 *     are laid out as blocks names its roles</a>
 */
public final class Html {
    private static final String STYLE = """
            :root{color-scheme:light dark}
            body{background:#fff;color:#1a1a1a;font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5;\
            max-width:50em;margin:0 auto;padding:1em;overflow-wrap:anywhere}
            h1{font-size:1.4em;line-height:1.3}h2{font-size:1.2em;margin-top:1.6em}h3{font-size:1.05em;margin-top:1.4em}
            dt{font-weight:bold}dd{margin:0 0 .5em 0}li{margin-bottom:.4em}ol{padding-left:1.6em}
            .notice{border:3px solid #8a3b00;background:#fff4e5;color:#1a1a1a;padding:.2em 1em;font-weight:bold}
            table{border-collapse:collapse;width:100%;table-layout:fixed}
            .columns-5 th:nth-child(1){width:30%}.columns-5 th:nth-child(2){width:8%}\
            .columns-5 th:nth-child(3){width:15%}.columns-5 th:nth-child(5){width:22%}
            .columns-6 th:nth-child(1){width:22%}.columns-6 th:nth-child(2){width:14%}\
            .columns-6 th:nth-child(3){width:14%}.columns-6 th:nth-child(4){width:20%}.columns-6 th:nth-child(6){width:16%}
            caption{text-align:left;padding:.3em 0}
            th,td{border:1px solid #767676;box-sizing:border-box;hyphens:auto;padding:.3em .5em;text-align:left;\
            vertical-align:top}
            @media (max-width:40em){
            table,caption,tbody,tr,th,td{display:block;width:auto!important}
            thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
            tr{border:1px solid #767676;margin-bottom:.8em}
            th,td{border:0}
            td::before{content:attr(data-label) ": ";font-weight:bold}
            }
            @media (prefers-color-scheme:dark){
            body{background:#121212;color:#ececec}
            .notice{border-color:#ffb870;background:#3a2300;color:#fff}
            }
            """;

    private Html() {}

    /**
     * A whole page.
     *
     * @param title the page's title and first heading
     */
    public static String render(String title, List<Block> blocks) {
        StringBuilder html = new StringBuilder(
                        "<!DOCTYPE html>\n<html lang=\"sv\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<meta name=\"color-scheme\" content=\"light dark\">\n")
                .append("<meta name=\"supported-color-schemes\" content=\"light dark\">\n<title>")
                .append(escape(title))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<main>\n");
        Content content = Content.of(blocks);
        content.notices().forEach(notice -> append(html, notice));
        element(html, "h1", title);
        content.rest().forEach(block -> append(html, block));
        return html.append("</main>\n</body>\n</html>\n").toString();
    }

    private static void append(StringBuilder html, Block block) {
        if (block instanceof Block.Notice notice) {
            html.append("<div class=\"notice\" role=\"note\">\n");
            element(html, "p", notice.text());
            html.append("</div>\n");
        } else if (block instanceof Block.Heading heading) {
            element(html, "h2", heading.text());
        } else if (block instanceof Block.Subheading heading) {
            element(html, "h3", heading.text());
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
        } else if (block instanceof Block.Table table) {
            append(html, table);
        }
    }

    private static void append(StringBuilder html, Block.Table table) {
        html.append("<table role=\"table\" class=\"columns-")
                .append(table.columns().size())
                .append("\">\n");
        element(html, "caption", table.caption());
        html.append("<thead role=\"rowgroup\">\n<tr role=\"row\">\n");
        table.columns().forEach(column -> element(html, "th", " role=\"columnheader\" scope=\"col\"", column));
        html.append("</tr>\n</thead>\n<tbody role=\"rowgroup\">\n");
        for (List<String> row : table.rows()) {
            html.append("<tr role=\"row\">\n");
            element(html, "th", " role=\"rowheader\" scope=\"row\"", row.get(0));
            for (int column = 1; column < row.size(); column++) {
                String label =
                        " role=\"cell\" data-label=\"" + escape(table.columns().get(column)) + "\"";
                element(html, "td", label, row.get(column));
            }
            html.append("</tr>\n");
        }
        html.append("</tbody>\n</table>\n");
    }

    private static void element(StringBuilder html, String name, String text) {
        element(html, name, "", text);
    }

    private static void element(StringBuilder html, String name, String attributes, String text) {
        html.append('<').append(name).append(attributes).append('>').append(escape(text));
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
