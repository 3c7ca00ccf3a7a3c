package org.dealgraph.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * When articles were ingested, and by what.
 *
 * @param time UTC
 * @param version of the program
 */
public record Ingestion(Instant time, String version) {
    public Ingestion {
        requireNonNull(time, "time is null");
        requireNonNull(version, "version is null");
    }
}
