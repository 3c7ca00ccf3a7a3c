package org.dealgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LongRunTest {
    private static final String RECORDS =
            """
            {"url": "https://n.example/1", "title": "Harbor Robotics buys Tidepool Labs", "text": "Harbor Robotics acquired Tidepool Labs."}
            {"url": "https://n.example/2", "text": ""}
            {"url": "https://n.example/3", "title": "Northwind signs", "text": "Northwind Cloud signed a partnership with Harbor Robotics."}
            """;

    @TempDir
    private Path folder;

    private Terminal terminal;

    @BeforeEach
    void openTerminal() {
        terminal = Terminal.withStore(folder.resolve("store"));
    }

    @Test
    void jsonLinesTellOfEachArticleInItsOrder() throws IOException {
        Path records = write("news.jsonl", RECORDS);

        Terminal.Run run = terminal.run("ingest", "--json-lines", records);

        List<JsonObject> lines = run.out().lines().map(JSON::parse).toList();
        assertThat(run.exitCode()).isEqualTo(ExitCode.SOME_ARTICLES_FAILED);
        assertThat(lines).extracting(line -> line.getString("outcome")).containsExactly("added", "failed", "added");
        assertThat(lines.get(0).getString("source")).isEqualTo(records + "#1");
        assertThat(lines.get(0).getString("article")).startsWith("https://w3id.org/dealgraph/article/");
        assertThat(lines.get(0).getNumber("claims").intValue()).isPositive();
        assertThat(lines.get(1).getString("reason")).contains("#2: has an empty \"text\"");
    }

    @Test
    void aDryRunShowsTheClaimsAndMakesNoStore() throws IOException {
        Terminal.Run run = terminal.run("ingest", "--dry-run", write("news.jsonl", RECORDS));

        assertThat(run.out())
                .contains("  Harbor Robotics acquires Tidepool Labs, ")
                .contains("3 articles in ")
                .contains("2 read, none written, 1 failed");
        assertThat(folder.resolve("store")).doesNotExist();
    }

    @Test
    void failFastStopsAtTheFirstFailureAndKeepsWhatWasRead() throws IOException {
        Terminal.Run run = terminal.run("ingest", "--fail-fast", "--threads", "1", write("news.jsonl", RECORDS));

        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("#2: has an empty \"text\"").contains("stopped after ");
        assertThat(terminal.run("articles").out()).contains("news.jsonl#1");
    }

    @Test
    void whatFailedIsListedAndTheListCanBeGivenAgain() throws IOException {
        Path records = write("news.jsonl", RECORDS);
        Path empty = write("empty.txt", "");
        Path failures = folder.resolve("failures.txt");
        terminal.run("ingest", "--failures", failures, records, empty);

        assertThat(Files.readString(failures))
                .contains("# " + records + "#2: has an empty \"text\"")
                .contains("\n" + records + "#2\n")
                .contains("\n" + empty + "\n");

        write("news.jsonl", RECORDS.replace("\"text\": \"\"", "\"text\": \"Harbor Robotics sued Northwind Cloud.\""));
        write("empty.txt", "Tidepool Labs hired people from Northwind Cloud.\n");
        Terminal.Run again = terminal.run("ingest", "--list", failures);

        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(again.out()).startsWith("2 articles in ").contains("2 added, 0 replaced, 0 unchanged, 0 failed");
    }

    @Test
    void whatHasBeenReadIsPassedByUnlessItIsToBeReadAgain() throws IOException {
        Path records = write("news.jsonl", RECORDS);
        terminal.run("ingest", records);

        Terminal.Run again = terminal.run("ingest", records);
        Terminal.Run anew = terminal.run("ingest", "--reread", records);
        Terminal.Run otherwise = terminal.run("ingest", "--outlet", "The Quay Gazette", records);

        assertThat(again.out())
                .contains("0 added, 0 replaced, 2 unchanged, 1 failed")
                .doesNotContain("about");
        assertThat(anew.out())
                .contains("0 added, 0 replaced, 2 unchanged, 1 failed")
                .contains("about");
        assertThat(otherwise.out()).contains("0 added, 2 replaced, 0 unchanged, 1 failed");
    }

    @Test
    void aRecordThatALaterOneCorrectedStaysCorrectedWhenTheFileIsReadAgain() throws IOException {
        String first =
                "{\"url\": \"https://n.example/1\", \"text\": \"Harbor Robotics acquired Tidepool Labs for $40 million.\"}\n";
        Path records = write("news.jsonl", first + first.replace("40", "45"));
        terminal.run("ingest", records);
        String before = terminal.run("export").out();

        terminal.run("ingest", records);

        assertThat(terminal.run("export").out()).isEqualTo(before).contains("$45 million");
        assertThat(terminal.run("history", records + "#2").out()).contains("): 1 revision\n");
    }

    @Test
    void nothingToIngestIsWrongUse() {
        assertThat(terminal.run("ingest").exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(terminal.run("ingest", "--column", "story=x", "a.csv").err())
                .contains("an article has no \"story\"; --column takes text, headline, author");
        assertThat(terminal.run("ingest", "--delay", "soon", "a.csv").err()).contains("\"soon\" is no time");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
