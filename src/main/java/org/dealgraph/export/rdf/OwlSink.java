package org.dealgraph.export.rdf;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * One ontology for OWL tools: a header of its own instead of that of the terms, and every property and datatype declared
 * that the data uses, because those tools take an undeclared property for an annotation.
 */
final class OwlSink implements QuadSink {
    private static final Set<Node> KINDS =
            Set.of(OWL.ObjectProperty.asNode(), OWL.DatatypeProperty.asNode(), OWL.AnnotationProperty.asNode());
    /** Those of OWL 2 itself need no declaration. */
    private static final List<String> OWN_NAMESPACES = List.of(OWL.getURI(), RDFS.getURI());

    private static final Set<String> UNKNOWN_DATATYPES =
            Set.of(XSDDatatype.XSDdate.getURI(), XSDDatatype.XSDgYear.getURI(), XSDDatatype.XSDgYearMonth.getURI());

    private final QuadSink next;
    private final Node header;
    private final SortedMap<String, Node> used = new TreeMap<>();
    private final Set<String> declared = new TreeSet<>();
    private final Set<String> classes = new TreeSet<>();
    private final Set<String> declaredClasses = new TreeSet<>();
    private final Set<String> datatypes = new TreeSet<>();
    private long dropped;
    private long added;

    /**
     * A sink that writes to another one.
     *
     * @param header IRI of the ontology that the file becomes
     */
    OwlSink(QuadSink next, Node header) {
        this.next = next;
        this.header = header;
    }

    @Override
    public void triple(Triple triple) throws IOException {
        Node property = triple.getPredicate();
        if (isHeader(triple)) {
            dropped++;
            return;
        }
        if (property.equals(RDF.Nodes.type) || property.equals(RDFS.Nodes.subClassOf)) {
            classes.add(triple.getObject().getURI());
            if (triple.getObject().equals(OWL.Class.asNode())) {
                declaredClasses.add(triple.getSubject().getURI());
            }
            if (KINDS.contains(triple.getObject())) {
                declared.add(triple.getSubject().getURI());
            }
        } else if (!declared.contains(property.getURI())) {
            // What kind it is, its values tell; a mixture can only be an annotation.
            used.merge(property.getURI(), kind(triple.getObject()), OwlSink::common);
        }
        if (triple.getObject().isLiteral()
                && UNKNOWN_DATATYPES.contains(triple.getObject().getLiteralDatatypeURI())) {
            datatypes.add(triple.getObject().getLiteralDatatypeURI());
        }
        next.triple(triple);
    }

    @Override
    public void finish() throws IOException {
        add(header, OWL.Ontology.asNode());
        used.keySet().removeAll(declared);
        used.keySet().removeIf(OwlSink::isOwn);
        // Its values are properties, which as individuals would be something else.
        used.computeIfPresent(RDF.predicate.getURI(), (iri, kind) -> OWL.AnnotationProperty.asNode());
        for (var property : Collections.unmodifiableSortedMap(used).entrySet()) {
            add(NodeFactory.createURI(property.getKey()), property.getValue());
        }
        classes.removeAll(declaredClasses);
        for (String undeclared : classes) {
            if (!isOwn(undeclared)) {
                add(NodeFactory.createURI(undeclared), OWL.Class.asNode());
            }
        }
        for (String datatype : datatypes) {
            add(NodeFactory.createURI(datatype), RDFS.Datatype.asNode());
        }
        next.finish();
    }

    /** How many triples more than came went on. */
    long difference() {
        return added - dropped;
    }

    private void add(Node subject, Node type) throws IOException {
        next.triple(Triple.create(subject, RDF.Nodes.type, type));
        added++;
    }

    private static boolean isOwn(String iri) {
        return OWN_NAMESPACES.stream().anyMatch(iri::startsWith);
    }

    private static boolean isHeader(Triple triple) {
        return triple.getPredicate().equals(OWL.versionIRI.asNode())
                || triple.getPredicate().equals(OWL.versionInfo.asNode())
                || (triple.getPredicate().equals(RDF.Nodes.type)
                        && triple.getObject().equals(OWL.Ontology.asNode()));
    }

    private static Node kind(Node value) {
        return (value.isURI() ? OWL.ObjectProperty : OWL.DatatypeProperty).asNode();
    }

    private static Node common(Node one, Node other) {
        return one.equals(other) ? one : OWL.AnnotationProperty.asNode();
    }
}
