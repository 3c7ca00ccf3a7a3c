package org.dealgraph.store;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What was fetched from an address and is in the store.
 *
 * @param article its IRI
 * @param etag the version that the server named
 * @param lastModified when the server said that it changed, as the server wrote it
 */
public record Fetched(String article, Optional<String> etag, Optional<String> lastModified) {
    public Fetched {
        requireNonNull(article, "article is null");
        requireNonNull(etag, "etag is null");
        requireNonNull(lastModified, "lastModified is null");
    }
}
