package org.dealgraph.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.dealgraph.rdf.Iris;

/** The invented world of {@code world.trig}: four articles with contradictions, forecasts, denials and two outlets. */
public final class World {
    public static final Iris IRIS = Iris.ofDefaultBase();
    public static final Instant NOON = Instant.parse("2025-08-01T12:00:00Z");

    private static final DatasetGraph DATA = RDFDataMgr.loadDatasetGraph("org/dealgraph/store/world.trig");
    private static final Graph ONTOLOGY = RDFDataMgr.loadGraph("ontology/dealgraph.ttl");

    private World() {}

    /** One of the articles a1 to a4. */
    public static ArticleGraph article(String name) {
        Node iri = iri("article/" + name);
        return ArticleGraph.of(iri, DATA.getGraph(iri).find().toList());
    }

    /** All articles in their order. */
    public static List<ArticleGraph> articles() {
        return Stream.of("a1", "a2", "a3", "a4").map(World::article).toList();
    }

    /** Puts ontology and catalogue into a store. */
    public static void prepare(Store store) {
        store.loadOntology(ONTOLOGY.find().toList());
        store.loadCatalogue(catalogue());
    }

    public static List<Triple> catalogue() {
        return DATA.getGraph(IRIS.catalogueGraph()).find().toList();
    }

    /** A store in memory with the whole world in it. */
    public static Store inMemory() {
        Store store = Store.inMemory(IRIS);
        prepare(store);
        store.replaceAll(articles(), NOON);
        return store;
    }

    /** The node of this local name under the base. */
    public static Node iri(String local) {
        return NodeFactory.createURI(IRIS.base() + local);
    }

    /** The rows of a SELECT, each with its columns joined by " | "; what is unbound is empty. */
    public static List<String> rows(Store store, NamedQuery query, Map<String, String> settings) {
        return store.query(query, settings, Optional.of(Duration.ofMinutes(1)), answer -> {
            RowSet rows = ((Answer.Rows) answer).rows();
            List<String> lines = new ArrayList<>();
            rows.forEachRemaining(row -> lines.add(line(row, rows.getResultVars())));
            return lines;
        });
    }

    private static String line(Binding row, List<Var> columns) {
        StringJoiner line = new StringJoiner(" | ");
        columns.forEach(column -> line.add(text(row.get(column))));
        return line.toString();
    }

    private static String text(Node node) {
        if (node == null) {
            return "";
        }
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI();
    }
}
