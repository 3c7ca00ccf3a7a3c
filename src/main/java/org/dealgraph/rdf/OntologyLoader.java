package org.dealgraph.rdf;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.graph.GraphFactory;
import org.dealgraph.model.Catalogue;
import org.dealgraph.model.Lexicon;
import org.dealgraph.model.Ontology;

/** Reads {@code ontology/} and a user's additions to it into rule data and graphs. */
public final class OntologyLoader {
    /**
     * The shipped ontology with additions; files are read here, once.
     *
     * @param catalogues Turtle files of more entities; an entry replaces an earlier one of the same id
     * @param ruleFolders folders of {@code *.ttl} with rules, which replace earlier ones of the same name, and of
     *     {@code *.txt} with words that extend the list of that name
     * @throws OntologyException if a file cannot be used
     */
    public OntologyLoader(List<Path> catalogues, List<Path> ruleFolders) {}

    /** The shipped ontology alone. */
    public static OntologyLoader shipped() {
        return new OntologyLoader(List.of(), List.of());
    }

    /**
     * The rule data.
     *
     * @throws OntologyException if a file says what cannot be
     */
    public Ontology load() {
        return new Ontology(Map.of(), List.of(), Catalogue.empty(), new Lexicon(Map.of()));
    }

    /** The same as graphs, the entities named under the base of {@code iris}. */
    public OntologyGraphs graphs(Iris iris) {
        return new OntologyGraphs(GraphFactory.createDefaultGraph(), GraphFactory.createDefaultGraph());
    }
}
