package se.expediera.dispatch.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;

/**
 * An attachment's name as each mail program reads it, the way Apple Mail and Thunderbird write it: once as RFC 2231 says
 * in Content-Disposition (Gmail, Apple Mail, Outlook since 2010), in one piece, for some read no continuations; and once
 * as an RFC 2047 word in Content-Type, which is all that older Outlooks and web mails look at. There is no plain
 * {@code filename} beside it: a program that took that one would show a name without its å, ä and ö.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2231">RFC 2231</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2047">RFC 2047</a>
 */
final class AttachmentHeaders {
    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    private AttachmentHeaders() {}

    /**
     * Names a part.
     *
     * @param name a name by {@link FileName}: its encoded form fits on one line of a mail
     */
    static void name(Part part, String type, String name) throws MessagingException, UnsupportedEncodingException {
        String word = MimeUtility.encodeText(name, StandardCharsets.UTF_8.name(), "B");
        part.setHeader("Content-Type", type + ";\r\n name=\"" + word + "\"");
        part.setHeader("Content-Disposition", "attachment;\r\n filename*=UTF-8''" + percentEncoded(name));
        part.setHeader("Content-Transfer-Encoding", "base64");
    }

    private static String percentEncoded(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            if (UNRESERVED.indexOf(octet) >= 0) {
                encoded.append((char) octet);
            } else {
                encoded.append(String.format("%%%02X", octet));
            }
        }
        return encoded.toString();
    }
}
