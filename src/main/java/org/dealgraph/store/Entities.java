package org.dealgraph.store;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.dealgraph.rdf.Iris;

/** The entities of a dataset, found by name. To be used in a transaction. */
final class Entities {
    private static final List<Node> NAMES = List.of(RDFS.label.asNode(), SKOS.altLabel.asNode());

    private final DatasetGraph dataset;
    private final Node ontology;

    Entities(DatasetGraph dataset, Iris iris) {
        this.dataset = dataset;
        this.ontology = iris.ontologyGraph();
    }

    /** By IRI; else by label; else by another name; first as spelt, then whatever the case. */
    Node find(String iriOrName) {
        String name = iriOrName.strip();
        Node iri = NodeFactory.createURI(name);
        if (dataset.contains(Node.ANY, iri, RDFS.label.asNode(), Node.ANY)) {
            return iri;
        }
        for (Node property : NAMES) {
            Set<String> exact = subjects(property, NodeFactory.createLiteralString(name));
            if (!exact.isEmpty()) {
                return only(name, exact);
            }
        }
        for (Node property : NAMES) {
            Set<String> similar =
                    iris(named(property).filter(quad -> spelling(quad).equalsIgnoreCase(name)));
            if (!similar.isEmpty()) {
                return only(name, similar);
            }
        }
        throw unknown(name);
    }

    private Set<String> subjects(Node property, Node name) {
        return iris(dataset.stream(Node.ANY, Node.ANY, property, name));
    }

    private Stream<Quad> named(Node property) {
        return dataset.stream(Node.ANY, Node.ANY, property, Node.ANY)
                .filter(quad -> quad.getObject().isLiteral());
    }

    /** The terms of the ontology have labels too, and are no entities. */
    private Set<String> iris(Stream<Quad> quads) {
        return quads.filter(quad -> !quad.getGraph().equals(ontology))
                .map(quad -> quad.getSubject().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String spelling(Quad quad) {
        return quad.getObject().getLiteralLexicalForm();
    }

    private static Node only(String name, Set<String> found) {
        if (found.size() > 1) {
            throw new StoreException(found.size() + " entities are called \"" + name + "\"; give the IRI of one: "
                    + String.join(", ", found));
        }
        return NodeFactory.createURI(found.iterator().next());
    }

    private StoreException unknown(String name) {
        Collection<String> labels = NAMES.stream()
                .flatMap(this::named)
                .filter(quad -> !quad.getGraph().equals(ontology))
                .map(Entities::spelling)
                .collect(Collectors.toCollection(TreeSet::new));
        String hint = Spelling.nearest(name, labels)
                .map(nearest -> "; did you mean \"" + nearest + "\"?")
                .orElse("; give its label, another of its names, or its IRI");
        return new StoreException("no entity is called \"" + name + "\"" + hint);
    }
}
