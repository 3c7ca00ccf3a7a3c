package org.dealgraph.export;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.dealgraph.export.content.Contents;
import org.dealgraph.export.content.Table;
import org.dealgraph.export.graph.Edges;
import org.dealgraph.export.graph.PropertyGraph;
import org.dealgraph.export.rdf.RdfExport;
import org.dealgraph.export.table.Tables;
import org.dealgraph.store.Store;

/**
 * What an export writes.
 *
 * @param store the content
 * @param rdf12 whether claims are reifiers of RDF 1.2, where the syntax has them
 * @param edges what edges of a property graph stand for
 * @param table the one table to write; empty for all
 * @param answer the rows of a query, which tables are then written of in place of the store's own
 * @param licence IRI of the licence that a description of the store names
 */
public record Source(
        Store store,
        boolean rdf12,
        Edges edges,
        Optional<String> table,
        Optional<Table> answer,
        Optional<String> licence) {
    public Source {
        requireNonNull(store, "store is null");
        requireNonNull(edges, "edges is null");
        requireNonNull(table, "table is null");
        requireNonNull(answer, "answer is null");
        requireNonNull(licence, "licence is null");
    }

    /** A store as it is, with an edge a claim. */
    public static Source of(Store store) {
        return new Source(store, false, Edges.CLAIMS, Optional.empty(), Optional.empty(), Optional.empty());
    }

    RdfExport rdf() {
        return new RdfExport(store, Prefixes.of(store.iris()), rdf12);
    }

    PropertyGraph graph() throws IOException {
        return PropertyGraph.of(new Contents(store), edges);
    }

    List<Table> tables() {
        return answer.map(List::of).orElseGet(() -> Tables.of(new Contents(store)).stream()
                .filter(each -> table.isEmpty() || table.get().equals(each.name()))
                .toList());
    }
}
