package org.dealgraph.model;

import static java.util.Objects.requireNonNull;

/**
 * Tokens of one sentence that stand for an entity.
 *
 * @param sentence index of the sentence in the text
 * @param first index in the sentence of its first token
 * @param end one past its last token
 * @param head index in the sentence of the token that the rest depends on
 * @param kind how it refers
 * @param entity whom it stands for
 */
public record Mention(int sentence, int first, int end, int head, Kind kind, Entity entity) {
    public Mention {
        requireNonNull(kind, "kind is null");
        requireNonNull(entity, "entity is null");
        if (sentence < 0 || first < 0 || head < first || end <= head) {
            throw new IllegalArgumentException(
                    "mention of " + entity.label() + " at tokens " + first + ".." + end + " with head " + head);
        }
    }

    /** How a mention refers. */
    public enum Kind {
        NAME,
        /** A definite description: "the startup". */
        DESCRIPTION,
        PRONOUN
    }
}
