package org.dealgraph.rdf;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.dealgraph.model.Catalogue;
import org.dealgraph.model.Lexicon;
import org.dealgraph.model.Ontology;
import org.dealgraph.model.Relation;
import org.dealgraph.model.Rule;

/**
 * Reads {@code ontology/} and a user's additions to it into rule data and graphs.
 *
 * <p>Whatever describes the same thing later replaces what describes it earlier: first the shipped files, then the
 * user's in the order given. Word lists of one name are joined.
 */
public final class OntologyLoader {
    private static final String TERMS = "ontology/dealgraph.ttl";
    private static final String CATALOGUE = "ontology/catalogue.ttl";

    private final List<Description> terms;
    private final Map<Node, Description> termsAndRules = new LinkedHashMap<>();
    private final Map<Node, Description> entries = new LinkedHashMap<>();
    private final Map<String, Set<String>> wordLists = new TreeMap<>();

    /**
     * The shipped ontology with additions; files are read here, once.
     *
     * @param catalogues Turtle files of more entities
     * @param ruleFolders folders of {@code *.ttl} with rules and relations, and of {@code *.txt} with words
     * @throws OntologyException if a file cannot be used
     */
    public OntologyLoader(List<Path> catalogues, List<Path> ruleFolders) {
        terms = TurtleFile.parse(RuleFolder.packed(TERMS)).descriptions();
        terms.forEach(term -> termsAndRules.put(term.subject(), term));
        addRules(RuleFolder.shipped());
        ruleFolders.stream().map(RuleFolder::of).forEach(this::addRules);
        addEntries(TurtleFile.parse(RuleFolder.packed(CATALOGUE)));
        catalogues.stream().map(SourceFile::of).map(TurtleFile::parse).forEach(this::addEntries);
    }

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
        Map<String, Relation> relations = relations();
        return new Ontology(relations, rules(relations), catalogue(), new Lexicon(wordLists));
    }

    /** The same as graphs, the entities named under the base of {@code iris}. */
    public OntologyGraphs graphs(Iris iris) {
        Graph catalogue = GraphFactory.createDefaultGraph();
        entries.values().stream()
                .flatMap(entry -> entry.triples().stream())
                .map(iris::rebase)
                .forEach(catalogue::add);
        Graph ontology = GraphFactory.createDefaultGraph();
        termsAndRules.values().stream().flatMap(term -> term.triples().stream()).forEach(ontology::add);
        return new OntologyGraphs(ontology, catalogue);
    }

    private void addRules(RuleFolder folder) {
        Set<Node> here = new HashSet<>();
        for (TurtleFile file : folder.rules()) {
            for (Description description : file.descriptions()) {
                if (!description.isA(Vocabulary.RULE) && !description.isA(Vocabulary.RELATION)) {
                    throw description.problem("it is neither a dg:Rule nor a dg:Relation");
                }
                if (!here.add(description.subject())) {
                    throw description.problem("another file of the same folder describes it too");
                }
                termsAndRules.put(description.subject(), description);
            }
        }
        for (SourceFile list : folder.wordLists()) {
            wordLists.computeIfAbsent(list.stem(), name -> new TreeSet<>()).addAll(words(list));
        }
    }

    private static List<String> words(SourceFile list) {
        return list.text()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    private void addEntries(TurtleFile file) {
        file.descriptions().forEach(entry -> entries.put(entry.subject(), entry));
    }

    private Map<String, Relation> relations() {
        RelationReader reader = new RelationReader(terms);
        Map<String, Relation> relations = new TreeMap<>();
        described(Vocabulary.RELATION).map(reader::read).forEach(relation -> relations.put(relation.name(), relation));
        return relations;
    }

    private List<Rule> rules(Map<String, Relation> relations) {
        RuleReader reader = new RuleReader(relations);
        return described(Vocabulary.RULE)
                .map(reader::read)
                .sorted(Comparator.comparing(Rule::name))
                .toList();
    }

    private Stream<Description> described(Node type) {
        return termsAndRules.values().stream().filter(description -> description.isA(type));
    }

    private Catalogue catalogue() {
        return CatalogueReader.read(entries.values());
    }
}
