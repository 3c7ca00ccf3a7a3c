package org.dealgraph.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;
import org.dealgraph.rdf.Iris;
import org.dealgraph.rdf.Vocabulary;
import org.dealgraph.store.Revision.Statement;

/**
 * The earlier states of articles, kept in the record of ingestions: what an article said before it was corrected is no part
 * of the graph any more, but can be looked up. To be used in a transaction.
 */
final class Revisions {
    private static final String PROV = "http://www.w3.org/ns/prov#";
    private static final Node OF = NodeFactory.createURI(PROV + "specializationOf");
    private static final Node READ = NodeFactory.createURI(PROV + "generatedAtTime");
    private static final Node DIGEST = NodeFactory.createURI("https://schema.org/sha256");
    private static final Node NUMBER = SchemaDO.version.asNode();
    private static final Node STATEMENT = SchemaDO.text.asNode();
    private static final Node INPUT = Records.INPUT;
    private static final Node REPLACED_FROM = NodeFactory.createURI(Records.NAMESPACE + "replacedFrom");

    private final DatasetGraph dataset;
    private final Records records;
    private final Node graph;

    Revisions(DatasetGraph dataset, Iris iris) {
        this.dataset = dataset;
        this.records = new Records(dataset, iris);
        this.graph = iris.ingestionsGraph();
    }

    /**
     * Keeps the article as it is now if what comes is another text or tells other things about it; a graph that differs only
     * because the program has learned, or because the page around the text is another, is no revision.
     *
     * @param next what will replace it
     */
    void keep(Node article, Incoming next) {
        Set<Triple> before = description(dataset.stream(article, article, Node.ANY, Node.ANY)
                .map(Quad::asTriple)
                .toList());
        Set<Triple> after = description(next.graph().triples().stream()
                .filter(triple -> triple.getSubject().equals(article))
                .toList());
        if (before.equals(after)) {
            return;
        }
        Revision state = present(article, nodes(article).size());
        Node node = NodeFactory.createURI(article.getURI() + "/revision/" + state.number());
        add(node, OF, article);
        add(node, NUMBER, NodeFactory.createLiteralDT(Integer.toString(state.number()), XSDDatatype.XSDinteger));
        add(node, READ, NodeFactory.createLiteralDT(state.read(), XSDDatatype.XSDdateTime));
        add(node, DIGEST, NodeFactory.createLiteralString(state.digest()));
        state.headline()
                .ifPresent(title -> add(node, SchemaDO.headline.asNode(), NodeFactory.createLiteralString(title)));
        state.claims()
                .forEach(claim ->
                        add(node, STATEMENT, NodeFactory.createLiteralString(claim.text() + "\n" + claim.quote())));
        records.input(article).ifPresent(input -> add(node, INPUT, NodeFactory.createLiteralString(input)));
        next.arrival()
                .flatMap(Arrival::container)
                .ifPresent(container -> add(node, REPLACED_FROM, NodeFactory.createLiteralString(container)));
    }

    /** Whether a later article of the same container has replaced what this input gave. */
    boolean isReplaced(String input, String container) {
        return dataset.stream(graph, Node.ANY, INPUT, NodeFactory.createLiteralString(input))
                .anyMatch(quad -> dataset.contains(
                        graph, quad.getSubject(), REPLACED_FROM, NodeFactory.createLiteralString(container)));
    }

    /** All states, the first one first, the present one last. */
    List<Revision> history(Node article) {
        List<Revision> states = new ArrayList<>();
        nodes(article).forEach(node -> states.add(read(node)));
        states.sort(Comparator.comparingInt(Revision::number));
        states.add(present(article, states.size()));
        return List.copyOf(states);
    }

    /** Forgets all earlier states. */
    void forget(Node article) {
        nodes(article).forEach(node -> dataset.deleteAny(graph, node, Node.ANY, Node.ANY));
    }

    private static Set<Triple> description(List<Triple> triples) {
        Set<Triple> description = new HashSet<>(triples);
        description.removeIf(triple -> triple.getPredicate().equals(Vocabulary.GENERATOR_VERSION)
                || triple.getPredicate().equals(Vocabulary.ORIGINAL_DIGEST)
                || triple.getPredicate().equals(DCTerms.source.asNode()));
        return description;
    }

