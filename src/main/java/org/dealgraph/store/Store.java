package org.dealgraph.store;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.dealgraph.rdf.Iris;

/**
 * The dataset: one named graph an article, one each for the ontology, the catalogue, near-copies and the record of ingestions. Queries
 * see the union of them all as the default graph, which holds nothing of its own.
 *
 * <p>Any thread may use a store; writers wait for each other, readers see the last commit. A store on disk belongs to one
 * process at a time. Methods throw {@link StoreException} where the store or the request is at fault.
 */
public final class Store implements AutoCloseable {
    /**
     * How many articles to replace in one transaction. Each transaction copies the index blocks that it touches, so that
     * small ones cost time and disk; more than this costs memory and gains little.
     */
    public static final int BATCH = 500;

    /** How long to wait for another process to let go of the store: longer than a usual query takes. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final DatasetGraph dataset;
    private final Iris iris;
    private final Optional<Database> database;
    /** Only touched by whoever writes, and so by one at a time. */
    private final NearCopies.Memory memory = new NearCopies.Memory();

    private Store(DatasetGraph dataset, Iris iris, Optional<Database> database) {
        this.dataset = dataset;
        this.iris = iris;
        this.database = database;
    }

    /**
     * Opens the store in {@code directory}, or makes one there if the directory is missing or empty.
     *
     * @param iris the base that graphs are named under; a store keeps the one that it was made with
     */
    public static Store open(Path directory, Iris iris) {
        requireNonNull(iris, "iris is null");
        Database database = new Database(directory);
        Store store = connect(database, Optional.of(iris));
        if (!store.iris.equals(iris)) {
            store.close();
            throw new StoreException("the store " + database + " was made with the base " + store.iris.base() + ", not "
                    + iris.base() + "; give that base, or name another store with --db");
        }
        return store;
    }

    /** Opens the store in {@code directory}; where there is none, fails and makes nothing. */
    public static Store openExisting(Path directory) {
        Database database = new Database(directory);
        if (!database.exists()) {
            throw new StoreException("there is no store in " + database
                    + "; make one with \"dealgraph ingest\", or name another one with --db");
        }
        return connect(database, Optional.empty());
    }

    /** An empty store that is gone when closed. */
    public static Store inMemory(Iris iris) {
        DatasetGraph dataset = Database.inMemory();
        Txn.executeWrite(dataset, () -> new Records(dataset, iris).setBase(iris));
        return new Store(dataset, iris, Optional.empty());
    }

    private static Store connect(Database database, Optional<Iris> fresh) {
        DatasetGraph dataset = database.connect(PATIENCE);
        try {
            return new Store(dataset, base(dataset, fresh, database), Optional.of(database));
        } catch (RuntimeException e) {
            database.release(dataset);
            throw e instanceof StoreException ? e : database.damaged(e);
        }
    }

    /** The base that the dataset was made with; if it is empty, it is made with {@code fresh} now. */
    private static Iris base(DatasetGraph dataset, Optional<Iris> fresh, Database database) {
        if (fresh.isPresent() && Txn.calculateRead(dataset, dataset::isEmpty)) {
            Txn.executeWrite(dataset, () -> new Records(dataset, fresh.get()).setBase(fresh.get()));
        }
        return Txn.calculateRead(dataset, () -> Records.base(dataset))
                .map(Iris::new)
                .orElseThrow(() -> new StoreException(
                        "the database in " + database + " was not made by dealgraph; name another folder with --db"));
    }

    /** The names of its graphs and of all in them. */
    public Iris iris() {
        return iris;
    }

    /** Replaces one article's graph, in a transaction of its own. */
    public Outcome replace(ArticleGraph article, Instant when) {
        return replaceAll(List.of(article), when).get(0);
    }

    /**
     * Replaces several articles' graphs in their order, all or none, and writes nothing of one that is there already.
     *
     * @param articles at most about {@link #BATCH}
     * @param when they are ingested; recorded to the second
     * @return one outcome an article
     */
    public List<Outcome> replaceAll(List<ArticleGraph> articles, Instant when) {
        return takeIn(
                articles.stream()
                        .map(article -> new Incoming(article, Optional.empty()))
                        .toList(),
                when);
    }

    /**
     * The same, and remembers how the articles came. What an article said before is kept as a revision if the article
     * changed; which articles are near-copies of others is brought up to date.
     */
    public List<Outcome> takeIn(List<Incoming> articles, Instant when) {
        return write(() -> new Intake(dataset, iris, memory, when).takeIn(articles));
    }

