package org.dealgraph.rdf;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.dealgraph.model.Article;
import org.dealgraph.model.Catalogue;
import org.dealgraph.model.Extraction;

/**
 * Writes what was understood of an article as triples of the article's graph. Safe for use by many threads.
 *
 * <p>A claim keeps the order of its ends as the text has it; the plain triple of a symmetric relation is written in
 * both directions, so that a query need not know which way round an article put it.
 */
public final class GraphWriter {
    private final Iris iris;
    private final String version;
    private final KnownOrganizations known;

    /**
     * @param iris names everything
     * @param catalogue the known entities: outlets, and the makers of products
     * @param version of the program, recorded in each article's graph
     */
    public GraphWriter(Iris iris, Catalogue catalogue, String version) {
        this.iris = requireNonNull(iris, "iris is null");
        this.version = requireNonNull(version, "version is null");
        this.known = new KnownOrganizations(catalogue);
    }

    /** The article's IRI, which is also its graph's name. */
    public Node nameOf(Article article) {
        return iris.article(article);
    }

    /** The article's graph, to be checked and stored. */
    public Graph graph(Extraction extraction) {
        Graph graph = GraphFactory.createDefaultGraph();
        triples(extraction, nameOf(extraction.article())).forEach(graph::add);
        return graph;
    }

    /** Writes the quads of the article's graph, each once, in an order that depends on the extraction alone. */
    public void write(Extraction extraction, StreamRDF out) {
        Node graph = nameOf(extraction.article());
        triples(extraction, graph).forEach(triple -> out.quad(Quad.create(graph, triple)));
    }

    /**
     * The one statement that depends on the clock; it belongs to {@link Iris#ingestionsGraph()}, out of the digest.
     *
     * @param article the article's IRI
     * @param when instant of ingestion, written in UTC to the second
     */
    public Quad ingestion(Node article, Instant when) {
        String second = when.truncatedTo(ChronoUnit.SECONDS).toString();
        Node time = NodeFactory.createLiteralDT(second, XSDDatatype.XSDdateTime);
        return Quad.create(iris.ingestionsGraph(), article, Vocabulary.INGESTED_AT, time);
    }

    private Set<Triple> triples(Extraction extraction, Node article) {
        Set<Triple> triples = new LinkedHashSet<>();
        EntityWriter entities = new EntityWriter(iris, triples);
        new ArticleWriter(entities, known, triples).write(article, extraction.article(), version);
        String text = extraction.article().text();
        ClaimWriter claims = new ClaimWriter(iris, entities, known, article, text, triples);
        extraction.claims().forEach(claims::write);
        return triples;
    }
}
