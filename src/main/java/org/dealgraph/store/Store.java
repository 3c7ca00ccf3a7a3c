package org.dealgraph.store;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * The dataset: one named graph an article, one each for the ontology, the catalogue and the record of ingestions.
 * The default graph is the union of them all and holds nothing of its own.
 *
 * <p>Any thread may use a store; writers wait for each other, readers see the last commit. Methods throw
 * {@link StoreException} where the store or the request is at fault.
 */
public final class Store implements AutoCloseable {
    private Store() {}

    /** Opens the store in {@code directory}, or makes one there if the directory is missing or empty. */
    public static Store open(Path directory) {
        throw new UnsupportedOperationException(directory.toString());
    }

    /** Opens the store in {@code directory}; where there is none, fails and makes nothing. */
    public static Store openExisting(Path directory) {
        throw new UnsupportedOperationException(directory.toString());
    }

    /** An empty store that is gone when closed. */
    public static Store inMemory() {
        throw new UnsupportedOperationException();
    }

    /** Replaces one article's graph, in a transaction of its own. */
    public Outcome replace(ArticleGraph article, Ingestion ingestion) {
        return replaceAll(List.of(article), ingestion).get(0);
    }

    /** Replaces several articles' graphs in their order, in one transaction; one outcome each. */
    public List<Outcome> replaceAll(List<ArticleGraph> articles, Ingestion ingestion) {
        throw new UnsupportedOperationException(articles.toString() + ingestion);
    }

    /** Makes {@code triples} the ontology's graph; false if they are already. */
    public boolean loadOntology(Collection<Triple> triples) {
        throw new UnsupportedOperationException(triples.toString());
    }

    /** Makes {@code triples} the catalogue's graph; false if they are already. */
    public boolean loadCatalogue(Collection<Triple> triples) {
        throw new UnsupportedOperationException(triples.toString());
    }

    /** Drops the article's graph and the record of its ingestion; false if the store holds no such article. */
    public boolean retract(String articleIri) {
        throw new UnsupportedOperationException(articleIri);
    }

    /** The articles, sorted by source, then IRI. */
    public List<ArticleSummary> articles() {
        throw new UnsupportedOperationException();
    }

    /** The one article with this IRI or source name; if none or several, an error that names the candidates. */
    public ArticleSummary article(String iriOrSource) {
        throw new UnsupportedOperationException(iriOrSource);
    }

    /** The one entity with this IRI, id, label or other name; if none or several, an error that names candidates. */
    public Node entity(String iriOrName) {
        throw new UnsupportedOperationException(iriOrName);
    }

    /**
     * Runs a query and hands its answer to {@code reader}, within one read transaction.
     *
     * @param settings values of parameters by name, as a user writes them; never taken as SPARQL
     * @param timeout for the query and the reading of its answer
     */
    public <T> T query(
            NamedQuery query, Map<String, String> settings, Optional<Duration> timeout, Function<Answer, T> reader) {
        throw new UnsupportedOperationException(query.toString() + settings + timeout + reader);
    }

    /** Lets {@code reader} look at the dataset within one read transaction. */
    public <T> T read(Function<DatasetGraph, T> reader) {
        throw new UnsupportedOperationException(reader.toString());
    }

    /** Writes all but the record of ingestions as N-Quads, lines sorted by byte as {@code LC_ALL=C sort} does. */
    public void writeSorted(OutputStream out) {
        throw new UnsupportedOperationException(out.toString());
    }

    /** SHA-256, in hexadecimal, of what {@link #writeSorted} writes. */
    public String digest() {
        throw new UnsupportedOperationException();
    }

    /** The dataset itself, for an endpoint; its default graph in queries is the union. Transactions are the caller's. */
    public DatasetGraph dataset() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
