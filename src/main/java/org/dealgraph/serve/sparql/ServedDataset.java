package org.dealgraph.serve.sparql;

import java.time.Duration;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.shared.OperationDeniedException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.Context;

/** A dataset as strangers may use it: nothing reaches another server, or is written where no query looks. */
final class ServedDataset extends DatasetGraphWrapper {
    static final String DERIVED_DEFAULT = "The default graph is the union of the others; name a graph to write to.";

    /**
     * A view of {@code dataset}.
     *
     * @param timeout for the patterns of an update; queries have a {@link org.dealgraph.store.Deadline}
     * @param serviceHosts that SERVICE may call
     */
    ServedDataset(DatasetGraph dataset, Duration timeout, Set<String> serviceHosts) {
        super(dataset, settings(dataset, timeout, serviceHosts));
    }

    private static Context settings(DatasetGraph dataset, Duration timeout, Set<String> serviceHosts) {
        Context settings = dataset.getContext().copy();
        settings.set(ARQ.updateTimeout, Long.toString(timeout.toMillis()));
        Strangers.restrict(settings, serviceHosts);
        return settings;
    }

    /** The same with the union of its graphs as the default graph, which TDB2 makes it for queries only. */
    static DatasetGraph withUnionAsDefault(DatasetGraph dataset) {
        return new DatasetGraphWrapper(dataset) {
            @Override
            public Graph getDefaultGraph() {
                return getUnionGraph();
            }
        };
    }

    @Override
    public void add(Quad quad) {
        add(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
    }

    /** Refuses the default graph: no query would ever show what is written there. */
    @Override
    public void add(Node graph, Node subject, Node predicate, Node object) {
        if (Quad.isDefaultGraph(graph)) {
            throw new OperationDeniedException(
                    "The default graph is the union of the others; name a graph to write to.");
        }
        super.add(graph, subject, predicate, object);
    }
}
