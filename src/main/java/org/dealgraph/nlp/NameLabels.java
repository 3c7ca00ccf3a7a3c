package org.dealgraph.nlp;

import java.util.List;
import org.dealgraph.model.NameSpan.Kind;

/**
 * The labels that a token may have: outside of names, or the beginning, inside, last or only token of a name of some
 * kind (BILOU; Ratinov and Roth, "Design Challenges and Misconceptions in Named Entity Recognition", 2009).
 */
final class NameLabels {
    /** The label of a token outside of names. */
    static final int OUTSIDE = 0;

    /** The number of labels. */
    static final int COUNT = 1 + 4 * Kind.values().length;

    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final List<Part> PARTS = List.of(Part.values());

    private NameLabels() {}

    /** The part of a name that a token is. */
    enum Part {
        BEGINNING,
        INSIDE,
        LAST,
        ONLY
    }

    /** The label of a token that is this part of a name of this kind. */
    static int of(Kind kind, Part part) {
        return 1 + 4 * KINDS.indexOf(kind) + PARTS.indexOf(part);
    }

    /** The label of the token at {@code index} of a name with {@code length} tokens. */
    static int of(Kind kind, int index, int length) {
        return of(kind, part(index, length));
    }

    private static Part part(int index, int length) {
        if (length == 1) {
            return Part.ONLY;
        }
        if (index == 0) {
            return Part.BEGINNING;
        }
        return index == length - 1 ? Part.LAST : Part.INSIDE;
    }

    /** Whether a name may start with this label. */
    static boolean starts(int label) {
        return label != OUTSIDE && (part(label) == Part.BEGINNING || part(label) == Part.ONLY);
    }

    /** Whether a name may end with this label. */
    static boolean ends(int label) {
        return label != OUTSIDE && (part(label) == Part.LAST || part(label) == Part.ONLY);
    }

    /** The kind of name of a label other than {@link #OUTSIDE}. */
    static Kind kind(int label) {
        return KINDS.get((label - 1) / 4);
    }

    /** Whether the label {@code next} may follow the label {@code previous}. */
    static boolean follows(int previous, int next) {
        boolean closed = previous == OUTSIDE || ends(previous);
        boolean opens = next == OUTSIDE || starts(next);
        if (closed || opens) {
            return closed && opens;
        }
        return kind(previous) == kind(next);
    }

    private static Part part(int label) {
        return PARTS.get((label - 1) % 4);
    }
}
