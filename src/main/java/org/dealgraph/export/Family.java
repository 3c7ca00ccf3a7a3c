package org.dealgraph.export;

import java.util.List;

/** What formats have in common: what they carry, and what of a store they have no place for. */
public enum Family {
    /** Triples in named graphs: all of it. */
    QUADS,
    /** Triples without named graphs. */
    TRIPLES,
    /** Claims, each on its own. */
    CLAIMS,
    /** Entities with their claims. */
    ENTITIES,
    /** Counts alone. */
    DESCRIPTION,
    /** Nodes and edges. */
    GRAPH,
    /** Rows. */
    TABLES;

    /** What its formats cannot carry, each a noun phrase. */
    public List<String> losses() {
        return switch (this) {
            case QUADS -> List.of();
            case TRIPLES -> List.of("which article's graph a triple stands in");
            case CLAIMS ->
                List.of("the texts of articles", "names of entities", "the catalogue, the ontology and its rules");
            case ENTITIES ->
                List.of(
                        "which article's graph a triple stands in",
                        "articles and deals but for their IRIs",
                        "entities that no claim is about",
                        "the ontology and its rules");
            case DESCRIPTION -> List.of("the graph itself");
            case GRAPH ->
                List.of(
                        "the texts of articles",
                        "deals and speakers as nodes",
                        "entities that no claim is about",
                        "the ontology and its rules");
            case TABLES ->
                List.of("the texts of articles", "entities that no claim is about", "the ontology and its rules");
        };
    }
}
