package org.dealgraph.export.table;

/**
 * Keeps spreadsheets from running text as a formula. A program that opens CSV takes a cell that begins with one of these
 * characters for a formula, which may call other programs or send data away; an apostrophe before it makes it text.
 */
final class Formulas {
    private static final String TRIGGERS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private Formulas() {}

    /** Whether a spreadsheet may take the text for a formula, white space and invisible marks before it or not. */
    static boolean isFormula(String text) {
        int start = 0;
        while (start < text.length() && isSkipped(text.charAt(start))) {
            start++;
        }
        return !text.isEmpty()
                && (TRIGGERS.indexOf(text.charAt(0)) >= 0
                        || (start < text.length() && TRIGGERS.indexOf(text.charAt(start)) >= 0));
    }

    /** The text that is safe to open. */
    static String neutralised(String text) {
        return "'" + text;
    }

    private static boolean isSkipped(char letter) {
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || Character.getType(letter) == Character.FORMAT;
    }
}
