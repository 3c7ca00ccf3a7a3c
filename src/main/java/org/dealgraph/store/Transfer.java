package org.dealgraph.store;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/**
 * Brings the graphs of a dump or of another store into a store: an article that is there already is replaced. The graphs of
 * ontology and catalogue come along where the store has none; else the store keeps its own, and only learns of entities that
 * it does not know.
 *
 * @param store where they go
 * @param when recorded as the time of ingestion
 */
public record Transfer(Store store, Instant when) {
    public Transfer {
        requireNonNull(store, "store is null");
        requireNonNull(when, "when is null");
    }

    /** Something that hands over graphs with their names. */
    @FunctionalInterface
    public interface Graphs {
        void forEach(BiConsumer<Node, List<Triple>> reader) throws IOException;
    }

    /** Brings all graphs over; tells what became of the articles. */
    public Map<Outcome, Integer> run(Graphs graphs) throws IOException {
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            outcomes.put(outcome, 0);
        }
        List<ArticleGraph> batch = new ArrayList<>();
        graphs.forEach((name, triples) -> {
            if (name.equals(store.iris().ontologyGraph())) {
                if (triples(name).isEmpty()) {
                    store.loadOntology(triples);
                }
            } else if (name.equals(store.iris().catalogueGraph())) {
                mergeCatalogue(name, triples);
            } else if (!name.equals(store.iris().syndicationGraph())) {
                // Which articles are near-copies is found out anew among all that are in this store then.
                batch.add(ArticleGraph.of(name, triples));
            }
            if (batch.size() == Store.BATCH) {
                write(batch, outcomes);
            }
        });
        write(batch, outcomes);
        return outcomes;
    }

    private void write(List<ArticleGraph> batch, Map<Outcome, Integer> outcomes) {
        store.replaceAll(batch, when).forEach(outcome -> outcomes.merge(outcome, 1, Integer::sum));
        batch.clear();
    }

    private void mergeCatalogue(Node name, List<Triple> theirs) {
        List<Triple> merged = new ArrayList<>(triples(name));
        Set<Node> known = new HashSet<>();
        merged.forEach(triple -> known.add(triple.getSubject()));
        theirs.stream().filter(triple -> !known.contains(triple.getSubject())).forEach(merged::add);
        store.loadCatalogue(merged);
    }

    private List<Triple> triples(Node graph) {
        return store.read(data -> data.stream(graph, Node.ANY, Node.ANY, Node.ANY)
                .map(Quad::asTriple)
                .toList());
    }
}
