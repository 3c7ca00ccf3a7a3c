package org.dealgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
    private static final Path GOLD = Path.of("src/examples/gold/dev.jsonl");
    private static final Path SHARED = Path.of("../shared/gold");

    @TempDir
    private Path folder;

    @Test
    void theSheetHasThreeLevelsAndTheQuotes() {
        Terminal.Run evaluate =
                new Terminal().run("evaluate", "--gold", GOLD, "--articles", ExampleStore.ARTICLES, "--by-doc");

        assertThat(evaluate.exitCode()).as(evaluate.err()).isZero();
        assertThat(evaluate.out().lines().takeWhile(line -> !line.isEmpty())).hasSize(1 + 3 + 30 + 1);
        assertThat(evaluate.out()).startsWith("30 articles, 401 required gold claims, ");
    }

    @Test
    void everyFigureIsThatOfTheGoldsOwnScript() throws Exception {
        assumeTrue(Files.exists(SHARED.resolve("score.py")), "needs the gold's own script in ../shared/gold");
        assumeTrue(hasPython(), "needs python3");
        Path claims = folder.resolve("claims.csv");
        Files.writeString(
                claims,
                ExampleStore.terminal()
                        .run("query", "--results", "csv", SHARED.resolve("claims.rq"))
                        .out());

        List<String> script = run(
                "python3",
                SHARED.resolve("score.py").toString(),
                "--gold",
                GOLD.toString(),
                "--claims",
                claims.toString(),
                "--articles",
                ExampleStore.ARTICLES.toString(),
                "--show",
                "all",
                "--by-doc");
        Terminal.Run evaluate = new Terminal()
                .run("evaluate", "--gold", GOLD, "--articles", ExampleStore.ARTICLES, "--show", "all", "--by-doc");

        assertThat(script).hasSizeGreaterThan(35);
        assertThat(evaluate.out().lines().takeWhile(line -> !line.isEmpty()))
                .containsExactlyInAnyOrderElementsOf(script);
    }

    @Test
    void errorsAreGroupedByTheirCause() throws IOException {
        Path gold = write(
                "gold.jsonl",
                """
                {"doc": "a.txt", "evidence": "Nvidia bought Run:ai", "s": "Nvidia", "p": "acquires", "o": "Run:ai", \
                "phase": "ends", "modality": "asserted"}
                {"doc": "a.txt", "evidence": "Salesforce paid more", "s": "Salesforce", "p": "acquires", "o": "Slack", \
                "phase": "begins", "modality": "asserted"}
                {"doc": "a.txt", "evidence": "Apple and Intel said", "s": "Apple", "p": "partnersWith", "o": "Intel", \
                "phase": "ends", "modality": "asserted"}
                {"doc": "a.txt", "evidence": "No such words", "s": "Apple", "p": "sues", "o": "Intel", \
                "phase": "begins", "modality": "asserted"}
                """);
        write(
                "a.txt",
                """
                Nvidia bought Run:ai last year.

                Salesforce paid more. Apple and Intel said good night. Oracle acquired Cerner.
                """);

        Terminal.Run errors = new Terminal().run("evaluate", "--errors", "--gold", gold, "--articles", folder);

        assertThat(errors.exitCode()).as(errors.err()).isZero();
        assertThat(errors.out())
                .startsWith("missed: 4\n")
                .contains("     1  found with another phase (acquires 1)")
                .contains("     1  an end is not named in the sentence, and no pronoun or description")
                .contains("     1  no rule of the relation was set off in the sentence (partnersWith 1)")
                .contains("     1  its sentence is not among those that were read (sues 1)")
                .contains("\nfalse: 2\n")
                .contains("     1  an end is in no gold claim of the article (acquires 1)")
                .contains("     2 of 2  acquires-verb")
                .contains(
                        """
                        a.txt  acquires
                          "Nvidia bought Run:ai last year."
                          gold:  Nvidia acquires Run:ai [ends, asserted, +], line 1
                          found: Nvidia acquires Run:ai [begins, asserted, +], rule acquires-verb: "Nvidia bought Run:ai last year."
                        """);
    }

    @Test
    void namesCanBeMaskedAndHalfOfTheArticlesTaken() throws IOException {
        Path gold = write(
                "gold.jsonl",
                """
                {"doc": "a.txt", "evidence": "Nvidia bought Run:ai", "s": "Nvidia", "p": "acquires", "o": "Run:ai", \
                "phase": "begins", "modality": "asserted"}
                {"doc": "b.txt", "evidence": "Oracle sued Google", "s": "Oracle", "p": "sues", "o": "Google", \
                "phase": "begins", "modality": "asserted"}
                """);
        write("a.txt", "Nvidia bought Run:ai last year.\n");
        write("b.txt", "Oracle sued Google in 2010.\n");

        Terminal.Run masked = new Terminal().run("evaluate", "--mask", "--gold", gold, "--articles", folder);
        Terminal.Run tune = new Terminal().run("evaluate", "--half", "tune", "--gold", gold, "--articles", folder);
        Terminal.Run report = new Terminal()
                .run("evaluate", "--half", "report", "--errors", "--mask", "--gold", gold, "--articles", folder);

        assertThat(masked.out())
                .startsWith("2 articles, names as they are and masked\n")
                .contains("claim F1                1.000   ");
        assertThat(tune.out()).startsWith("1 articles, 1 required gold claims, 1 extracted claims\n");
        assertThat(report.out()).startsWith("missed: ").doesNotContain("Oracle", "Google", "Nvidia");
    }

    @Test
    void everyFigureHasItsIntervalAndIsTheSameAsJson() {
        Terminal.Run table = new Terminal().run("evaluate", "--gold", GOLD, "--articles", ExampleStore.ARTICLES);
        JsonObject json = JSON.parse(new Terminal()
                .run("evaluate", "--json", "--gold", GOLD, "--articles", ExampleStore.ARTICLES)
                .out());

        JsonObject f1 = json.getObj("claim").getObj("f1");
        double value = f1.get("value").getAsNumber().value().doubleValue();
        assertThat(value)
                .isStrictlyBetween(
                        f1.get("low").getAsNumber().value().doubleValue(),
                        f1.get("high").getAsNumber().value().doubleValue());
        assertThat(table.out()).contains("F1 " + new BigDecimal(value).setScale(3, RoundingMode.HALF_EVEN) + "\n");
        assertThat(json.getObj("relations").keys()).contains("acquires", "leads", "usesCloud");
        assertThat(json.getObj("details").keys())
                .containsExactlyInAnyOrder(
                        "phase", "modality", "polarity", "speaker", "amount", "from", "until", "role", "exclusivity");
        assertThat(table.out().lines().filter(line -> line.matches("(acquires|exclusivity|phase) .*")))
                .hasSize(3);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void aGoldLineThatIsNoneIsNamed() throws IOException {
        Path gold = Files.writeString(folder.resolve("gold.jsonl"), "\n{\"doc\": \"D01.txt\"}\n");

        Terminal.Run evaluate = new Terminal().run("evaluate", "--gold", gold, "--articles", ExampleStore.ARTICLES);

        assertThat(evaluate.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(evaluate.err())
                .contains(gold + ":2: the claim has no \"evidence\"")
                .doesNotContain("bug");
    }

    @Test
    void aGoldFileThatIsNotThereIsNamed() {
        Terminal.Run evaluate =
                new Terminal().run("evaluate", "--gold", "missing.jsonl", "--articles", ExampleStore.ARTICLES);

        assertThat(evaluate.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(evaluate.err()).isEqualTo("dealgraph: there is no file missing.jsonl; check the path\n");
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return run("python3", "--version").size() == 1;
        } catch (IOException e) {
            return false;
        }
    }

    private static List<String> run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor()).isZero();
        return lines;
    }
}
