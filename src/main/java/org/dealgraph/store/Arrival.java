package org.dealgraph.store;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * How an article came, remembered so that the next time it can be told from new ones without being read.
 *
 * @param input a digest of all that its graph was made from: bytes, options, ontology, program
 * @param container the file of many articles that it was in
 * @param address where it was fetched from
 * @param etag the version that the server named
 * @param lastModified when the server says it changed, as the server wrote it
 */
public record Arrival(
        String input,
        Optional<String> container,
        Optional<String> address,
        Optional<String> etag,
        Optional<String> lastModified) {
    public Arrival {
        requireNonNull(input, "input is null");
        requireNonNull(container, "container is null");
        requireNonNull(address, "address is null");
        requireNonNull(etag, "etag is null");
        requireNonNull(lastModified, "lastModified is null");
    }
}
