package org.dealgraph.read;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Tells text that was wrapped at a column from text with one line a paragraph, and joins the lines of the former.
 *
 * <p>A line was wrapped if the next line's first word would not have fitted on it. Text counts as wrapped if most of its
 * lines that run on are so, and fewer than half of them end a sentence.
 */
final class LineWrap {
    private static final int NARROWEST = 40;
    private static final int WIDEST = 120;
    /** Editors wrap a little early, and people wrap by hand. */
    private static final int SLACK = 6;

    private final String text;
    private final List<Draft> lines;
    private final int width;

    private LineWrap(String text, List<Draft> lines, int width) {
        this.text = text;
        this.lines = lines;
        this.width = width;
    }

    static LineWrap of(String text, List<Draft> lines) {
        int[] lengths = lines.stream().mapToInt(LineWrap::length).sorted().toArray();
        return new LineWrap(text, lines, lengths.length == 0 ? 0 : lengths[(lengths.length - 1) * 9 / 10]);
    }

    /** One draft a paragraph. */
    List<Draft> unwrap() {
        if (!isWrapped()) {
            return lines;
        }
        List<Draft> paragraphs = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Draft line = lines.get(i);
            if (i > 0 && runsOn(i - 1) && isWrappedInto(i - 1)) {
                Draft begun = paragraphs.remove(paragraphs.size() - 1);
                paragraphs.add(new Draft(begun.start(), line.end(), begun.kind()));
            } else {
                paragraphs.add(line);
            }
        }
        return paragraphs;
    }

    private boolean isWrapped() {
        if (width < NARROWEST || width > WIDEST) {
            return false;
        }
        int[] runningOn =
                IntStream.range(0, lines.size() - 1).filter(this::runsOn).toArray();
        long wrapped = IntStream.of(runningOn).filter(this::isWrappedInto).count();
        long ended = IntStream.of(runningOn)
                .filter(i -> Wording.endsSentence(lines.get(i).in(text)))
                .count();
        return wrapped * 10 >= runningOn.length * 7L && ended * 2 < runningOn.length;
    }

    /** Whether the next line may belong to line {@code i}: no blank line between, no bullet before it. */
    private boolean runsOn(int i) {
        Draft next = lines.get(i + 1);
        return onlyOneLineEnd(lines.get(i).end(), next.start()) && TextReader.bulletLength(text, next) == 0;
    }

    private boolean onlyOneLineEnd(int from, int to) {
        String between = text.substring(from, to);
        return between.chars().filter(c -> c == '\n').count() <= 1
                && between.chars().filter(c -> c == '\r').count() <= 1;
    }

    private boolean isWrappedInto(int i) {
        Draft line = lines.get(i);
        Draft next = lines.get(i + 1);
        boolean full = length(line) + 1 + firstWordLength(next) > width - SLACK;
        boolean goesOn = length(line) >= NARROWEST
                && Character.isLowerCase(text.codePointAt(next.start()))
                && !Wording.endsSentence(line.in(text));
        return full || goesOn;
    }

    private int firstWordLength(Draft line) {
        int end = line.start();
        while (end < line.end() && !Wording.isBlank(text.charAt(end))) {
            end++;
        }
        return end - line.start();
    }

    private static int length(Draft line) {
        return line.end() - line.start();
    }
}
