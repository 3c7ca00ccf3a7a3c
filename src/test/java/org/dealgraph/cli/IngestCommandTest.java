package org.dealgraph.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestCommandTest {
    private static final String GOOD =
            """
            Harbor Robotics teams up with Northwind Cloud

            Harbor Robotics said on Monday that it had signed a partnership with Northwind Cloud.
            """;

    @TempDir
    private Path folder;

    private Terminal terminal;

    @BeforeEach
    void openTerminal() {
        terminal = Terminal.withStore(folder.resolve("store"));
    }

    @Test
    void anIngestedArticleIsInTheStore() throws IOException {
        Path article = write("good.txt", GOOD);

        Terminal.Run ingest = terminal.run("ingest", article);

        assertThat(ingest.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(ingest.out()).startsWith("1 article in ").contains("1 added, 0 replaced, 0 unchanged, 0 failed");
        assertThat(ingest.err()).isEmpty();
        assertThat(terminal.run("articles").out()).contains(article.toString());
    }

    @Test
    void anArticleInAnotherLanguageIsKeptAndSaidSo() throws IOException {
        Path article = write(
                "de.txt",
                "Der Konzern hat am Montag mitgeteilt, dass er den kleineren Wettbewerber für zwölf Millionen Euro übernimmt."
                        + " Die Belegschaft soll bleiben, wo sie ist, und die Marke auch.\n");

        Terminal.Run ingest = terminal.run("ingest", article);

        assertThat(ingest.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(ingest.out())
                .contains("1 added")
                .contains("  not English, kept without claims: " + article + " (de)")
                .contains("0 claims");
        assertThat(terminal.run("articles").out()).contains(article.toString());
        JsonObject summary =
                JSON.parse(terminal.run("ingest", "--json", "--reread", article).out());
        assertThat(summary.get("notEnglish").getAsArray().get(0).getAsObject().getString("language"))
                .isEqualTo("de");
    }

    @Test
    void ingestingTheSameAgainChangesNothing() throws IOException {
        Path article = write("good.txt", GOOD);
        terminal.run("ingest", article);
        String before = terminal.run("export").out();

        Terminal.Run again = terminal.run("ingest", article);

        assertThat(again.out()).contains("0 added, 0 replaced, 1 unchanged, 0 failed");
        assertThat(terminal.run("export").out().lines())
                .containsExactlyElementsOf(before.lines().toList());
    }

    @Test
    void aChangedArticleReplacesWhatItSaidBefore() throws IOException {
        Path article = write("good.txt", GOOD);
        terminal.run("ingest", "--url", "https://news.example/1", article);
        write("good.txt", GOOD.replace("Monday", "Tuesday"));

        Terminal.Run again = terminal.run("ingest", "--url", "https://news.example/1", article);

        assertThat(again.out()).contains("0 added, 1 replaced, 0 unchanged, 0 failed");
        assertThat(terminal.run("export").out().lines().filter(line -> line.contains("Robotics said on")))
                .isNotEmpty()
                .allMatch(line -> line.contains("Robotics said on Tuesday"));
    }

    @Test
    void oneBadArticleDoesNotStopTheOthers() throws IOException {
        write("good.txt", GOOD);
        Path empty = write("empty.txt", "");

        Terminal.Run ingest = terminal.run("ingest", folder);

        assertThat(ingest.exitCode()).isEqualTo(ExitCode.SOME_ARTICLES_FAILED);
        assertThat(ingest.out()).contains("1 added").contains("1 failed").contains("failed: " + empty);
        assertThat(ingest.err()).contains(empty + ": is empty");
        assertThat(terminal.run("articles").out()).contains("good.txt").doesNotContain("empty.txt");
    }

    @Test
    void whenAllArticlesFailTheCommandFails() throws IOException {
        Terminal.Run ingest = terminal.run("ingest", write("empty.txt", ""));

        assertThat(ingest.exitCode()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void aBinaryFileIsRefused() throws IOException {
        Path file = folder.resolve("picture.txt");
        Files.write(
                file, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0});

        assertThatIsRefused(terminal.run("ingest", file), file);
    }

    @Test
    void aHugeFileIsRefusedUnread() throws IOException {
        Path file = folder.resolve("huge.txt");
        try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
            huge.setLength(100_000_000);
        }

        assertThatIsRefused(terminal.run("ingest", file), file);
    }

    @Test
    void anArticleInAnotherEncodingThanGivenIsRefused() throws IOException {
        Path file = folder.resolve("latin.txt");
        Files.write(file, "Crédit Générale a signé un accord avec Société Nuage.".getBytes(ISO_8859_1));

        assertThatIsRefused(terminal.run("ingest", "--charset", "UTF-8", file), file);
        assertThat(terminal.run("ingest", "--charset", "ISO-8859-1", file).exitCode())
                .isZero();
    }

    @Test
    void aPageThatIsCutOffIsReadAsFarAsItGoes() throws IOException {
        Path file = write(
                "cut.html",
                "<html><head><title>Deal</title></head><body><article><p>Harbor Robotics acquired Tidepool Labs.</p>"
                        + "<p>It paid $40 million in ca");

        assertThat(terminal.run("ingest", file).exitCode()).isZero();
        assertThat(terminal.run("export").out()).contains("Harbor Robotics acquired Tidepool Labs.");
    }

    @Test
    void aFolderWithoutArticlesIsAFailure() throws IOException {
        Path nothing = Files.createDirectory(folder.resolve("nothing"));

        assertThatIsRefused(terminal.run("ingest", nothing), nothing);
        assertThat(folder.resolve("store")).doesNotExist();
    }

    @Test
    void anArticleComesFromStandardInput() {
        Terminal.Run ingest = terminal.withInput(GOOD).run("ingest", "--outlet", "The Quay Gazette", "-");

        assertThat(ingest.exitCode()).as(ingest.err()).isZero();
        assertThat(terminal.run("articles").out()).contains("The Quay Gazette");
    }

    @Test
    void oneAddressForSeveralArticlesIsWrongUse() throws IOException {
        write("one.txt", GOOD);
        write("two.txt", GOOD + "More of it.\n");

        Terminal.Run ingest = terminal.run("ingest", "--url", "https://news.example/1", folder);

        assertThat(ingest.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(ingest.err()).contains("--url is the address of one article, but 2 are given");
    }

    @Test
    void aDateThatIsNoneIsWrongUse() throws IOException {
        Terminal.Run ingest = terminal.run("ingest", "--published", "last week", write("good.txt", GOOD));

        assertThat(ingest.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(ingest.err()).contains("\"last week\" is no date; give YYYY, YYYY-MM or YYYY-MM-DD");
    }

    @Test
    void aCatalogueThatIsNoTurtleIsAFailureThatNamesTheLine() throws IOException {
        Path catalogue = write("mine.ttl", "@prefix dg: <https://w3id.org/dealgraph/ontology#> .\ndg:x dg:y\n");

        Terminal.Run ingest = terminal.run("ingest", "--catalogue", catalogue, write("good.txt", GOOD));

        assertThat(ingest.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(ingest.err()).contains("mine.ttl:");
        assertThat(folder.resolve("store")).doesNotExist();
    }

    @Test
    void theTimeOfIngestionIsTheOneGiven() throws IOException {
        terminal.run("ingest", "--ingested-at", "2001-02-03T04:05:06Z", write("good.txt", GOOD));

        Terminal.Run query = terminal.run(
                "query", "--results", "csv", "SELECT ?t { ?a <https://w3id.org/dealgraph/ontology#ingestedAt> ?t }");
        assertThat(query.out()).contains("2001-02-03T04:05:06Z");
    }

    @Test
    void theSummaryComesAsJson() throws IOException {
        write("good.txt", GOOD);
        Path empty = write("empty.txt", "");

        JsonObject summary = JSON.parse(terminal.run("ingest", "--json", folder).out());

        assertThat(summary.getNumber("added").intValue()).isEqualTo(1);
        assertThat(summary.get("failed").getAsArray().get(0).getAsObject().getString("source"))
                .isEqualTo(empty.toString());
    }

    @Test
    void aProgressBarIsDrawnOnATerminalAlone() throws IOException {
        Path article = write("good.txt", GOOD);

        assertThat(terminal.run("ingest", article).err()).isEmpty();
        assertThat(terminal.withColumns(80).run("ingest", article).err()).contains("] 1 of 1");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static void assertThatIsRefused(Terminal.Run ingest, Path source) {
        assertThat(ingest.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(ingest.err()).startsWith("dealgraph: " + source + ": ").doesNotContain("bug");
        assertThat(ingest.err().lines()).hasSize(1);
        assertThat(ingest.out()).contains("1 failed").contains("failed: " + source);
    }
}
