package org.dealgraph.nlp;

import static java.util.Objects.requireNonNull;

/**
 * What a word depends on.
 *
 * @param head index of the word that it depends on, or -1 for the root of the sentence
 * @param relation how (Universal Dependencies)
 */
record Arc(int head, String relation) {
    Arc {
        requireNonNull(relation, "relation is null");
    }
}
