package org.dealgraph.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.dealgraph.rdf.Vocabulary;
import org.dealgraph.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows the sentences behind what the graph says. */
@Command(
        name = "explain",
        header = "Show the sentences behind a claim, a triple, or all that links two entities.",
        description = "For each claim: the sentence with both names marked, what it says, who says it, the rule that"
                + " found it, and where it stands (Unicode code points of the article's text).",
        footer = {
            "",
            "Examples:",
            "  dealgraph explain OpenAI Microsoft",
            "  dealgraph explain OpenAI partnersWith Microsoft",
            "  dealgraph explain https://w3id.org/dealgraph/claim/4f0c…"
        })
final class ExplainCommand extends StoreCommand {
    private static final Question QUESTION = Question.named("explain");

    @Parameters(
            arity = "1..3",
            paramLabel = "TERM",
            description = "Two entities; a subject, relation and object; or the IRI of a claim.")
    private List<String> given;

    @Override
    int run(Store store) {
        List<Row> claims = claims(store);
        if (claims.isEmpty()) {
            throw new CommandException("there is no claim behind \"" + String.join(" ", given)
                    + "\"; \"dealgraph articles\" lists what has been read");
        }
        PrintStream out = console().out();
        long articles =
                claims.stream().map(row -> row.text("source")).distinct().count();
        out.println(Counts.of(claims.size(), "claim") + " in " + Counts.of(articles, "article"));
        claims.forEach(claim -> print(claim, names(store, claim), out));
        return ExitCode.DONE;
    }

    private List<Row> claims(Store store) {
        return switch (given.size()) {
            case 1 -> QUESTION.ask(store, Map.of("claim", new Terms(store.iris()).iri(given.get(0))));
            case 2 -> between(store, iri(store, given.get(0)), iri(store, given.get(1)));
            default -> triple(store);
        };
    }

    private static List<Row> between(Store store, String one, String other) {
        return Stream.concat(
                        QUESTION.ask(store, Map.of("subject", one, "object", other)).stream(),
                        QUESTION.ask(store, Map.of("subject", other, "object", one)).stream())
                .toList();
    }

    private List<Row> triple(Store store) {
        String subject = iri(store, given.get(0));
        Node relation = relation(store, given.get(1));
        if (isAmount(store, relation)) {
            return QUESTION.ask(store, Map.of("subject", subject, "predicate", relation.getURI())).stream()
                    .filter(row -> row.text("object").equals(given.get(2)))
                    .toList();
        }
        String object = iri(store, given.get(2));
        List<Row> claims = new ArrayList<>(
                QUESTION.ask(store, Map.of("subject", subject, "predicate", relation.getURI(), "object", object)));
        if (store.read(data -> isOfType(data, relation, OWL2.SymmetricProperty.asNode()))) {
            claims.addAll(
                    QUESTION.ask(store, Map.of("subject", object, "predicate", relation.getURI(), "object", subject)));
        }
        return claims;
    }

    private static String iri(Store store, String name) {
        return store.entity(new Terms(store.iris()).iri(name)).getURI();
    }

    private Node relation(Store store, String name) {
        Node relation = Vocabulary.term(name.startsWith("dg:") ? name.substring("dg:".length()) : name);
        if (!store.read(data -> isOfType(data, relation, Vocabulary.RELATION))) {
            throw wrongUse("there is no relation \"" + name + "\"; there are " + String.join(", ", relations(store)));
        }
        return relation;
    }

    private static Set<String> relations(Store store) {
        return store.read(data -> {
            Set<String> names = new TreeSet<>();
            data.find(Node.ANY, Node.ANY, RDF.type.asNode(), Vocabulary.RELATION)
                    .forEachRemaining(quad -> names.add(quad.getSubject().getLocalName()));
            return names;
        });
    }

    private static boolean isAmount(Store store, Node relation) {
        return store.read(data -> isOfType(data, relation, OWL2.DatatypeProperty.asNode()));
    }

    private static boolean isOfType(DatasetGraph data, Node term, Node type) {
        return data.contains(Node.ANY, term, RDF.type.asNode(), type);
    }

    private static Set<String> names(Store store, Row claim) {
        return store.read(data -> {
            Set<String> names = new TreeSet<>();
            for (String end : List.of("subject", "object")) {
                for (Node property : List.of(RDFS.label.asNode(), SKOS.altLabel.asNode())) {
                    data.find(Node.ANY, claim.get(end), property, Node.ANY)
                            .forEachRemaining(quad -> names.add(quad.getObject().getLiteralLexicalForm()));
                }
            }
            return names;
        });
    }

    private void print(Row claim, Set<String> names, PrintStream out) {
        String relation = claim.localName("predicate");
        out.println();
        out.println(origin(claim));
        out.println("  \"" + new Highlighter(console().colours()).mark(claim.text("quote"), names) + "\"");
        out.println("  " + claim.text("subjectLabel") + " " + relation + " "
                + claim.findText("objectLabel").orElseGet(() -> claim.text("object")) + stance(claim));
        out.println("  rule " + claim.localName("rule") + file(claim.localName("rule"), relation) + ", confidence "
                + claim.text("confidence"));
        out.println("  " + claim.text("claim"));
    }

    /** Where a shipped rule stands: rules stand in the file of their relation. */
    private static String file(String rule, String relation) {
        String file = "ontology/relations/" + relation + ".ttl";
        try (InputStream in = ExplainCommand.class.getResourceAsStream("/" + file)) {
            boolean shipped =
                    in != null && new String(in.readAllBytes(), StandardCharsets.UTF_8).contains("rule:" + rule + " ");
            return shipped ? " in " + file : "";
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own " + file + " cannot be read", e);
        }
    }

    private static String origin(Row claim) {
        StringBuilder origin = new StringBuilder(claim.text("source"));
        origin.append(", characters ")
                .append(claim.text("start"))
                .append(" to ")
                .append(claim.text("end"));
        claim.findText("outlet").ifPresent(outlet -> origin.append(", ").append(outlet));
        claim.findText("published").ifPresent(published -> origin.append(", ").append(published));
        return origin.toString();
    }

    private static String stance(Row claim) {
        StringBuilder stance = new StringBuilder();
        stance.append(claim.text("negated").equals("true") ? ", denied" : "");
        stance.append(", ").append(claim.localName("phase").toLowerCase(Locale.ROOT));
        stance.append(", ").append(claim.localName("modality").toLowerCase(Locale.ROOT));
        claim.findText("speaker").ifPresent(speaker -> stance.append(", says ").append(speaker));
        claim.findText("amount")
                .ifPresent(
                        amount -> stance.append(", ").append(amount).append(' ').append(claim.text("currency")));
        return stance.toString();
    }
}
