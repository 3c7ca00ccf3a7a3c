package org.dealgraph.rdf;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.dealgraph.model.Article;

/**
 * The names of everything in the data, minted from content under one base.
 *
 * @param base where the data lives; an absolute IRI that ends in {@code /} or {@code #}
 */
public record Iris(String base) {
    /** The base unless an option says otherwise, and the one that the catalogue files are written with. */
    public static final String DEFAULT_BASE = "https://w3id.org/dealgraph/";

    private static final Pattern BASE = Pattern.compile("(?:https?|urn|file):[^\\s<>\"{}|\\\\^`\\p{Cntrl}]*[/#]");
    private static final int HASH_DIGITS = 20;

    public Iris {
        requireNonNull(base, "base is null");
        if (!BASE.matcher(base).matches()) {
            throw new IllegalArgumentException("base \"" + base
                    + "\" cannot name data: give an absolute IRI that ends in / or #, such as " + DEFAULT_BASE);
        }
    }

    /** Names under {@link #DEFAULT_BASE}. */
    public static Iris ofDefaultBase() {
        return new Iris(DEFAULT_BASE);
    }

    /** The entity of this id, which is a slug or a folder and a slug. */
    public Node entity(String id) {
        return node("id/" + id);
    }

    /** The article, and the graph that holds what it contributed: from its canonical URL, or else from its text. */
    public Node article(Article article) {
        return node("article/"
                + article.metadata()
                        .url()
                        .map(url -> hash(Stream.of("url", url)))
                        .orElseGet(() -> hash(Stream.of("text", article.text()))));
    }

    /** The claim that has all these properties, its article among them. */
    Node claim(Map<Node, Node> properties) {
        return node("claim/"
                + hash(properties.entrySet().stream()
                        .flatMap(property -> Stream.of(property.getKey(), property.getValue()))
                        .map(Iris::spelled)));
    }

    /**
     * The deal of a class between two parties, whichever comes first.
     *
     * @param dealClass local name of its class
     * @param party id of one party
     * @param otherParty id of the other
     */
    public Node deal(String dealClass, String party, String otherParty) {
        // A slug has no double hyphen, so the two ids can be told apart.
        String parties = Stream.of(party, otherParty).sorted().collect(Collectors.joining("--"));
        return node("deal/" + dealClass.toLowerCase(Locale.ROOT) + "/" + parties);
    }

    /** A triple of a catalogue file, with its entities under this base. */
    Triple rebase(Triple triple) {
        return Triple.create(rebase(triple.getSubject()), triple.getPredicate(), rebase(triple.getObject()));
    }

    private Node rebase(Node node) {
        return CatalogueReader.idOf(node).map(this::entity).orElse(node);
    }

    /** The graph of the ontology's terms and rules. */
    public Node ontologyGraph() {
        return node("graph/ontology");
    }

    /** The graph of the entity catalogue. */
    public Node catalogueGraph() {
        return node("graph/catalogue");
    }

    /** The graph that says which articles are near-copies of others. */
    public Node syndicationGraph() {
        return node("graph/syndication");
    }

    /** The graph that records when each article was ingested; the only one that depends on a clock. */
    public Node ingestionsGraph() {
        return node("graph/ingestions");
    }

    /** A value of a claim as text; its datatype need not be told, for it follows from the property and the text. */
    private static String spelled(Node node) {
        return node.isURI() ? node.getURI() : node.getLiteralLexicalForm();
    }

    private Node node(String local) {
        return NodeFactory.createURI(base + local);
    }

    private static String hash(Stream<String> parts) {
        MessageDigest digest = sha256();
        parts.forEach(part -> {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            // No UTF-8 text has this byte, so parts cannot run into each other.
            digest.update((byte) 0xFF);
        });
        return HexFormat.of().formatHex(digest.digest()).substring(0, HASH_DIGITS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
