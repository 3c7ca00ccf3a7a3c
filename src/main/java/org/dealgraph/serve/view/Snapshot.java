package org.dealgraph.serve.view;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.graph.GraphFactory;
import org.dealgraph.rdf.Vocabulary;
import org.dealgraph.store.Answer;
import org.dealgraph.store.NamedQuery;
import org.dealgraph.store.QueryStoppedException;
import org.dealgraph.store.Store;

/** The store at one moment: answers to shipped queries, and descriptions of what is in it. */
public final class Snapshot {
    private final Store store;
    private final Map<String, NamedQuery> queries;
    private final Optional<Duration> timeout;
    private final Facts facts;
    private final ClaimReader claims;

    Snapshot(Store store, DatasetGraph data, Map<String, NamedQuery> queries, Duration timeout) {
        this.store = store;
        this.queries = queries;
        this.timeout = Optional.of(timeout);
        this.facts = new Facts(data, new Paths(store.iris()));
        this.claims = new ClaimReader(facts);
    }

    /** All rows of a shipped query, with parameters by name. */
    public List<Binding> rows(String query, Map<String, String> settings) {
        return rows(queries.get(query), settings);
    }

    /** The same with more of the query's variables in each row. */
    public List<Binding> rows(String query, Map<String, String> settings, String... variables) {
        return rows(queries.get(query).showing(variables), settings);
    }

    /**
     * The same, if the query can be answered so soon; for what a page can do without.
     *
     * @param patience at most what each query may take
     */
    public Optional<List<Binding>> rowsWithin(Duration patience, String query, String... variables) {
        try {
            return Optional.of(rows(queries.get(query).showing(variables), Map.of(), Optional.of(patience)));
        } catch (QueryStoppedException e) {
            return Optional.empty();
        }
    }

    private List<Binding> rows(NamedQuery query, Map<String, String> settings) {
        return rows(query, settings, timeout);
    }

    private List<Binding> rows(NamedQuery query, Map<String, String> settings, Optional<Duration> limit) {
        return store.query(query, settings, limit, answer -> {
            List<Binding> rows = new ArrayList<>();
            ((Answer.Rows) answer).rows().forEachRemaining(rows::add);
            return rows;
        });
    }

    /** The nodes of one column, where it is bound. */
    public List<Node> column(String query, Map<String, String> settings, String variable) {
        return rows(query, settings).stream()
                .filter(row -> row.contains(variable))
                .map(row -> row.get(variable))
                .toList();
    }

    /** What a shipped CONSTRUCT makes. */
    public Graph graph(String query, Map<String, String> settings) {
        return store.query(queries.get(query), settings, timeout, answer -> {
            Graph graph = GraphFactory.createDefaultGraph();
            ((Answer.Triples) answer).triples().forEachRemaining(graph::add);
            return graph;
        });
    }

    /** All that one article contributed. */
    public Graph graphOf(Node article) {
        return facts.graph(article);
    }

    /** Whether the graph says anything of it. */
    public boolean knows(Node thing) {
        return facts.knows(thing);
    }

    /** Its name and page. */
    public Link link(Node thing) {
        return facts.link(thing);
    }

    public EntityView entity(Node entity) {
        return facts.entity(entity);
    }

    public ArticleView article(Node article) {
        return facts.article(article);
    }

    /** The claim of this name, of which the graph must hold at least subject, relation and object. */
    public ClaimView claim(Node claim) {
        return claims.read(claim);
    }

    /** The names of a thing, its usual one first. */
    public List<String> names(Node thing) {
        return facts.names(thing);
    }

    /** The ends of a claim that are things, not amounts. */
    public List<Node> ends(Node claim) {
        return claims.ends(claim);
    }

    /** The parties of a deal, by name. */
    public List<Link> parties(Node deal) {
        return facts.objects(deal, Vocabulary.PARTY).stream().map(facts::link).toList();
    }

    /** The node of this name. */
    public static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }
}
