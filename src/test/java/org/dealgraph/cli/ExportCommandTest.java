package org.dealgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports of the example articles, whole and in part. */
class ExportCommandTest {
    private final Terminal terminal = ExampleStore.terminal();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "--entity, Cohere, subject=Cohere or object=Cohere or speaker=Cohere",
        "--relation, investsIn, relation=investsIn",
        "--relation, dg:sues, relation=sues",
        "--modality, planned, modality=Planned",
        "--outlet, Harbor Ledger, outlet=Harbor Ledger",
    })
    void aSelectionHoldsWhatMeetsItAndNothingElse(String option, String value, String condition) {
        List<String> all = claims();
        List<String> selected = claims(option, value);

        assertThat(all).containsAll(selected);
        if (condition.contains(" or ")) {
            assertThat(selected).hasSizeGreaterThan(5).allMatch(line -> line.contains("Cohere"));
        } else {
            String text = "," + condition.substring(condition.indexOf('=') + 1) + ",";
            assertThat(selected)
                    .containsExactlyElementsOf(
                            all.stream().filter(line -> line.contains(text)).toList());
        }
    }

    @Test
    void sinceAndUntilCountByTheDayOfPublication() {
        List<String> before = claims("--until", "2024-12-31");
        List<String> after = claims("--since", "2025");
        List<String> undated = claims().stream()
                .filter(line -> !line.matches(".*,20\\d\\d-\\d\\d-\\d\\d,[^,]*,src/examples.*"))
                .toList();

        assertThat(before).isNotEmpty();
        assertThat(after).isNotEmpty().doesNotContainAnyElementsOf(before);
        assertThat(before.size() + after.size() + undated.size()).isEqualTo(claims().size());
    }

    @Test
    void aSelectionOfRdfHoldsClaimsWithAllThatTheySpeakOf() {
        Path file = folder.resolve("part.trig");
        terminal.run("export", "--entity", "Nokia", "--out", file);

        var part = RDFDataMgr.loadDatasetGraph(file.toString());
        long claims = part.stream()
                .filter(quad -> quad.getPredicate().getLocalName().equals("quote"))
                .count();
        assertThat(claims).isEqualTo(claims("--entity", "Nokia").size());
        assertThat(part.stream()
                        .filter(quad -> quad.getPredicate().getLocalName().equals("label"))
                        .anyMatch(
                                quad -> quad.getObject().getLiteralLexicalForm().equals("Nokia")))
                .isTrue();
        assertThat(part.stream()
                        .filter(quad -> quad.getPredicate().getLocalName().equals("label"))
                        .anyMatch(
                                quad -> quad.getObject().getLiteralLexicalForm().equals("Broadcom")))
                .isFalse();
    }

    @Test
    void aSelectIsATableOrChoosesClaims() throws IOException {
        Terminal.Run table = terminal.run("export", "--format", "csv", "--select", "investments");
        assertThat(table.exitCode()).as(table.err()).isZero();
        assertThat(table.out()).startsWith("from,does,into,amount,currency");

        Path query = Files.writeString(
                folder.resolve("sure.rq"),
                """
                PREFIX dg: <https://w3id.org/dealgraph/ontology#>
                SELECT ?claim { ?claim dg:confidence ?c FILTER (?c >= 0.75) }""");
        Terminal.Run graph = terminal.run("export", "--format", "dot", "--select", query);
        Terminal.Run without = terminal.run("export", "--format", "dot", "--select", "investments");
        assertThat(graph.out().lines().filter(line -> line.contains(" -> ")))
                .isNotEmpty()
                .allMatch(line -> {
                    String confidence = line.replaceAll(".*dg_confidence=\"([^\"]*)\".*", "$1");
                    return Double.parseDouble(confidence) >= 0.75;
                });
        assertThat(without.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(without.err()).contains("no column ?claim");
    }

    @Test
    void aConstructMakesTheTriplesToWrite() throws IOException {
        Path query = Files.writeString(
                folder.resolve("who.rq"),
                """
                PREFIX dg: <https://w3id.org/dealgraph/ontology#>
                CONSTRUCT { ?a dg:knows ?b } { ?a dg:acquires ?b }""");
        Terminal.Run run = terminal.run("export", "--format", "ntriples", "--select", query);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out().lines()).isNotEmpty().allMatch(line -> line.contains("ontology#knows>"));
    }

    @ParameterizedTest
    @CsvSource({
        "--relation, flies, no relation \"flies\"",
        "--modality, sure, no modality \"sure\"; there are Asserted",
        "--since, yesterday, which is no date",
        "--entity, Nobody Inc, no entity is called",
        "--table, cakes, there is no table",
    })
    void whatCannotBeSelectedIsSaid(String option, String value, String message) {
        Terminal.Run run = terminal.run("export", "--format", "csv", option, value, "--out", folder.resolve("x"));

        assertThat(run.exitCode()).isNotZero();
        assertThat(run.err()).contains(message);
        assertThat(folder.toFile().list()).isEmpty();
    }

    @Test
    void theReportCountsAndNamesWhatIsNotThere() {
        Path file = folder.resolve("graph.gexf.gz");
        Terminal.Run run = terminal.run("export", "--out", file, "--report", "json", "--edges", "facts");

        JsonObject report = JsonParser.parseString(run.err()).getAsJsonObject();
        assertThat(report.get("format").getAsString()).isEqualTo("gexf");
        assertThat(report.getAsJsonObject("written").get("edges").getAsInt()).isPositive();
        assertThat(report.getAsJsonArray("notCarried").toString()).contains("the texts of articles");
        assertThat(file).isNotEmptyFile();
    }

    @ParameterizedTest
    @ValueSource(strings = {"graph.nq", "graph.trig", "graph.jsonld", "graph.nq.gz", "graph.trig.zst", "new.rdf12.nq"})
    void aDumpInANewStoreIsTheSameStore(String name) throws IOException {
        Path dump = folder.resolve(name);
        Terminal other = Terminal.withStore(folder.resolve("copy"));
        String[] form = name.contains("rdf12") ? new String[] {"--rdf12"} : new String[0];
        terminal.run(words("export", "--out", dump, form));

        Terminal.Run load = other.run("import", dump);

        assertThat(load.exitCode()).as(load.err()).isZero();
        assertThat(load.out()).contains("30 articles from " + dump + ": 30 added, 0 replaced, 0 unchanged");
        assertThat(other.run("export").out()).isEqualTo(terminal.run("export").out());
        assertThat(other.run("articles").out())
                .isEqualTo(terminal.run("articles").out());
        assertThat(other.run("diff", dump, folder.resolve("copy")).out())
                .isEqualTo("0 claims gained, 0 lost, 0 changed; quads: 0 gained, 0 lost%n".formatted());
    }

    @Test
    void aBrokenDumpChangesNothing() throws IOException {
        String dump = terminal.run("export").out();
        Path cut = Files.writeString(folder.resolve("cut.nq"), dump.substring(0, dump.length() / 2));
        Path triples = folder.resolve("graph.ttl");
        terminal.run("export", "--out", triples);
        Path unsound =
                Files.writeString(folder.resolve("unsound.nq"), dump.replaceFirst("(?m)^.*ontology#negated> .*\n", ""));
        Terminal other = Terminal.withStore(folder.resolve("copy"));

        assertThat(other.run("import", cut).err())
                .contains("cannot be read as N-Quads")
                .contains("nothing was changed");
        assertThat(other.run("import", triples).err()).contains("no syntax with named graphs");
        assertThat(other.run("import", unsound).err()).contains("breaks a rule");
        assertThat(other.run("import", folder.resolve("none.nq")).err()).contains("there is no file");
        assertThat(folder.resolve("copy")).doesNotExist();
    }

    @Test
    void mergingBringsWhatIsMissingAndADiffTellsIt() {
        Path part = folder.resolve("part");
        Path rest = folder.resolve("rest");
        Path articles = ExampleStore.ARTICLES;
        Terminal first = Terminal.withStore(part);
        first.run("ingest", articles.resolve("D01.txt"), articles.resolve("D02.txt"));
        Terminal.withStore(rest).run("ingest", articles.resolve("D02.txt"), articles.resolve("D03.txt"));

        Terminal.Run diff = first.run("diff", part, rest);
        assertThat(diff.out().lines().filter(line -> line.startsWith("+ ")))
                .isNotEmpty()
                .allMatch(line -> line.contains("D03.txt"));
        assertThat(diff.out().lines().filter(line -> line.startsWith("- ")))
                .isNotEmpty()
                .allMatch(line -> line.contains("D01.txt"));

        Terminal.Run merge = first.run("merge", rest);
        assertThat(merge.out()).contains("2 articles from " + rest + ": 1 added, 0 replaced, 1 unchanged");
        assertThat(first.run("diff", rest, part).out().lines().filter(line -> line.startsWith("- ")))
                .isEmpty();
        assertThat(first.run("articles", "--json").out()).contains("D01.txt").contains("D03.txt");
    }

    private static Object[] words(String command, String option, Path file, String... more) {
        Object[] words = new Object[3 + more.length];
        words[0] = command;
        words[1] = option;
        words[2] = file;
        System.arraycopy(more, 0, words, 3, more.length);
        return words;
    }

    private List<String> claims(String... options) {
        Object[] words = new Object[5 + options.length];
        words[0] = "export";
        words[1] = "--format";
        words[2] = "csv";
        words[3] = "--table";
        words[4] = "claims";
        System.arraycopy(options, 0, words, 5, options.length);
        Terminal.Run run = terminal.run(words);
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run.out().lines().skip(1).toList();
    }
}
