package org.dealgraph.cli;

import java.nio.file.Path;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.dealgraph.rdf.Iris;
import org.dealgraph.rdf.Vocabulary;
import org.dealgraph.store.Store;

/** Makes in a store what the program never would. */
final class StoreFaults {
    private StoreFaults() {}

    /** Lets the quote of one claim begin one character later than it does. */
    static void shiftAQuote(Path directory) {
        try (Store store = Store.open(directory, Iris.ofDefaultBase())) {
            DatasetGraph data = store.dataset();
            Txn.executeWrite(data, () -> {
                Quad start = data.find(Node.ANY, Node.ANY, Vocabulary.QUOTE_START, Node.ANY)
                        .next();
                int shifted = Integer.parseInt(start.getObject().getLiteralLexicalForm()) + 1;
                data.delete(start);
                data.add(
                        start.getGraph(),
                        start.getSubject(),
                        start.getPredicate(),
                        NodeFactory.createLiteralDT(Integer.toString(shifted), XSDDatatype.XSDinteger));
            });
        }
    }
}
