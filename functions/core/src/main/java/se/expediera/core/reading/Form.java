package se.expediera.core.reading;

import java.util.regex.Pattern;

/**
 * One form that a heading may have.
 *
 * @param examples headings in use that it knows
 * @param pattern the whole line
 */
record Form(String examples, Pattern pattern) {}
