package org.dealgraph.export.graph;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dealgraph.export.content.ClaimRow;
import org.dealgraph.export.content.Column;
import org.dealgraph.export.content.Contents;
import org.dealgraph.export.content.EntityRow;
import org.dealgraph.export.content.FactRow;
import org.dealgraph.export.content.Heading;
import org.dealgraph.export.content.RowReader;
import org.dealgraph.export.content.Table;

/**
 * Entities and amounts as nodes, claims or facts as edges. Nodes are held in memory, edges come one at a time.
 *
 * @param nodes in the order of their ids
 * @param edgeHeadings of the values of edges
 * @param edges the way to them; may be gone again
 */
public record PropertyGraph(List<EntityRow> nodes, List<Heading> edgeHeadings, Table.Source<Edge> edges) {
    static final List<Heading> NODE_HEADINGS = Column.headings(EntityRow.COLUMNS);

    public PropertyGraph {
        nodes = List.copyOf(nodes);
        edgeHeadings = List.copyOf(edgeHeadings);
        requireNonNull(edges, "edges is null");
    }

    /** The graph of a store's contents. */
    public static PropertyGraph of(Contents contents, Edges edges) throws IOException {
        return switch (edges) {
            case CLAIMS ->
                new PropertyGraph(
                        contents.ends(),
                        Column.headings(ClaimRow.COLUMNS),
                        reader -> contents.forEachClaim(claim -> reader.read(Edge.of(claim))));
            case FACTS -> ofFacts(contents);
        };
    }

    private static PropertyGraph ofFacts(Contents contents) throws IOException {
        Set<String> ends = new LinkedHashSet<>();
        contents.forEachFact(fact -> {
            ends.add(fact.subject().id());
            ends.add(fact.object().id());
        });
        return new PropertyGraph(
                contents.ends().stream().filter(end -> ends.contains(end.id())).toList(),
                Column.headings(FactRow.COLUMNS),
                reader -> contents.forEachFact(fact -> reader.read(Edge.of(fact))));
    }

    /** The number of each node from 0, by its id. */
    Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        nodes.forEach(node -> numbers.put(node.id(), numbers.size()));
        return numbers;
    }

    /** Hands over the edges, and counts them. */
    long forEachEdge(RowReader<Edge> reader) throws IOException {
        long[] count = {0};
        edges.forEach(edge -> {
            reader.read(edge);
            count[0]++;
        });
        return count[0];
    }
}
