package se.expediera.core.register;

import java.net.IDN;
import java.util.regex.Pattern;

/** An e-mail address as mail servers know it. */
public final class MailAddress {
    /** What RFC 5321 allows without quotation marks; the mail service judges the rest. */
    private static final Pattern FORM = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}){0,20}"
                    + "@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.){1,20}[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])");

    private static final int LONGEST_LOCAL_PART = 64;
    private static final int LONGEST = 254;

    private MailAddress() {}

    /** Whether mail can be sent to it. */
    public static boolean isOne(String address) {
        return address.length() <= LONGEST
                && address.lastIndexOf('@') <= LONGEST_LOCAL_PART
                && FORM.matcher(address).matches();
    }

    /**
     * The address with a domain in å ä ö written as mail servers know it; unchanged where that cannot be done.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc3490">RFC 3490</a>
     */
    public static String ascii(String address) {
        int at = address.lastIndexOf('@');
        try {
            return at < 0 ? address : address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1));
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
