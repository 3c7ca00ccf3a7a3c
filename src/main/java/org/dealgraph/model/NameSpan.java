package org.dealgraph.model;

import static java.util.Objects.requireNonNull;

/**
 * A stretch of tokens that a name finder takes for a name; evidence, not yet a mention.
 *
 * @param first index in the sentence of its first token
 * @param end one past its last token
 * @param kind what the finder takes it for
 * @param probability how sure the finder is, 0 to 1
 */
public record NameSpan(int first, int end, Kind kind, double probability) {
    public NameSpan {
        requireNonNull(kind, "kind is null");
        if (first < 0 || end <= first) {
            throw new IllegalArgumentException("name tokens " + first + ".." + end + " are no range");
        }
    }

    /** The kinds of name that the training corpora tell apart. */
    public enum Kind {
        PERSON,
        ORGANIZATION,
        PLACE,
        PRODUCT,
        OTHER
    }
}
