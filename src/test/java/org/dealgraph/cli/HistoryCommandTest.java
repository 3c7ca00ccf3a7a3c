package org.dealgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryCommandTest {
    private static final String URL = "https://news.example/1";
    private static final String FIRST =
            """
            Harbor Robotics buys Tidepool Labs

            Harbor Robotics acquired Tidepool Labs for $40 million. The companies would not comment on Monday.
            """;

    @TempDir
    private Path folder;

    private Terminal terminal;

    @BeforeEach
    void openTerminal() {
        terminal = Terminal.withStore(folder.resolve("store"));
    }

    @Test
    void aCorrectionIsARevisionWithTheClaimsThatItGainedAndLost() throws IOException {
        ingest(FIRST);
        ingest(FIRST.replace("$40 million", "$45 million"));

        Terminal.Run history = terminal.run("history", folder.resolve("story.txt"));

        assertThat(history.exitCode()).as(history.err()).isZero();
        assertThat(history.out())
                .contains("story.txt (https://w3id.org/dealgraph/article/")
                .contains("): 1 revision\n")
                .contains("\nfirst read 2026-03-14T09:26:53Z, ")
                .contains("\nrevision 1, read 2026-03-14T09:26:53Z, ")
                .containsPattern("\n {2}- Harbor Robotics acquires Tidepool Labs, .*40000000 USD.*\n")
                .containsPattern("\n {2}\\+ Harbor Robotics acquires Tidepool Labs, .*45000000 USD.*\n");
    }

    @Test
    void aClaimThatOnlyMovedIsNeitherGainedNorLost() throws IOException {
        ingest(FIRST);
        ingest(FIRST.replace("Harbor Robotics acquired", "It was a wet morning.\n\nHarbor Robotics acquired"));

        JsonArray states = JSON.parseAny(terminal.run("history", "--json", folder.resolve("story.txt"))
                        .out())
                .getAsArray();

        assertThat(states).hasSize(2);
        assertThat(states.get(1).getAsObject().get("gained").getAsArray()).isEmpty();
        assertThat(states.get(1).getAsObject().get("lost").getAsArray()).isEmpty();
        assertThat(states.get(0).getAsObject().getString("sha256"))
                .hasSize(64)
                .isNotEqualTo(states.get(1).getAsObject().getString("sha256"));
    }

    @Test
    void theSameAgainIsNoRevision() throws IOException {
        ingest(FIRST);
        ingest(FIRST);

        assertThat(terminal.run("history", folder.resolve("story.txt")).out()).contains("): 0 revisions\n");
    }

    @Test
    void anotherPageAroundTheSameTextIsNoRevision() throws IOException {
        Path page = folder.resolve("story.html");
        String sentence = "<p>Harbor Robotics acquired Tidepool Labs for $40 million on Monday.</p>".repeat(3);
        Files.writeString(page, "<html><body><h1>Harbor buys Tidepool</h1>" + sentence + "</body></html>");
        assertThat(terminal.run("ingest", "--url", URL, page).exitCode()).isZero();
        Files.writeString(page, "<html><body><!-- ad 7 --><h1>Harbor buys Tidepool</h1>" + sentence + "</body></html>");
        assertThat(terminal.run("ingest", "--url", URL, page).exitCode()).isZero();

        assertThat(terminal.run("history", page).out()).contains("): 0 revisions\n");
        assertThat(terminal.run("export", "--format", "ntriples").out()).contains("originalDigest");
    }

    @Test
    void earlierStatesLeaveWithTheArticleAndAreInNoExport() throws IOException {
        ingest(FIRST.replace("$40 million", "$41 million"));
        ingest(FIRST);
        String export = terminal.run("export").out();
        assertThat(export).doesNotContain("41 million").contains("40 million");

        terminal.run("retract", folder.resolve("story.txt"));
        Path backup = folder.resolve("backup.nq.gz");
        terminal.run("backup", backup);

        try (InputStream in = new GZIPInputStream(Files.newInputStream(backup))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .doesNotContain("Tidepool")
                    .doesNotContain("/revision/");
        }
    }

    private void ingest(String text) throws IOException {
        Path story = Files.writeString(folder.resolve("story.txt"), text);
        assertThat(terminal.run("ingest", "--url", URL, story).exitCode()).isZero();
    }
}
