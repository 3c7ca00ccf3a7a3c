package org.dealgraph.nlp;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.dealgraph.model.NameSpan.Kind;
import org.dealgraph.nlp.NameLabels.Part;

/**
 * A sentence to learn from: what each token may be labelled. A corpus that marks some kinds of name only leaves the
 * other kinds open, so that corpora with different guidelines can be learned from together.
 */
final class NameExample {
    /** Only the label outside of names. */
    static final int OUTSIDE = 1 << NameLabels.OUTSIDE;

    /** Every label. */
    static final int ANY = (1 << NameLabels.COUNT) - 1;

    private final List<String> words;
    private final int[] allowed;
    private final double weight;

    /**
     * A sentence with these labels.
     *
     * @param words its tokens
     * @param allowed the labels that each token may have, one bit a label
     * @param weight how much the sentence counts
     */
    NameExample(List<String> words, int[] allowed, double weight) {
        this.words = List.copyOf(words);
        this.allowed = allowed.clone();
        this.weight = weight;
    }

    /** A sentence in which no name has been marked yet. */
    static NameExample unmarked(List<String> words, int allowed, double weight) {
        int[] labels = new int[words.size()];
        Arrays.fill(labels, allowed);
        return new NameExample(words, labels, weight);
    }

    /** Outside, or any part of a name of one of these kinds. */
    static int outsideOr(Kind... kinds) {
        int allowed = OUTSIDE;
        for (Kind kind : kinds) {
            for (Part part : Part.values()) {
                allowed |= 1 << NameLabels.of(kind, part);
            }
        }
        return allowed;
    }

    List<String> words() {
        return words;
    }

    double weight() {
        return weight;
    }

    /** The labels that the tokens from {@code first} to before {@code end} may have. */
    int[] allowed(int first, int end) {
        return Arrays.copyOfRange(allowed, first, end);
    }

    /** The same labels over other words. */
    NameExample with(List<String> otherWords) {
        return new NameExample(otherWords, allowed, weight);
    }

    /** The same example counting {@code factor} times as much. */
    NameExample weighted(double factor) {
        return new NameExample(words, allowed, weight * factor);
    }

    /** Marks the tokens as one name of one of these kinds; an article before it is no part of it. */
    void mark(int start, int end, Set<Kind> kinds) {
        boolean article = end - start > 1 && words.get(start).equalsIgnoreCase("the");
        int first = article ? start + 1 : start;
        for (int i = first; i < end; i++) {
            allowed[i] = 0;
            for (Kind kind : kinds) {
                allowed[i] |= 1 << NameLabels.of(kind, i - first, end - first);
            }
        }
    }

    /** Marks the tokens as one name of one of these kinds, or as none at all. */
    void markOrNot(int first, int end, Set<Kind> kinds) {
        mark(first, end, kinds);
        for (int i = first; i < end; i++) {
            allowed[i] |= OUTSIDE;
        }
    }

    /** Whether the token is for sure part of a name. */
    boolean isName(int token) {
        return (allowed[token] & OUTSIDE) == 0;
    }

    /** Whether the token may be part of a name of this kind. */
    boolean mayBe(int token, Kind kind) {
        return (allowed[token] & outsideOr(kind) & ~OUTSIDE) != 0;
    }

    /** Whether the token may begin a name of this kind. */
    boolean mayStart(int token, Kind kind) {
        return allows(token, kind, Part.BEGINNING) || allows(token, kind, Part.ONLY);
    }

    /** Whether the token may end a name of this kind. */
    boolean mayEnd(int token, Kind kind) {
        return allows(token, kind, Part.LAST) || allows(token, kind, Part.ONLY);
    }

    private boolean allows(int token, Kind kind, Part part) {
        return (allowed[token] >> NameLabels.of(kind, part) & 1) != 0;
    }
}
