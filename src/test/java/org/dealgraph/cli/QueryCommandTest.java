package org.dealgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.atlas.json.JSON;
import org.dealgraph.store.QueryLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryCommandTest {
    private static final String OUTLETS = "PREFIX dg: <https://w3id.org/dealgraph/ontology#>"
            + " PREFIX schema: <https://schema.org/>"
            + " SELECT ?article ?headline { ?article a dg:Article ; schema:headline ?headline } ORDER BY ?headline";
    private static final String CONSTRUCT = "PREFIX schema: <https://schema.org/>"
            + " CONSTRUCT { ?article schema:headline ?h } WHERE { ?article schema:headline ?h }";

    private final Terminal terminal = ExampleStore.terminal();

    @TempDir
    private Path folder;

    @Test
    void aQueryComesAsText() {
        Terminal.Run query = terminal.run("query", OUTLETS);

        assertThat(query.exitCode()).as(query.err()).isZero();
        assertThat(query.out().lines().findFirst())
                .hasValueSatisfying(
                        line -> assertThat(line).startsWith("article").endsWith("headline"));
        assertThat(query.out()).contains("article:").doesNotContain("https://w3id.org/dealgraph/article/");
    }

    @Test
    void aQueryComesFromAFileOrStandardInput() throws IOException {
        Path file = Files.writeString(folder.resolve("my query.rq"), OUTLETS);

        assertThat(terminal.run("query", file).out())
                .isNotEmpty()
                .isEqualTo(terminal.run("query", OUTLETS).out())
                .isEqualTo(terminal.withInput(OUTLETS).run("query", "-").out());
    }

    @Test
    void aShippedQueryIsAskedByNameWithItsParameters() {
        Terminal.Run query = terminal.run("query", "deals-of", "--set", "company=OpenAI");

        assertThat(query.exitCode()).as(query.err()).isZero();
    }

    @Test
    void allShippedQueriesAreListed() {
        String list = terminal.run("query", "--list").out();

        assertThat(QueryLibrary.questions()).isNotEmpty().allSatisfy(query -> assertThat(list)
                .contains(query.name() + ": " + query.title()));
    }

    @Test
    void anUnknownNameIsWrongUseThatSaysTheNearest() {
        Terminal.Run query = terminal.run("query", "competitor");

        assertThat(query.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(query.err()).contains("no query is called \"competitor\"; did you mean \"competitors\"?");
    }

    @Test
    void aMissingFileIsNotTakenForAName() {
        Terminal.Run query = terminal.run("query", "missing.rq");

        assertThat(query.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(query.err()).contains("there is no file \"missing.rq\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ?x WHERE { ?x ",
                "SELECT nothing",
                "DELETE WHERE { ?s ?p ?o }",
                "SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } }"
            })
    void aMalformedQueryIsWrongUse(String text) {
        Terminal.Run query = terminal.run("query", text);

        assertThat(query.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(query.err()).startsWith("dealgraph: the query ").doesNotContain("bug");
        assertThat(query.out()).isEmpty();
    }

    @Test
    void aParameterThatIsMissingOrUnknownIsWrongUse() {
        Terminal.Run missing = terminal.run("query", "deals-of");
        Terminal.Run unknown = terminal.run("query", "deals-of", "--set", "companie=OpenAI");

        assertThat(missing.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(missing.err()).contains("needs \"company\"");
        assertThat(unknown.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(unknown.err()).contains("no parameter \"companie\"").contains("company");
    }

    @Test
    void anEntityThatNobodyKnowsIsAFailureThatSaysTheNearest() {
        Terminal.Run query = terminal.run("query", "deals-of", "--set", "company=OpnAI");

        assertThat(query.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(query.err()).contains("OpnAI").contains("OpenAI");
    }

    @Test
    void rowsComeInEveryFormOfRows() {
        String json = terminal.run("query", "--results", "json", OUTLETS).out();
        assertThat(JSON.parse(json).getObj("results").get("bindings").getAsArray())
                .isNotEmpty();
        assertThat(terminal.run("query", "--results", "csv", OUTLETS).out())
                .startsWith("article,headline\r\n")
                .contains("https://w3id.org/dealgraph/article/");
        assertThat(terminal.run("query", "--results", "tsv", OUTLETS).out()).startsWith("?article\t?headline\n");
        assertThat(terminal.run("query", "--results", "XML", OUTLETS).out()).startsWith("<?xml");
    }

    @ParameterizedTest
    @CsvSource({"turtle,PREFIX", "ntriples,<https", "jsonld,{", "rdfxml,<rdf:RDF"})
    void aGraphComesInEveryFormOfGraphs(String form, String start) {
        Terminal.Run query = terminal.run("query", "--results", form, CONSTRUCT);

        assertThat(query.exitCode()).as(query.err()).isZero();
        assertThat(query.out()).startsWith(start);
        assertThat(terminal.run("query", "--results", form, CONSTRUCT).out()).isEqualTo(query.out());
    }

    @Test
    void aFormThatCannotShowTheAnswerIsWrongUse() {
        Terminal.Run graph = terminal.run("query", "--results", "csv", CONSTRUCT);
        Terminal.Run rows = terminal.run("query", "--results", "turtle", OUTLETS);

        assertThat(graph.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(graph.err()).contains("--results csv cannot show; use one of turtle, ntriples");
        assertThat(rows.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(rows.err()).contains("--results turtle cannot show; use one of table, csv");
    }

    @Test
    void yesAndNoAreAnswers() {
        assertThat(terminal.run("query", "ASK { ?s ?p ?o }").out()).isEqualTo("yes\n");
        assertThat(terminal.run("query", "ASK { <urn:x:nobody> ?p ?o }").out()).isEqualTo("no\n");
    }

    @Test
    void aTableFitsTheTerminal() {
        assertThat(terminal.run("query", OUTLETS).out().lines()).anyMatch(line -> line.length() > 60);
        assertThat(terminal.withColumns(60).run("query", OUTLETS).out().lines())
                .isNotEmpty()
                .allMatch(line -> line.codePointCount(0, line.length()) <= 60);
    }

    @Test
    void anAnswerWithoutRowsSaysSoBesideTheResult() {
        Terminal.Run query = terminal.run("query", "SELECT ?s { ?s <urn:x:never> ?o }");

        assertThat(query.exitCode()).isZero();
        assertThat(query.out()).isEmpty();
        assertThat(query.err()).isEqualTo("No rows.\n");
    }

    @Test
    void aQueryThatTakesTooLongIsStopped() {
        Terminal.Run query = terminal.run(
                "query", "--timeout", "0.05", "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }");

        assertThat(query.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(query.err()).doesNotContain("bug");
    }

    @Test
    void aStoreThatIsNotThereIsNotMade() {
        Path store = folder.resolve("no store");
        Terminal.Run query = Terminal.withStore(store).run("query", OUTLETS);

        assertThat(query.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(query.err()).contains("there is no store in " + store);
        assertThat(store).doesNotExist();
    }
}