    /** The article that was last made from this input; see {@link Arrival#input}. */
    public Optional<String> madeFrom(String input) {
        return read(data -> new Records(data, iris).madeFrom(input)).map(Node::getURI);
    }

    /** Whether what this input gave has been replaced by a later article of the same container. */
    public boolean isReplaced(String input, String container) {
        return read(data -> new Revisions(data, iris).isReplaced(input, container));
    }

    /** What was last fetched from this address and is still here. */
    public Optional<Fetched> fetchedFrom(String address) {
        return read(data -> new Records(data, iris).fetchedFrom(address));
    }

    /** All states of an article, the first one first, the present one last. */
    public List<Revision> history(String articleIri) {
        return read(data -> new Revisions(data, iris).history(NodeFactory.createURI(articleIri)));
    }

    /** Makes {@code triples} the ontology's graph. */
    public Outcome loadOntology(Collection<Triple> triples) {
        return load(iris.ontologyGraph(), triples);
    }

    /** Makes {@code triples} the catalogue's graph. */
    public Outcome loadCatalogue(Collection<Triple> triples) {
        return load(iris.catalogueGraph(), triples);
    }

    private Outcome load(Node name, Collection<Triple> triples) {
        ArticleGraph graph = ArticleGraph.of(name, triples);
        if (read(data -> new Records(data, iris).digest(name)).equals(Optional.of(graph.digest()))) {
            return Outcome.UNCHANGED;
        }
        return write(() -> new Records(dataset, iris).replace(graph));
    }

    /** Drops the article's graph, the record of its ingestion, its revisions and what points at it as a copy does; false if the store holds no such article. */
    public boolean retract(String articleIri) {
        Node name = NodeFactory.createURI(articleIri);
        return write(() -> {
            Records records = new Records(dataset, iris);
            if (!records.isArticle(name)) {
                return false;
            }
            new NearCopies(dataset, iris, memory).remove(name);
            new Revisions(dataset, iris).forget(name);
            dataset.deleteAny(name, Node.ANY, Node.ANY, Node.ANY);
            records.forget(name);
            return true;
        });
    }

    /** The articles, sorted by source, then IRI. */
    public List<ArticleSummary> articles() {
        return read(data -> new Articles(data, iris).list());
    }

    /** The one article with this IRI or source name; if none or several, an error that names the candidates. */
    public ArticleSummary article(String iriOrSource) {
        return read(data -> new Articles(data, iris).find(iriOrSource));
    }

    /** The one entity with this IRI, label or other name; if none or several, an error that names candidates. */
    public Node entity(String iriOrName) {
        return read(data -> new Entities(data, iris).find(iriOrName));
    }

    /**
     * Runs a query and hands its answer to {@code reader}, within one read transaction.
     *
     * @param settings values of parameters by name, as a user writes them; never taken as SPARQL
     * @param timeout for the query and the reading of its answer together
     */
    public <T> T query(
            NamedQuery query, Map<String, String> settings, Optional<Duration> timeout, Function<Answer, T> reader) {
        return read(data -> {
            Map<String, Node> values = new Settings(query, new Entities(data, iris)).values(settings);
            return new QueryRun(data, query, values, timeout).answer(reader);
        });
    }

    /**
     * The text of a query with its parameters filled in, which asks the same of any SPARQL endpoint over this store.
     *
     * @param settings as for a query
     */
    public String filledIn(NamedQuery query, Map<String, String> settings) {
        Map<Var, Node> values = new HashMap<>();
        read(data -> new Settings(query, new Entities(data, iris)).values(settings))
                .forEach((name, node) -> values.put(Var.alloc(name), node));
        Query filled = QueryTransformOps.syntaxSubstitute(query.query(), values);
        // It shows the parameters as columns too, which the question does not.
        filled.getProject().getVars().retainAll(query.query().getProjectVars());
        return filled.toString();
    }

    /** Lets {@code reader} look at the dataset within one read transaction. */
    public <T> T read(Function<DatasetGraph, T> reader) {
        try {
            return Txn.calculateRead(dataset, () -> reader.apply(dataset));
        } catch (RuntimeException e) {
            if (database.isPresent() && Database.hasStumbled(e)) {
                throw database.get().damaged(e);
            }
            throw e;
        }
    }

