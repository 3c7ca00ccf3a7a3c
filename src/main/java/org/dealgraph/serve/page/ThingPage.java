package org.dealgraph.serve.page;

import org.apache.jena.graph.Node;
import org.dealgraph.serve.view.Snapshot;

/** Makes the page of a thing in the graph: an entity, a deal, an article or a claim. */
@FunctionalInterface
public interface ThingPage {
    /**
     * The page of {@code thing}, of which the graph says something.
     *
     * @param number which page of a long list of claims, from 1
     */
    Page page(Snapshot snapshot, Node thing, int number);
}
