package org.dealgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.dealgraph.source.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that end before their time, in processes of their own. */
class LongRunProcessTest {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final List<String> VERBS = List.of("acquired", "sued", "invested in", "signed a partnership with");

    @TempDir
    private Path folder;

    @Test
    void aRunThatIsKilledAndOneThatIsStoppedLeaveWhatAnUndisturbedRunDoes() throws Exception {
        Path records = write(1600);
        Path disturbed = folder.resolve("disturbed");

        Process killed = start("ingest", "--db", disturbed.toString(), "--json-lines", records.toString());
        String first = firstLine(killed);
        killed.destroyForcibly().waitFor();
        assertThat(first).contains("\"added\"");
        assertThat(killed.exitValue()).isNotZero();

        Process stopped = start("ingest", "--db", disturbed.toString(), "--json-lines", records.toString());
        firstLine(stopped);
        stopped.toHandle().destroy();
        stopped.inputReader(StandardCharsets.UTF_8).transferTo(Writer.nullWriter());
        stopped.waitFor();
        String err = new String(Files.readAllBytes(folder.resolve("err.txt")), StandardCharsets.UTF_8);
        assertThat(err)
                .contains("stopping after the current article")
                .containsPattern("stopped after \\d+ articles; the same command goes on from there");

        Terminal.Run last = Terminal.withStore(disturbed).run("ingest", records);
        assertThat(last.exitCode()).as(last.err()).isZero();
        assertThat(last.out()).startsWith("1600 articles").containsPattern(" [5-9]\\d\\d unchanged| 1\\d{3} unchanged");

        Terminal undisturbed = Terminal.withStore(folder.resolve("undisturbed"));
        undisturbed.run("ingest", records);
        assertThat(Terminal.withStore(disturbed).run("export").out())
                .isEqualTo(undisturbed.run("export").out());
    }

    @Test
    void aFeedThatIsUpdatedThreeTimesGivesThreeRevisionsWhileAFolderIsWatched() throws Exception {
        Path store = folder.resolve("store");
        Path watched = Files.createDirectories(folder.resolve("watched"));
        try (Site site = new Site()) {
            site.put("/feed", "application/rss+xml", feed(site, 0));
            Process following = start(
                    "ingest",
                    "--db",
                    store.toString(),
                    "--follow",
                    site.at("/feed"),
                    "--every",
                    "300ms",
                    "--watch",
                    watched.toString(),
                    "--allow-private",
                    "--delay",
                    "0ms");
            try {
                await(() -> err().contains("1 added, 0 replaced"));
                for (int update = 1; update <= 3; update++) {
                    int updates = update;
                    site.put("/feed", "application/rss+xml", feed(site, update));
                    await(() -> err().split("0 added, 1 replaced", -1).length == updates + 1);
                }
                site.put("/feed", 500, "text/plain", "", Map.of());
                await(() -> err().contains("answers 500 (trouble of its own); try later"));
                site.put("/feed", "application/rss+xml", feed(site, 3));
                Files.writeString(watched.resolve("new.txt"), "Northwind Cloud sued Tidepool Labs.\n");
                await(() -> err().contains("1 new in the folder: 1 added"));
            } finally {
                following.destroy();
            }
            following.waitFor(1, TimeUnit.MINUTES);

            Terminal terminal = Terminal.withStore(store);
            Terminal.Run history = terminal.run("history", site.at("/1"));
            assertThat(history.out())
                    .contains("): 3 revisions\n")
                    .contains("revision 3, read ")
                    .contains("- Harbor Robotics acquires Tidepool Labs")
                    .contains("+ Harbor Robotics acquires Tidepool Labs");
            assertThat(terminal.run("articles").out()).contains("new.txt");
        }
    }

    private static String feed(Site site, int update) {
        return "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>"
                + "<title>The Quay Gazette</title><link>" + site.at("/") + "</link><description>News</description>"
                + "<item><title>Harbor buys Tidepool</title><link>" + site.at("/1") + "</link><content:encoded>"
                + "&lt;p&gt;Harbor Robotics acquired Tidepool Labs for $" + (40 + update) + " million.&lt;/p&gt;"
                + "</content:encoded></item></channel></rss>";
    }

    private String err() {
        try {
            return Files.readString(folder.resolve("err.txt"));
        } catch (IOException e) {
            return "";
        }
    }

    private void await(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime())
                    .as("waited in vain; standard error: " + err())
                    .isLessThan(deadline);
            Thread.sleep(100);
        }
    }

    private Path write(int count) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add("{\"url\": \"https://n.example/" + i + "\", \"text\": \"Harbor " + name(i) + " Inc. "
                    + VERBS.get(i % VERBS.size()) + " " + name(i * 7 + 3) + " Labs on 3 May 2026.\"}");
        }
        return Files.write(folder.resolve("news.jsonl"), lines);
    }

    private static String name(int number) {
        return Character.toString('A' + number % 26) + "el" + Character.toString('a' + number / 26 % 26) + "on";
    }

    private static String firstLine(Process process) throws IOException {
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        return out.readLine();
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.dealgraph.cli.Main"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(folder.resolve("err.txt").toFile())
                .start();
    }
}
