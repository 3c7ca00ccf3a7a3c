package org.dealgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.dealgraph.rdf.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that look into a store of the example articles, or change a copy of one. */
class StoreCommandsTest {
    private static final String A_CLAIM = "PREFIX dg: <https://w3id.org/dealgraph/ontology#>"
            + " PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>"
            + " PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>"
            + " SELECT ?claim ?s (STRAFTER(STR(?predicate), '#') AS ?p) ?o ?start ?end"
            + " { ?claim rdf:subject/rdfs:label ?s ; rdf:predicate ?predicate ; rdf:object/rdfs:label ?o ;"
            + " dg:quoteStart ?start ; dg:quoteEnd ?end } ORDER BY ?claim LIMIT 1";

    private final Terminal terminal = ExampleStore.terminal();

    @TempDir
    private Path folder;

    @Test
    void aSentenceWithoutClaimsSaysWhy() throws IOException {
        Path article = Files.writeString(
                folder.resolve("a.txt"),
                "Microsoft was acquired. Microsoft acquired GitHub. The river rose. Microsoft and GitHub slept.\n");

        assertThat(explained(article, 1))
                .contains("no claim: one entity alone, and")
                .contains("acquires-verb: nobody stands where the subject is sought");
        assertThat(explained(article, 2)).contains("Microsoft acquires GitHub, begins, asserted; rule acquires-verb");
        assertThat(explained(article, 3)).contains("no claim: nobody is named or referred to");
        assertThat(explained(article, 4)).contains("no claim: no trigger of a rule, for all its 2 entities");
        Terminal.Run beyond = new Terminal().run("explain", "--sentence", 5, article);
        assertThat(beyond.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(beyond.err()).contains("there is no sentence 5 in " + article + "; it has 4 sentences");
    }

    @Test
    void aSentenceOfAStoredArticleIsExplained() {
        JsonArray articles =
                JSON.parseAny(terminal.run("articles", "--json").out()).getAsArray();
        String iri = articles.get(0).getAsObject().getString("iri");

        Terminal.Run explain = terminal.run("explain", "--sentence", 1, iri);

        assertThat(explain.exitCode()).as(explain.err()).isZero();
        assertThat(explain.out()).startsWith("sentence 1 of ");
    }

    private static String explained(Path article, int sentence) {
        return new Terminal().run("explain", "--sentence", sentence, article).out();
    }

    @Test
    void allArticlesAreListed() throws IOException {
        String list = terminal.run("articles").out();

        try (Stream<Path> files = Files.list(ExampleStore.ARTICLES)) {
            assertThat(files).allSatisfy(file -> assertThat(list).contains(file.toString()));
        }
    }

    @Test
    void articlesComeAsJsonWithTheirIriAndSource() {
        JsonArray articles =
                JSON.parseAny(terminal.run("articles", "--json").out()).getAsArray();

        assertThat(articles).hasSize(30).allSatisfy(article -> {
            assertThat(article.getAsObject().getString("iri")).startsWith("https://w3id.org/dealgraph/article/");
            assertThat(article.getAsObject().getString("source")).startsWith("src/examples/articles/D");
        });
    }

    @Test
    void aRetractedArticleLeavesNoTrace() {
        Terminal own = Terminal.withStore(folder.resolve("store"));
        own.run("ingest", ExampleStore.ARTICLES.resolve("D01.txt"));
        String before = own.run("export").out();
        own.run("ingest", ExampleStore.ARTICLES.resolve("D02.txt"), ExampleStore.ARTICLES.resolve("D03.txt"));
        String iri = iriOf(own, "src/examples/articles/D03.txt");

        Terminal.Run retract = own.run("retract", "src/examples/articles/D02.txt", iri);

        assertThat(retract.exitCode()).as(retract.err()).isZero();
        assertThat(retract.out().lines()).hasSize(2).allMatch(line -> line.startsWith("retracted "));
        assertThat(own.run("export").out().lines())
                .containsExactlyElementsOf(before.lines().toList());
    }

    @Test
    void ifOneArticleIsUnknownNoneIsRetracted() {
        Terminal own = Terminal.withStore(folder.resolve("store"));
        own.run("ingest", ExampleStore.ARTICLES.resolve("D01.txt"));

        Terminal.Run retract = own.run("retract", "src/examples/articles/D01.txt", "D99.txt");

        assertThat(retract.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(retract.err()).contains("\"D99.txt\"").contains("dealgraph articles");
        assertThat(own.run("articles").out()).contains("D01.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nq", "trig", "ttl", "nt", "jsonld", "rdf"})
    void anExportCanBeReadBack(String extension) {
        Path file = folder.resolve("graph." + extension);

        Terminal.Run export = terminal.run("export", "--out", file);

        assertThat(export.exitCode()).as(export.err()).isZero();
        DatasetGraph read = DatasetGraphFactory.create();
        RDFDataMgr.read(read, file.toString());
        assertThat(read.isEmpty()).isFalse();
    }

    @Test
    void anUnknownFormatIsWrongUseThatListsTheFormats() {
        Terminal.Run named = terminal.run("export", "--format", "excel");
        Terminal.Run byFile = terminal.run("export", "--out", folder.resolve("graph.doc"));

        assertThat(named.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(named.err()).contains("no format \"excel\"; there are nquads, trig, ");
        assertThat(byFile.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(byFile.err()).contains("graph.doc tells no format");
    }

    @Test
    void aClaimIsExplainedByItsIriItsTripleAndItsPair() {
        List<String> claim = aClaim();
        String iri = claim.get(0);

        for (List<String> terms : List.of(List.of(iri), claim.subList(1, 4), List.of(claim.get(1), claim.get(3)))) {
            Terminal.Run explain = terminal.run(words("explain", terms));
            assertThat(explain.exitCode()).as(explain.err()).isZero();
            assertThat(explain.out())
                    .contains(iri)
                    .contains("characters " + claim.get(4) + " to " + claim.get(5))
                    .contains("  rule ")
                    .contains("ontology/relations/" + claim.get(2) + ".ttl");
        }
    }

    @ParameterizedTest
    @MethodSource("ruleFiles")
    void aRuleStandsInTheFileOfItsRelationWhereExplainSaysItDoes(Path file) {
        Graph rules = RDFDataMgr.loadGraph(file.toString());
        String relation = file.getFileName().toString().replace(".ttl", "");

        assertThat(rules.find(Node.ANY, Vocabulary.OF_RELATION, Node.ANY).toList())
                .isNotEmpty()
                .allSatisfy(triple -> assertThat(triple.getObject()).isEqualTo(Vocabulary.term(relation)));
    }

    static List<Path> ruleFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("ontology/relations"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void whatNobodyClaimsHasNoExplanation() {
        Terminal.Run explain = terminal.run("explain", "ASML", "acquires", "Nvidia");

        assertThat(explain.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(explain.err()).contains("there is no claim behind \"ASML acquires Nvidia\"");
    }

    @Test
    void anUnknownRelationIsWrongUseThatListsTheRelations() {
        Terminal.Run explain = terminal.run("explain", "OpenAI", "loves", "Microsoft");

        assertThat(explain.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(explain.err()).contains("no relation \"loves\"; there are acquires, availableOn");
    }

    @Test
    void theExamplesAreValid() {
        Terminal.Run validate = terminal.run("validate");

        assertThat(validate.out()).endsWith(": 0 problems\n").contains("30 articles");
        assertThat(validate.exitCode()).isZero();
    }

    @Test
    void aQuoteThatDoesNotStandInItsTextIsFound() {
        Terminal own = Terminal.withStore(folder.resolve("store"));
        own.run("ingest", ExampleStore.ARTICLES.resolve("D01.txt"));
        StoreFaults.shiftAQuote(folder.resolve("store"));

        Terminal.Run validate = own.run("validate");

        assertThat(validate.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(validate.out()).contains("quote: ").contains("does not stand at characters");
    }

    @Test
    void countsAgreeWithTheListOfArticles() {
        JsonObject stats = JSON.parse(terminal.run("stats", "--json").out());
        long claims = sum(stats.getObj("claims"));

        assertThat(sum(stats.getObj("articles"))).isEqualTo(30);
        assertThat(claims).isPositive().isEqualTo(sum(stats.getObj("phases")));
        assertThat(terminal.run("stats").out()).contains("count of").contains("affirmed");
    }

    @Test
    void theCompletionScriptKnowsTheCommands() {
        assertThat(terminal.run("completion").out()).contains("complete -F").contains("retract");
    }

    private List<String> aClaim() {
        String csv = terminal.run("query", "--results", "tsv", A_CLAIM).out();
        String row = csv.lines().skip(1).findFirst().orElseThrow();
        return Stream.of(row.split("\t"))
                .map(cell -> cell.replaceAll("^[<\"]|[>\"]$", ""))
                .toList();
    }

    private static Object[] words(String command, List<String> terms) {
        return Stream.concat(Stream.of(command), terms.stream()).toArray();
    }

    private static String iriOf(Terminal terminal, String source) {
        return JSON.parseAny(terminal.run("articles", "--json").out()).getAsArray().stream()
                .map(article -> article.getAsObject())
                .filter(article -> article.getString("source").equals(source))
                .map(article -> article.getString("iri"))
                .findFirst()
                .orElseThrow();
    }

    private static long sum(JsonObject counts) {
        return counts.values().stream()
                .mapToLong(count -> count.getAsNumber().value().longValue())
                .sum();
    }
}
