package org.dealgraph.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dealgraph.rdf.OntologyLoader;
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

    OntologyLoader loader() {
        return new OntologyLoader(catalogues, rules);
    }
}
