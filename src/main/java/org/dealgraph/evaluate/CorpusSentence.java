package org.dealgraph.evaluate;

import static java.util.Objects.requireNonNull;

/**
 * A sentence of a public corpus in which two names stand in one relation.
 *
 * @param id its id in the corpus
 * @param text its tokens joined
 * @param relation the relation of the corpus, from {@code first} to {@code second}
 * @param first a name as it stands in the text
 * @param second another
 */
public record CorpusSentence(String id, String text, String relation, String first, String second) {
    public CorpusSentence {
        requireNonNull(id, "id is null");
        requireNonNull(text, "text is null");
        requireNonNull(relation, "relation is null");
        requireNonNull(first, "first is null");
        requireNonNull(second, "second is null");
    }
}
