package org.dealgraph.read;

import static java.util.Objects.requireNonNull;

import org.dealgraph.model.Block;

/**
 * A block as the marks of its format tell it, before residue, bylines and headline are told apart.
 *
 * @param start first UTF-16 unit in the text
 * @param end one past the last UTF-16 unit
 * @param kind what it is by its marks
 */
record Draft(int start, int end, Block.Kind kind) {
    Draft {
        requireNonNull(kind, "kind is null");
    }

    String in(String text) {
        return text.substring(start, end);
    }

    Draft as(Block.Kind other) {
        return new Draft(start, end, other);
    }

    /** Without white space and invisible marks at its ends. */
    Draft trimmed(String text) {
        int from = start;
        int to = end;
        while (from < to && Wording.isBlank(text.charAt(from))) {
            from++;
        }
        while (from < to && Wording.isBlank(text.charAt(to - 1))) {
            to--;
        }
        return new Draft(from, to, kind);
    }
}
