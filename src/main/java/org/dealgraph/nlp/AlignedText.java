package org.dealgraph.nlp;

import static java.util.Objects.requireNonNull;

import java.text.Normalizer;
import java.util.Arrays;
import org.dealgraph.model.Span;

/**
 * Text made plain for the models, with the way back: every char of the plain text knows the code points of the original
 * that it came from.
 *
 * <p>Curly quotes become straight, hyphens and dashes one of {@code - – —}, every white space a space; ligatures, full
 * width and mathematical letters become letters, combining marks join their letter, soft hyphens and zero-width signs
 * vanish, and what is left beyond the basic plane (emoji) becomes one {@link #OBJECT} each. What becomes of a code point
 * does not depend on its neighbours, save for combining marks.
 */
final class AlignedText {
    /** Stands for a code point beyond the basic plane, so that a char of plain text is a code point. */
    static final char OBJECT = '￼';

    private final String plain;
    private final int[] starts;
    private final int[] ends;

    private AlignedText(String plain, int[] starts, int[] ends) {
        this.plain = plain;
        this.starts = starts;
        this.ends = ends;
    }

    /**
     * Makes {@code original} plain.
     *
     * @param original any text, unpaired surrogates included
     * @param offset what its first code point counts as, from 0
     */
    static AlignedText of(String original, int offset) {
        requireNonNull(original, "original is null");
        Builder builder = new Builder(original.length() + 8);
        int position = offset;
        int index = 0;
        while (index < original.length()) {
            int end = clusterEnd(original, index);
            int length = original.codePointCount(index, end);
            if (end - index == 1) {
                builder.appendPlain(original.charAt(index), position);
            } else {
                builder.appendCluster(original.substring(index, end), position, position + length);
            }
            position += length;
            index = end;
        }
        return builder.build();
    }

    /** The plain text; a char of it is never a surrogate. */
    String plain() {
        return plain;
    }

    /** Where the plain chars {@code from} to {@code to}, exclusive and at least one, stand in the original. */
    Span original(int from, int to) {
        return new Span(starts[from], ends[to - 1]);
    }

    private static int clusterEnd(String text, int index) {
        int end = index + Character.charCount(text.codePointAt(index));
        if (!Character.isLetter(text.codePointAt(index))) {
            return end;
        }
        while (end < text.length() && Character.getType(text.charAt(end)) == Character.NON_SPACING_MARK) {
            end++;
        }
        return end;
    }

    private static final class Builder {
        private final StringBuilder plain;
        private int[] starts;
        private int[] ends;

        Builder(int capacity) {
            plain = new StringBuilder(capacity);
            starts = new int[capacity];
            ends = new int[capacity];
        }

        void appendPlain(char c, int position) {
            if (c < 0x7f && c >= ' ') {
                append(c, position, position + 1);
            } else {
                appendAll(plainForm(c), position, position + 1);
            }
        }

        void appendCluster(String cluster, int start, int end) {
            String composed = Normalizer.normalize(cluster, Normalizer.Form.NFC);
            composed.codePoints().forEach(codePoint -> appendAll(plainForm(codePoint), start, end));
        }

        private void appendAll(String form, int start, int end) {
            for (int i = 0; i < form.length(); i++) {
                append(form.charAt(i), start, end);
            }
        }

        private void append(char c, int start, int end) {
            int length = plain.length();
            if (length == starts.length) {
                starts = Arrays.copyOf(starts, 2 * length);
                ends = Arrays.copyOf(ends, 2 * length);
            }
            starts[length] = start;
            ends[length] = end;
            plain.append(c);
        }

        AlignedText build() {
            return new AlignedText(plain.toString(), starts, ends);
        }
    }

    private static String plainForm(int codePoint) {
        return switch (codePoint) {
            case 0x2018, 0x2019, 0x201a, 0x201b, 0x2032, 0x02bc, 0x00b4, '`' -> "'";
            case 0x201c, 0x201d, 0x201e, 0x201f, 0x2033, 0x00ab, 0x00bb -> "\"";
            case 0x2010, 0x2011, 0x2043, 0x2212 -> "-";
            case 0x2012, 0x2013 -> "–";
            case 0x2014, 0x2015 -> "—";
            case 0x2026 -> "...";
            case 0x00ad, 0xfeff -> "";
            default -> otherForm(codePoint);
        };
    }

    private static String otherForm(int codePoint) {
        if (Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.isISOControl(codePoint)) {
            return " ";
        }
        if (Character.getType(codePoint) == Character.FORMAT) {
            return "";
        }
        if (hasCompatibleLetters(codePoint)) {
            return Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
        }
        return Character.isBmpCodePoint(codePoint) && !Character.isSurrogate((char) codePoint)
                ? Character.toString(codePoint)
                : String.valueOf(OBJECT);
    }

    /** Latin ligatures, full-width forms, mathematical letters and digits: compatible with plain letters and marks. */
    private static boolean hasCompatibleLetters(int codePoint) {
        return (codePoint >= 0xfb00 && codePoint <= 0xfb06)
                || (codePoint >= 0xff01 && codePoint <= 0xff5e)
                || (codePoint >= 0x1d400 && codePoint <= 0x1d7ff && Character.isLetterOrDigit(codePoint));
    }
}
