package org.dealgraph.nlp;

/**
 * A half-open range of chars of plain text.
 *
 * @param start first char, from 0
 * @param end one past the last char, after {@code start}
 */
record Range(int start, int end) {
    /** The text of this range. */
    String in(String plain) {
        return plain.substring(start, end);
    }
}
