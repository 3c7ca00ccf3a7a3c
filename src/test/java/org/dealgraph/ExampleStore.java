package org.dealgraph;

import java.time.Instant;
import java.util.List;
import org.dealgraph.rdf.Iris;
import org.dealgraph.rdf.OntologyGraphs;
import org.dealgraph.rdf.OntologyLoader;
import org.dealgraph.store.ArticleGraph;
import org.dealgraph.store.Store;

/** Stores that hold the example articles, the ontology and the catalogue. */
public final class ExampleStore {
    private ExampleStore() {}

    /** One in memory, filled at {@code when}. */
    public static Store inMemory(Instant when) {
        Store store = Store.inMemory(Iris.ofDefaultBase());
        fill(store, when);
        return store;
    }

    /** Puts them into a store. */
    public static void fill(Store store, Instant when) {
        OntologyGraphs graphs = OntologyLoader.shipped().graphs(store.iris());
        store.loadOntology(graphs.ontology().find().toList());
        store.loadCatalogue(graphs.catalogue().find().toList());
        List<ArticleGraph> articles =
                Examples.results().stream().map(Examples::graph).toList();
        store.replaceAll(articles, when);
    }
}
