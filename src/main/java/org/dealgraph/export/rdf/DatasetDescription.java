package org.dealgraph.export.rdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.dealgraph.rdf.Vocabulary;
import org.dealgraph.store.Store;

/**
 * What a store is, in VoID and DCAT: counts, classes and properties with theirs, version, digest, how to cite it.
 *
 * @param store what is described; nothing in it but counts is copied
 * @param licence IRI of the licence that its owner gives, if any
 */
record DatasetDescription(Store store, Optional<String> licence) {
    private static final String SPDX = "http://spdx.org/rdf/terms#";
    private static final List<String> VOCABULARIES = List.of(
            Vocabulary.NAMESPACE,
            "https://schema.org/",
            "http://www.w3.org/ns/prov#",
            "http://www.w3.org/2004/02/skos/core#",
            DCTerms.getURI());

    /** Writes it, and tells how many triples it is. */
    long write(QuadSink sink) throws IOException {
        Counts counts = store.contents(quads -> {
            Counts all = new Counts();
            quads.forEachRemaining(all::add);
            return all;
        });
        String digest = store.digest();
        String version = digest.substring(0, 12);
        Node dataset = node(store.iris().base() + "dataset");
        List<Triple> triples = new ArrayList<>();
        Subject subject = new Subject(dataset, triples);
        subject.add(RDF.Nodes.type, VOID.Dataset.asNode());
        subject.add(RDF.Nodes.type, DCAT.Dataset.asNode());
        subject.add(DCTerms.title.asNode(), text("dealgraph of " + counts.articles() + " articles"));
        subject.add(
                DCTerms.bibliographicCitation.asNode(),
                text("dealgraph: who makes deals with whom, read out of %d articles (%d claims, version %s). %s"
                        .formatted(counts.articles(), counts.claims(), version, dataset.getURI())));
        subject.add(node(DCAT.getURI() + "version"), text(version));
        licence.ifPresent(iri -> subject.add(DCTerms.license.asNode(), node(iri)));
        subject.add(VOID.triples.asNode(), number(counts.quads));
        subject.add(VOID.entities.asNode(), number(counts.described()));
        subject.add(VOID.classes.asNode(), number(counts.classes.size()));
        subject.add(VOID.properties.asNode(), number(counts.properties.size()));
        subject.add(VOID.documents.asNode(), number(counts.articles()));
        subject.add(VOID.uriSpace.asNode(), text(store.iris().base()));
        VOCABULARIES.forEach(vocabulary -> subject.add(VOID.vocabulary.asNode(), node(vocabulary)));
        Node checksum = node(dataset.getURI() + "#checksum");
        subject.add(node(SPDX + "checksum"), checksum);
        Subject ofChecksum = new Subject(checksum, triples);
        ofChecksum.add(RDF.Nodes.type, node(SPDX + "Checksum"));
        ofChecksum.add(node(SPDX + "algorithm"), node(SPDX + "checksumAlgorithm_sha256"));
        ofChecksum.add(node(SPDX + "checksumValue"), NodeFactory.createLiteralDT(digest, XSDDatatype.XSDhexBinary));
        partitions(dataset, "class", counts.classes, VOID.classPartition.asNode(), VOID._class.asNode(), triples);
        partitions(
                dataset,
                "property",
                counts.properties,
                VOID.propertyPartition.asNode(),
                VOID.property.asNode(),
                triples);
        triples.sort(Comparator.comparing(triple -> triple.getSubject().getURI()));
        for (Triple triple : triples) {
            sink.triple(triple);
        }
        sink.finish();
        return triples.size();
    }

    private static void partitions(
            Node dataset, String kind, Map<String, Long> counts, Node partition, Node of, List<Triple> triples) {
        counts.forEach((iri, count) -> {
            String name = iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
            boolean own = iri.startsWith(Vocabulary.NAMESPACE);
            if (!own) {
                return;
            }
            Node part = node(dataset.getURI() + "#" + kind + "-" + name);
            triples.add(Triple.create(dataset, partition, part));
            triples.add(Triple.create(part, of, node(iri)));
            triples.add(Triple.create(
                    part, kind.equals("class") ? VOID.entities.asNode() : VOID.triples.asNode(), number(count)));
        });
    }

    private static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }

    private static Node text(String text) {
        return NodeFactory.createLiteralString(text);
    }

    private static Node number(long number) {
        return NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger);
    }

    /** Adds what is said of one subject. */
    private record Subject(Node node, List<Triple> triples) {
        void add(Node property, Node value) {
            triples.add(Triple.create(node, property, value));
        }
    }

    /** Counts quads as they go by: a property's, and by {@code rdf:type} a class's. */
    private static final class Counts {
        private final Map<String, Long> classes = new TreeMap<>();
        private final Map<String, Long> properties = new TreeMap<>();
        private long quads;

        void add(Quad quad) {
            quads++;
            properties.merge(quad.getPredicate().getURI(), 1L, Long::sum);
            if (quad.getPredicate().equals(RDF.Nodes.type)) {
                classes.merge(quad.getObject().getURI(), 1L, Long::sum);
            }
        }

        long articles() {
            return classes.getOrDefault(Vocabulary.ARTICLE.getURI(), 0L);
        }

        long claims() {
            return classes.getOrDefault(Vocabulary.CLAIM.getURI(), 0L);
        }

        long described() {
            return classes.values().stream().mapToLong(Long::longValue).sum();
        }
    }
}
