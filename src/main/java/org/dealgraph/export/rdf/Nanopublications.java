package org.dealgraph.export.rdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SchemaDO;
import org.dealgraph.model.Modality;
import org.dealgraph.rdf.Vocabulary;
import org.dealgraph.store.Store;

/**
 * One nanopublication a claim (nanopub.net/guidelines), four graphs each: the head; the assertion, which is the claim and,
 * where one stands for it, the plain triple; its provenance, which is the article and the sentence; the publication info.
 */
record Nanopublications(Store store) {
    static final String SCHEMA = "http://www.nanopub.org/nschema#";
    private static final Node NANOPUBLICATION = NodeFactory.createURI(SCHEMA + "Nanopublication");
    private static final Node ATTRIBUTED = NodeFactory.createURI("http://www.w3.org/ns/prov#wasAttributedTo");
    private static final Node PROGRAM = NodeFactory.createURI("https://w3id.org/dealgraph/");
    /** What is not the claim itself, but where it was found. */
    private static final Set<Node> PROVENANCE = Set.of(
            Vocabulary.WAS_DERIVED_FROM,
            Vocabulary.QUOTE,
            Vocabulary.QUOTE_START,
            Vocabulary.QUOTE_END,
            Vocabulary.FOUND_BY,
            Vocabulary.CONFIDENCE,
            Vocabulary.SPEAKER);

    private static final Set<Node> OF_ARTICLE = Set.of(
            RDF.Nodes.type,
            SchemaDO.headline.asNode(),
            SchemaDO.publisher.asNode(),
            SchemaDO.datePublished.asNode(),
            SchemaDO.url.asNode(),
            DCTerms.source.asNode());

    private static final List<Node> FACTUAL = Stream.of(Modality.values())
            .filter(Modality::isFactual)
            .map(modality -> Vocabulary.term(modality.term()))
            .toList();

    /** Writes all, and tells how many. */
    long write(QuadSink sink) throws IOException {
        long[] count = {0};
        try {
            store.forEachGraph((name, triples) -> count[0] += write(name, triples, sink));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        sink.finish();
        return count[0];
    }

    private static long write(Node article, List<Triple> triples, QuadSink sink) {
        Map<Node, List<Triple>> claims = new LinkedHashMap<>();
        triples.stream()
                .filter(triple -> triple.getPredicate().equals(RDF.Nodes.type)
                        && triple.getObject().equals(Vocabulary.CLAIM))
                .forEach(triple -> claims.put(triple.getSubject(), new ArrayList<>()));
        List<Triple> ofArticle = new ArrayList<>();
        List<Triple> version = new ArrayList<>();
        for (Triple triple : triples) {
            if (claims.containsKey(triple.getSubject())) {
                claims.get(triple.getSubject()).add(triple);
            } else if (triple.getSubject().equals(article) && OF_ARTICLE.contains(triple.getPredicate())) {
                ofArticle.add(triple);
            } else if (triple.getPredicate().equals(Vocabulary.GENERATOR_VERSION)) {
                version.add(triple);
            }
        }
        try {
            for (var claim : claims.entrySet()) {
                write(claim.getKey(), claim.getValue(), ofArticle, version, sink);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return claims.size();
    }

    private static void write(
            Node claim, List<Triple> description, List<Triple> article, List<Triple> version, QuadSink sink)
            throws IOException {
        Node publication = part(claim, "nanopub");
        Node assertion = part(claim, "assertion");
        Node provenance = part(claim, "provenance");
        Node information = part(claim, "pubinfo");
        sink.graph(part(claim, "head"));
        sink.triple(Triple.create(publication, RDF.Nodes.type, NANOPUBLICATION));
        sink.triple(Triple.create(publication, term("hasAssertion"), assertion));
        sink.triple(Triple.create(publication, term("hasProvenance"), provenance));
        sink.triple(Triple.create(publication, term("hasPublicationInfo"), information));

        sink.graph(assertion);
        for (Triple triple : description) {
            if (!PROVENANCE.contains(triple.getPredicate())) {
                sink.triple(triple);
            }
        }
        if (isFactual(description)) {
            sink.triple(Triple.create(
                    value(description, RDF.Nodes.subject),
                    value(description, RDF.Nodes.predicate),
                    value(description, RDF.Nodes.object)));
        }

        sink.graph(provenance);
        for (Triple triple : description) {
            if (triple.getPredicate().equals(Vocabulary.WAS_DERIVED_FROM)) {
                sink.triple(Triple.create(assertion, Vocabulary.WAS_DERIVED_FROM, triple.getObject()));
            } else if (triple.getPredicate().equals(Vocabulary.SPEAKER)) {
                sink.triple(Triple.create(assertion, ATTRIBUTED, triple.getObject()));
            }
        }
        for (Triple triple : description) {
            if (PROVENANCE.contains(triple.getPredicate())) {
                sink.triple(triple);
            }
        }
        for (Triple triple : article) {
            sink.triple(triple);
        }

        sink.graph(information);
        sink.triple(Triple.create(publication, ATTRIBUTED, PROGRAM));
        for (Triple triple : version) {
            sink.triple(Triple.create(publication, triple.getPredicate(), triple.getObject()));
        }
    }

    private static boolean isFactual(List<Triple> description) {
        return description.stream()
                        .anyMatch(triple -> triple.getPredicate().equals(Vocabulary.MODALITY)
                                && FACTUAL.contains(triple.getObject()))
                && description.stream()
                        .anyMatch(triple -> triple.getPredicate().equals(Vocabulary.NEGATED)
                                && triple.getObject().getLiteralLexicalForm().equals("false"));
    }

    private static Node value(List<Triple> description, Node property) {
        return description.stream()
                .filter(triple -> triple.getPredicate().equals(property))
                .map(Triple::getObject)
                .findFirst()
                .orElseThrow();
    }

    private static Node part(Node claim, String name) {
        return NodeFactory.createURI(claim.getURI() + "#" + name);
    }

    private static Node term(String name) {
        return NodeFactory.createURI(SCHEMA + name);
    }
}
