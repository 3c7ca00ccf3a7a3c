package org.dealgraph.store;

import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.tdb2.sys.NormalizeTermsTDB2;

/**
 * Triples with their literals as TDB2 gives them back. It keeps numbers and dates by value: "5"^^xsd:decimal comes back as
 * "5.0", yet is looked up by its first spelling, so that without this a node that was read could not be found again.
 */
final class StoredForm {
    private StoredForm() {}

    static List<Triple> of(Collection<Triple> triples) {
        return triples.stream().map(StoredForm::of).toList();
    }

    private static Triple of(Triple triple) {
        Node object = triple.getObject();
        return object.isLiteral() ? Triple.create(triple.getSubject(), triple.getPredicate(), of(object)) : triple;
    }

    /** A literal. */
    static Node of(Node literal) {
        return NormalizeTermsTDB2.normalizeTDB2(literal);
    }
}
