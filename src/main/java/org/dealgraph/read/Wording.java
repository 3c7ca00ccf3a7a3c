package org.dealgraph.read;

import java.util.regex.Pattern;

/** What the look of a line says about it. */
final class Wording {
    private static final int MOST_HEADLINE_WORDS = 22;
    private static final int MOST_HEADING_WORDS = 10;
    private static final int MOST_LEAD_IN_WORDS = 6;
    private static final String CLOSING_MARKS = "\"'”’»)]*_";
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private Wording() {}

    /** Whether {@code c} shows nothing: white space of any kind, zero-width characters, soft hyphen, byte order mark. */
    static boolean isBlank(char c) {
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.CONTROL, Character.FORMAT -> true;
            default -> false;
        };
    }

    /** One line: each run of white space a single space, none at the ends. */
    static String onOneLine(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    static boolean hasWord(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** The number of words, counted up to {@code limit}. */
    static int words(String line, int limit) {
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < line.length() && words <= limit; i++) {
            boolean blank = isBlank(line.charAt(i));
            if (!blank && !inWord) {
                words++;
            }
            inWord = !blank;
        }
        return words;
    }

    /** The last character that is no closing quote or bracket; a space if there is none. */
    static char lastMark(String line) {
        int i = line.length() - 1;
        while (i >= 0 && (isBlank(line.charAt(i)) || CLOSING_MARKS.indexOf(line.charAt(i)) >= 0)) {
            i--;
        }
        return i < 0 ? ' ' : line.charAt(i);
    }

    static boolean endsSentence(String line) {
        return ".!?…".indexOf(lastMark(line)) >= 0;
    }

    /** A running sentence: it ends like one, or is too long for a headline. */
    static boolean isProse(String line) {
        return ".!".indexOf(lastMark(line)) >= 0 || words(line, MOST_HEADLINE_WORDS) > MOST_HEADLINE_WORDS;
    }

    /** A first line that may be the headline: short, without a final stop. */
    static boolean isHeadline(String line) {
        return !isProse(line) && ",;:".indexOf(lastMark(line)) < 0;
    }

    /** A line that may stand above a section: a few words, or a short question, without a final stop. */
    static boolean isHeading(String line) {
        char last = lastMark(line);
        int limit = last == ':' ? MOST_LEAD_IN_WORDS : MOST_HEADING_WORDS;
        return ".!…,;".indexOf(last) < 0 && !Character.isLowerCase(line.codePointAt(0)) && words(line, limit) <= limit;
    }
}
