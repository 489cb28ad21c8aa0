package se.expediera.core.register;

/**
 * A party with the line of the file on which it stands, as a spreadsheet counts them.
 *
 * @param row the line, the header being 1
 * @param party what the row says
 */
public record RegisterRow(int row, RegisteredParty party) {}
