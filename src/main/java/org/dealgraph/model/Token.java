package org.dealgraph.model;

import static java.util.Objects.requireNonNull;

/**
 * One word or mark of a sentence.
 *
 * @param span where it stands in the article's text
 * @param text its form, with quotes, dashes and ligatures made plain
 * @param tag part of speech, Universal Dependencies (UPOS)
 * @param lemma base form, lower case unless a proper noun
 * @param head index in the sentence of the token that it depends on, or -1 for a root
 * @param relation how it depends on its head, Universal Dependencies ({@code nsubj}, {@code obl} …)
 */
public record Token(Span span, String text, String tag, String lemma, int head, String relation) {
    public Token {
        requireNonNull(span, "span is null");
        requireNonNull(text, "text is null");
        requireNonNull(tag, "tag is null");
        requireNonNull(lemma, "lemma is null");
        requireNonNull(relation, "relation is null");
        if (head < -1) {
            throw new IllegalArgumentException("head " + head + " is not a token index or -1");
        }
    }
}
