package org.dealgraph.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * An article with its sentences read: tokens, tags, lemmas, dependencies, names.
 *
 * @param article the article
 * @param sentences its sentences in the order of the text, without residue
 */
public record AnnotatedText(Article article, List<Sentence> sentences) {
    public AnnotatedText {
        requireNonNull(article, "article is null");
        sentences = List.copyOf(sentences);
    }
}
