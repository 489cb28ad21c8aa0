package se.expediera.dispatch.mail;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import se.expediera.core.document.Document;

/**
 * A receipt as a file in the bucket, that shows where everything stands whenever it was last written.
 *
 * @param key where it lies: {@code receipts/<file name without extension> <document id>.html}
 * @param content the page's bytes, UTF-8; not to be changed
 */
public record ReceiptPage(String key, byte[] content) {
    /** The page's media type. */
    public static final String CONTENT_TYPE = "text/html; charset=utf-8";

    private static final String FOLDER = "receipts/";
    private static final int LONGEST_NAME = 150;
    private static final Pattern EXTENSION = Pattern.compile("\\.[^.]{1,5}$");

    /** The page that shows this content. */
    static ReceiptPage of(Document document, String title, List<Block> body) {
        String html = Html.render(title, body);
        return new ReceiptPage(keyOf(document), html.getBytes(StandardCharsets.UTF_8));
    }

    /** The key of a document's receipt; it stays the same however often the receipt is written. */
    public static String keyOf(Document document) {
        String name = EXTENSION.matcher(document.fileName()).replaceFirst("");
        return FOLDER + (FileName.of(name, LONGEST_NAME) + " " + document.id()).strip() + ".html";
    }
}