    /** Lets {@code reader} go once, in no order, through all quads but the record of ingestions, which has a clock in it. */
    public <T> T contents(Function<Iterator<Quad>, T> reader) {
        return read(data -> {
            Node ingestions = iris.ingestionsGraph();
            return reader.apply(Iter.filter(data.find(), quad -> !ingestions.equals(quad.getGraph())));
        });
    }

    /**
     * Hands over graph by graph, without the record of ingestions: in the order of their names, each with its triples in
     * the order of their N-Triples lines.
     */
    public void forEachGraph(BiConsumer<Node, List<Triple>> reader) {
        new SortedContents(this).forEachGraph(reader);
    }

    /** Writes the {@link #contents} as N-Quads, lines sorted by byte as {@code LC_ALL=C sort} does; tells how many. */
    public long writeSorted(OutputStream out) throws IOException {
        return new SortedContents(this).writeQuads(out);
    }

    /** Writes the triples of the {@link #contents} as N-Triples, each once, sorted likewise; tells how many. */
    public long writeSortedTriples(OutputStream out) throws IOException {
        return new SortedContents(this).writeTriples(out);
    }

    /** SHA-256, in hexadecimal, of what {@link #writeSorted} writes. */
    public String digest() throws IOException {
        MessageDigest digest = ContentDigest.sha256();
        try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            writeSorted(out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * Writes everything as it is at this moment, the record of ingestions included, as N-Quads in no order; others read and
     * write meanwhile. {@link #restore} takes it.
     */
    public void backup(OutputStream out) {
        read(data -> {
            StreamRDF quads = StreamRDFWriter.getWriterStream(out, Lang.NQUADS);
            quads.start();
            data.find().forEachRemaining(quads::quad);
            quads.finish();
            return data;
        });
    }

    /**
     * Makes a store in {@code directory}, which is missing or empty, of what {@link #backup} wrote. If it fails, nothing is
     * left there.
     *
     * @throws StoreException if there is a store already, or {@code in} is no backup
     */
    public static void restore(Path directory, InputStream in) {
        Database database = new Database(directory);
        if (database.exists()) {
            throw new StoreException(
                    "there is a store in " + database + " already; name a new or empty folder with --db");
        }
        DatasetGraph dataset = database.connect(PATIENCE);
        boolean done = false;
        try {
            Txn.executeWrite(dataset, () -> {
                RDFParser.source(in).lang(Lang.NQUADS).parse(StreamRDFLib.dataset(dataset));
                if (Records.base(dataset).isEmpty()) {
                    throw new StoreException("this is no backup of a store: it lacks the record of ingestions");
                }
            });
            done = true;
        } catch (RiotException e) {
            throw new StoreException("the backup is broken: " + e.getMessage(), e);
        } finally {
            database.release(dataset);
            if (!done) {
                database.delete();
            }
        }
    }

    /** Frees the room that replaced and retracted articles took; others read meanwhile, and write before and after. */
    public void compact() {
        if (database.isPresent()) {
            DatabaseMgr.compact(dataset, true);
        }
    }

    /**
     * Goes back to the state before a compaction that was cut off and left the store unusable. What was cut off is kept
     * beside it.
     *
     * @return where what was cut off is now; empty if there was nothing to repair
     */
    public static Optional<Path> repair(Path directory) {
        return new Database(directory).setAsideCutOff();
    }

    /**
     * Reads everything back: each graph against the digest that was kept when it was written, and the indexes against each
     * other.
     *
     * @return one sentence a fault
     */
    public List<String> faults() {
        return read(data -> new Faults(data, iris).list());
    }

    /** The dataset itself, for an endpoint; queries see the union as its default graph. Transactions are the caller's. */
    public DatasetGraph dataset() {
        return dataset;
    }

    @Override
    public void close() {
        database.ifPresentOrElse(disk -> disk.release(dataset), dataset::close);
    }

    private <T> T write(Supplier<T> action) {
        try {
            return Txn.calculateWrite(dataset, action);
        } catch (RuntimeException | InternalError e) {
            memory.clear();
            // A full disk under a mapped file shows as an InternalError; the transaction is undone all the same.
            throw new StoreException(
                    "the store " + database.map(Database::toString).orElse("in memory") + " could not be written ("
                            + e.getMessage() + "), so nothing was changed; check that its disk is not full",
                    e);
        }
    }
}
