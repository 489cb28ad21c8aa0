package se.expediera.core.register;

/**
 * Why a row of the register cannot be taken.
 *
 * @param row the line as a spreadsheet counts, or 0 where the whole file is concerned
 * @param message a Swedish sentence that says what to correct
 */
public record RowError(int row, String message) {}
