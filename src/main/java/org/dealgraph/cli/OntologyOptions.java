package org.dealgraph.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dealgraph.rdf.OntologyGraphs;
import org.dealgraph.rdf.OntologyLoader;
import org.dealgraph.store.Store;
import picocli.CommandLine.Option;

/** The user's additions to the ontology. */
final class OntologyOptions {
    @Option(
            names = "--catalogue",
            paramLabel = "FILE",
            description = "Turtle file of more companies, products and people; may be given again.")
    private List<Path> catalogues = new ArrayList<>();

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "Folder of more rules (*.ttl) and words (*.txt); may be given again.")
    private List<Path> rules = new ArrayList<>();

    /** The files and folders that the user adds. */
    List<Path> additions() {
        List<Path> additions = new ArrayList<>(catalogues);
        additions.addAll(rules);
        return additions;
    }

    OntologyLoader loader() {
        return new OntologyLoader(catalogues, rules);
    }

    /** Brings the store's own graphs of the ontology and the catalogue up to date. */
    static void update(Store store, OntologyLoader loader) {
        OntologyGraphs graphs = loader.graphs(store.iris());
        store.loadOntology(graphs.ontology().find().toList());
        store.loadCatalogue(graphs.catalogue().find().toList());
    }
}
