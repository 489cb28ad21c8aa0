package se.expediera.local.cli;

/**
 * Text that a spreadsheet shows and never runs: a party or title may begin like a formula.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV injection</a>
 */
final class SpreadsheetCell {
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n|＝＋－＠";

    private SpreadsheetCell() {}

    static String of(String text) {
        return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
