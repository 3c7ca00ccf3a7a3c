package org.dealgraph.store;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * An article on its way into the store.
 *
 * @param graph what it contributes
 * @param arrival how it came, if that is to be remembered
 */
public record Incoming(ArticleGraph graph, Optional<Arrival> arrival) {
    public Incoming {
        requireNonNull(graph, "graph is null");
        requireNonNull(arrival, "arrival is null");
    }
}