    private List<Node> nodes(Node article) {
        return dataset.stream(graph, Node.ANY, OF, article)
                .map(Quad::getSubject)
                .toList();
    }

    private void add(Node subject, Node property, Node value) {
        dataset.add(graph, subject, property, value);
    }

    private Revision read(Node node) {
        List<Statement> claims = dataset.stream(graph, node, STATEMENT, Node.ANY)
                .map(quad -> quad.getObject().getLiteralLexicalForm().split("\n", 2))
                .map(parts -> new Statement(parts[0], parts[1]))
                .sorted()
                .toList();
        return new Revision(
                Integer.parseInt(text(graph, node, NUMBER).orElseThrow()),
                text(graph, node, READ).orElse(""),
                text(graph, node, DIGEST).orElse(""),
                text(graph, node, SchemaDO.headline.asNode()),
                claims);
    }

    private Revision present(Node article, int number) {
        return new Revision(
                number,
                records.ingested(article).orElse(""),
                records.digest(article).orElse(""),
                text(article, article, SchemaDO.headline.asNode()),
                statements(article));
    }

    private List<Statement> statements(Node article) {
        Map<String, Statement> statements = new TreeMap<>();
        dataset.stream(article, Node.ANY, RDF.Nodes.type, Vocabulary.CLAIM)
                .map(quad -> statement(article, quad.getSubject()))
                .forEach(statement -> statements.merge(
                        statement.text(), statement, (one, other) -> one.compareTo(other) <= 0 ? one : other));
        return List.copyOf(statements.values());
    }

    private Statement statement(Node article, Node claim) {
        StringBuilder text = new StringBuilder()
                .append(label(article, claim, RDF.Nodes.subject))
                .append(' ')
                .append(localName(article, claim, RDF.Nodes.predicate))
                .append(' ')
                .append(label(article, claim, RDF.Nodes.object));
        text.append(", ").append(localName(article, claim, Vocabulary.PHASE).toLowerCase(Locale.ROOT));
        text.append(", ").append(localName(article, claim, Vocabulary.MODALITY).toLowerCase(Locale.ROOT));
        if (text(article, claim, Vocabulary.NEGATED).filter("true"::equals).isPresent()) {
            text.append(", denied");
        }
        text(article, claim, Vocabulary.AMOUNT).ifPresent(amount -> text.append(", ")
                .append(amount.replaceFirst("\\.0$", ""))
                .append(text(article, claim, Vocabulary.CURRENCY)
                        .map(currency -> " " + currency)
                        .orElse("")));
        text(article, claim, Vocabulary.PERCENT)
                .ifPresent(percent -> text.append(", ").append(percent).append(" per cent"));
        text(article, claim, Vocabulary.VALID_FROM)
                .ifPresent(from -> text.append(", from ").append(from));
        text(article, claim, Vocabulary.VALID_UNTIL)
                .ifPresent(until -> text.append(", until ").append(until));
        text(article, claim, Vocabulary.ROLE)
                .ifPresent(role -> text.append(", ").append(role));
        if (text(article, claim, Vocabulary.SPEAKER).isPresent()) {
            text.append(", says ").append(label(article, claim, Vocabulary.SPEAKER));
        }
        return new Statement(
                onOneLine(text.toString()),
                onOneLine(text(article, claim, Vocabulary.QUOTE).orElse("")));
    }

    private static String onOneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private String label(Node article, Node claim, Node property) {
        return objects(article, claim, property)
                .map(node -> node.isURI()
                        ? text(Node.ANY, node, RDFS.label.asNode()).orElse(node.getURI())
                        : node.getLiteralLexicalForm().replaceFirst("\\.0$", ""))
                .sorted()
                .collect(Collectors.joining("/"));
    }

    private String localName(Node article, Node claim, Node property) {
        return objects(article, claim, property)
                .map(node -> node.toString().replaceFirst("^.*[#/]", ""))
                .sorted()
                .collect(Collectors.joining("/"));
    }

    private Stream<Node> objects(Node in, Node subject, Node property) {
        return dataset.stream(in, subject, property, Node.ANY).map(Quad::getObject);
    }

    private Optional<String> text(Node in, Node subject, Node property) {
        return objects(in, subject, property)
                .map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.toString())
                .min(Comparator.naturalOrder());
    }
}
