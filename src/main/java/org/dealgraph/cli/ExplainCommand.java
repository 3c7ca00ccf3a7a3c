package org.dealgraph.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.dealgraph.Pipeline;
import org.dealgraph.evaluate.ReadArticle;
import org.dealgraph.model.Article;
import org.dealgraph.rdf.Iris;
import org.dealgraph.rdf.OntologyLoader;
import org.dealgraph.rdf.Vocabulary;
import org.dealgraph.read.ArticleReader;
import org.dealgraph.read.ArticleSource;
import org.dealgraph.read.ReadException;
import org.dealgraph.read.ReadOptions;
import org.dealgraph.store.ArticleSummary;
import org.dealgraph.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the sentences behind what the graph says. */
@Command(
        name = "explain",
        header = "Show the sentences behind a claim, a triple, or all that links two entities; or what is made of a"
                + " sentence.",
        description = {
            "For each claim: the sentence with both names marked, what it says, who says it, the rule that"
                    + " found it, and where it stands (Unicode code points of the article's text).",
            "With --sentence: who is named in a sentence of an article, which rules it sets off, what they find, and"
                    + " if there is no claim, why not. The article is read anew."
        },
        footer = {
            "",
            "Examples:",
            "  dealgraph explain OpenAI Microsoft",
            "  dealgraph explain OpenAI partnersWith Microsoft",
            "  dealgraph explain https://w3id.org/dealgraph/claim/4f0c…",
            "  dealgraph explain --sentence 3 src/examples/articles/D30.txt"
        })
final class ExplainCommand extends StoreCommand {
    private static final Question QUESTION = Question.named("explain");

    @Parameters(
            arity = "1..3",
            paramLabel = "TERM",
            description =
                    "Two entities; a subject, relation and object; or the IRI of a claim. With --sentence: a file,"
                            + " or an article of the store by its IRI or source.")
    private List<String> given;

    @Option(names = "--sentence", paramLabel = "N", description = "Explain the Nth sentence of an article, from 1.")
    private Optional<Integer> number = Optional.empty();

    @Mixin
    private OntologyOptions ontology;

    @Override
    public Integer call() throws Exception {
        if (number.isEmpty()) {
            return super.call();
        }
        if (given.size() != 1) {
            throw wrongUse("--sentence takes one article, not " + given.size());
        }
        OntologyLoader loader = ontology.loader();
        Pipeline pipeline = Pipeline.load(loader, Iris.ofDefaultBase(), Dealgraph.version());
        ReadArticle article = new ArticleRun(pipeline, reason -> {}).understand(article(pipeline.reader()));
        int sentences = article.extraction().text().sentences().size();
        if (number.get() < 1 || number.get() > sentences) {
            throw wrongUse("there is no sentence " + number.get() + " in " + given.get(0) + "; it has "
                    + Counts.of(sentences, "sentence"));
        }
        new SentenceExplanation(article, loader.load().rules(), number.get() - 1)
                .print(console().out());
        return ExitCode.DONE;
    }

    /** The article in a file, or else in the store. */
    private Article article(ArticleReader reader) {
        try {
            return read(reader);
        } catch (ReadException e) {
            throw new CommandException(e.getMessage());
        }
    }

    private Article read(ArticleReader reader) throws ReadException {
        Path file = Path.of(given.get(0));
        if (Files.exists(file)) {
            return reader.read(ArticleSource.of(file), console().in(), ReadOptions.defaults());
        }
        try (Store store = program().openStore()) {
            ArticleSummary stored = store.article(new Terms(store.iris()).iri(given.get(0)));
            Node iri = NodeFactory.createURI(stored.iri());
            String text = store.read(data -> G.getOneSP(data.getUnionGraph(), iri, SchemaDO.articleBody.asNode())
                    .getLiteralLexicalForm());
            // The text of a page is no page; as plain text it is read as it is.
            return reader.read("article.txt", text.getBytes(StandardCharsets.UTF_8), ReadOptions.defaults());
        }
    }

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
