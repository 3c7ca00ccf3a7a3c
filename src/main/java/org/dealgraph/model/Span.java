package org.dealgraph.model;

/**
 * A half-open range of Unicode code points in an article's text.
 *
 * @param start first code point, from 0
 * @param end one past the last code point, at least {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span " + start + ".." + end + " is not a range: 0 <= start <= end");
        }
    }

    /** Its length in code points. */
    public int length() {
        return end - start;
    }

    /** Whether {@code other} lies wholly inside. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** The text of this range. */
    public String in(String text) {
        int from = text.offsetByCodePoints(0, start);
        return text.substring(from, text.offsetByCodePoints(from, length()));
    }

    @Override
    public int compareTo(Span other) {
        int byStart = Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(end, other.end);
    }
}
