package org.dealgraph.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * All that was understood of one article.
 *
 * @param text the article and its sentences
 * @param mentions who is spoken of where, in the order of the text
 * @param claims what is claimed, in the order of the text
 */
public record Extraction(AnnotatedText text, List<Mention> mentions, List<Claim> claims) {
    public Extraction {
        requireNonNull(text, "text is null");
        mentions = List.copyOf(mentions);
        claims = List.copyOf(claims);
    }

    public Article article() {
        return text.article();
    }
}
