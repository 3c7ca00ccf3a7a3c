package org.dealgraph.serve.search;

import java.util.List;

/**
 * What a search found, as IRIs, the best first. The store may have changed since: a thing may be gone.
 *
 * @param things by name
 * @param articles by headline or source
 * @param claims by the words of their sentence
 */
public record Hits(List<String> things, List<String> articles, List<String> claims) {
    public Hits {
        things = List.copyOf(things);
        articles = List.copyOf(articles);
        claims = List.copyOf(claims);
    }
}
