package org.dealgraph.store;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * An article of the store, for lists.
 *
 * @param iri its IRI, the name of its graph
 * @param source the file name or address that it was given by
 * @param headline its title
 * @param outlet the label of its publisher
 * @param published {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}
 * @param claims how many claims it makes
 */
public record ArticleSummary(
        String iri,
        String source,
        Optional<String> headline,
        Optional<String> outlet,
        Optional<String> published,
        long claims) {
    public ArticleSummary {
        requireNonNull(iri, "iri is null");
        requireNonNull(source, "source is null");
        requireNonNull(headline, "headline is null");
        requireNonNull(outlet, "outlet is null");
        requireNonNull(published, "published is null");
    }
}
