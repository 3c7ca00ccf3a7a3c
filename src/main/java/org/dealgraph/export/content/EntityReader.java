package org.dealgraph.export.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.dealgraph.rdf.Vocabulary;
import org.dealgraph.store.Store;

/** Entities by IRI, each looked up once. To be used while the store is read. */
final class EntityReader {
    /** The most telling first. */
    private static final List<String> TYPES = List.of(
            "Company",
            "PublicBody",
            "Person",
            "AIModel",
            "CloudPlatform",
            "Group",
            "Outlet",
            "Organization",
            "Product",
            "Entity");

    private final Store store;
    private final Map<Node, EntityRow> known = new HashMap<>();

    EntityReader(Store store) {
        this.store = store;
    }

    EntityRow read(Node iri) {
        return known.computeIfAbsent(iri, unread -> store.read(data -> describe(data, unread)));
    }

    private static EntityRow describe(DatasetGraph data, Node iri) {
        List<String> types = objects(data, iri, RDF.type.asNode())
                .filter(type -> type.isURI() && type.getURI().startsWith(Vocabulary.NAMESPACE))
                .map(Nodes::localName)
                .distinct()
                .sorted()
                .toList();
        return new EntityRow(
                iri.toString(),
                texts(data, iri, RDFS.label.asNode()).stream().findFirst().orElseGet(() -> Nodes.localName(iri)),
                TYPES.stream().filter(types::contains).findFirst().orElse("Entity"),
                types,
                List.copyOf(texts(data, iri, SKOS.altLabel.asNode())),
                List.copyOf(texts(data, iri, OWL.sameAs.asNode())),
                first(data, iri, Vocabulary.MAKER),
                first(data, iri, Vocabulary.PARENT));
    }

    private static Optional<String> first(DatasetGraph data, Node iri, Node property) {
        return texts(data, iri, property).stream().findFirst();
    }

    private static Set<String> texts(DatasetGraph data, Node iri, Node property) {
        Set<String> texts = new TreeSet<>();
        objects(data, iri, property).map(Nodes::text).forEach(texts::add);
        return texts;
    }

    private static Stream<Node> objects(DatasetGraph data, Node subject, Node property) {
        return data.stream(Node.ANY, subject, property, Node.ANY).map(Quad::getObject);
    }
}
