package org.dealgraph.rdf;

import static java.util.Objects.requireNonNull;

import org.apache.jena.graph.Graph;

/**
 * What a store holds beside the articles, without blank nodes.
 *
 * @param ontology the terms and the rules, for {@link Iris#ontologyGraph()}
 * @param catalogue the known entities, for {@link Iris#catalogueGraph()}
 */
public record OntologyGraphs(Graph ontology, Graph catalogue) {
    public OntologyGraphs {
        requireNonNull(ontology, "ontology is null");
        requireNonNull(catalogue, "catalogue is null");
    }
}
