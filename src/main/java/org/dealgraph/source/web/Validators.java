package org.dealgraph.source.web;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What a server said of the version that it gave, to be asked about the next time.
 *
 * @param etag as it named the version
 * @param lastModified as it wrote the date
 */
public record Validators(Optional<String> etag, Optional<String> lastModified) {
    public Validators {
        requireNonNull(etag, "etag is null");
        requireNonNull(lastModified, "lastModified is null");
    }

    public static Validators none() {
        return new Validators(Optional.empty(), Optional.empty());
    }
}
