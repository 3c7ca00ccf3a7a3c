package org.dealgraph.cli;

import java.time.Instant;
import org.dealgraph.rdf.Iris;
import org.dealgraph.read.ReadOptions;
import org.dealgraph.source.SourceOptions;

/**
 * What the user says about an ingestion.
 *
 * @param program whose console and store it has
 * @param reading about articles
 * @param sources about where they come from
 * @param web about fetching
 * @param run about the run
 * @param ontology about rules and known entities
 * @param iris the names of all data
 * @param threads how many articles to read at a time
 * @param ingestedAt the time to record; null for the time at which each round begins
 */
record IngestSettings(
        Dealgraph program,
        ReadOptions reading,
        SourceOptions sources,
        WebOptions web,
        RunOptions run,
        OntologyOptions ontology,
        Iris iris,
        int threads,
        Instant ingestedAt) {
    Instant when() {
        return ingestedAt == null ? program.console().clock().instant() : ingestedAt;
    }
}
