package org.dealgraph.rdf;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.dealgraph.model.Article;
import org.dealgraph.model.Catalogue;
import org.dealgraph.model.Claim;
import org.dealgraph.model.Extraction;

/** Writes what was understood of an article as triples of the article's graph. Safe for use by many threads. */
public final class GraphWriter {
    private final Iris iris;
    private final Catalogue catalogue;
    private final String version;

    /**
     * @param iris names everything
     * @param catalogue the known entities: outlets, and the makers of products
     * @param version of the program, recorded in each article's graph
     */
    public GraphWriter(Iris iris, Catalogue catalogue, String version) {
        this.iris = requireNonNull(iris, "iris is null");
        this.catalogue = requireNonNull(catalogue, "catalogue is null");
        this.version = requireNonNull(version, "version is null");
    }

    /** The article's IRI, which is also its graph's name. */
    public Node nameOf(Article article) {
        return iris.article(article);
    }

    /** The article's graph, to be checked and stored. */
    public Graph graph(Extraction extraction) {
        Graph graph = GraphFactory.createDefaultGraph();
        write(extraction, StreamRDFLib.graph(graph));
        return graph;
    }

    /** Writes the quads of the article's graph, each once, in an order that depends on the extraction alone. */
    public void write(Extraction extraction, StreamRDF out) {
        Node article = nameOf(extraction.article());
        out.quad(Quad.create(article, article, RDF.Nodes.type, Vocabulary.ARTICLE));
        out.quad(Quad.create(article, article, Vocabulary.GENERATOR_VERSION, NodeFactory.createLiteralString(version)));
        extraction.claims().stream()
                .map(Claim::subject)
                .filter(entity -> catalogue.find(entity.id()).isEmpty())
                .forEach(entity -> out.quad(Quad.create(
                        article,
                        iris.entity(entity.id()),
                        RDFS.Nodes.label,
                        NodeFactory.createLiteralString(entity.label()))));
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
}
