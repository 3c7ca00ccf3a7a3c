package org.dealgraph.export.rdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * RDF 1.2: a claim's {@code rdf:subject}, {@code rdf:predicate} and {@code rdf:object} become one
 * {@code rdf:reifies <<( s p o )>>}; all else goes by as it comes.
 */
final class ReifierSink implements QuadSink {
    static final Node REIFIES = NodeFactory.createURI(RDF.getURI() + "reifies");

    private final QuadSink next;
    private final List<Triple> held = new ArrayList<>();

    ReifierSink(QuadSink next) {
        this.next = next;
    }

    @Override
    public void graph(Node name) throws IOException {
        release();
        next.graph(name);
    }

    @Override
    public void triple(Triple triple) throws IOException {
        if (!held.isEmpty() && !held.get(0).getSubject().equals(triple.getSubject())) {
            release();
        }
        held.add(triple);
    }

    @Override
    public void finish() throws IOException {
        release();
        next.finish();
    }

    private void release() throws IOException {
        Optional<Node> subject = value(RDF.Nodes.subject);
        Optional<Node> predicate = value(RDF.Nodes.predicate);
        Optional<Node> object = value(RDF.Nodes.object);
        if (subject.isPresent() && predicate.isPresent() && object.isPresent()) {
            Node claim = held.get(0).getSubject();
            Node stated = NodeFactory.createTripleTerm(subject.get(), predicate.get(), object.get());
            held.removeIf(triple -> isPart(triple.getPredicate()));
            next.triple(Triple.create(claim, REIFIES, stated));
        }
        for (Triple triple : held) {
            next.triple(triple);
        }
        held.clear();
    }

    /** The one value; a subject with several states no triple. */
    private Optional<Node> value(Node property) {
        List<Node> values = held.stream()
                .filter(triple -> triple.getPredicate().equals(property))
                .map(Triple::getObject)
                .toList();
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    private static boolean isPart(Node property) {
        return property.equals(RDF.Nodes.subject)
                || property.equals(RDF.Nodes.predicate)
                || property.equals(RDF.Nodes.object);
    }
}
