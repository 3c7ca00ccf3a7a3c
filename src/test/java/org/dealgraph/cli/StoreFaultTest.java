package org.dealgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dealgraph.rdf.Iris;
import org.dealgraph.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What commands say of a store that is not theirs, or not whole. */
class StoreFaultTest {
    private static final Path ARTICLE = Path.of("src/examples/articles/D01.txt");

    @TempDir
    private Path folder;

    private Path store;
    private Terminal terminal;

    @BeforeEach
    void ingestOne() {
        store = folder.resolve("store");
        terminal = Terminal.withStore(store);
        assertThat(terminal.run("ingest", ARTICLE).exitCode()).isZero();
    }

    @Test
    void aStoreThatAnotherProcessHoldsIsLeftAlone() throws Exception {
        String before = terminal.run("export").out();
        Process holder = holder();
        try (BufferedReader says =
                new BufferedReader(new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(says.readLine()).isEqualTo("open");

            Terminal.Run ingest = terminal.run("ingest", ARTICLE);
            Terminal.Run query = terminal.run("query", "ASK {}");

            for (Terminal.Run run : List.of(ingest, query)) {
                assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
                assertThat(run.err()).contains("is in use by another process").doesNotContain("bug");
            }
        } finally {
            holder.destroy();
            holder.waitFor();
        }
        assertThat(terminal.run("export").out().equals(before)).isTrue();
    }

    @Test
    void aStoreWithAFileMissingIsDamaged() throws IOException {
        try (Stream<Path> files = Files.walk(store)) {
            for (Path file : files.filter(each -> each.endsWith("nodes.dat")).toList()) {
                Files.delete(file);
            }
        }

        Terminal.Run query = terminal.run("query", "ASK {}");

        assertThat(query.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(query.err()).contains(store.toString()).contains("damaged").doesNotContain("bug");
    }

    @Test
    void aStoreWithAFileOverwrittenIsDamaged() throws IOException {
        try (Stream<Path> files = Files.walk(store)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(each ->
                            each.toString().endsWith(".idn") || each.toString().endsWith(".dat"))
                    .toList()) {
                Files.write(file, new byte[(int) Math.min(Files.size(file), 100_000)]);
            }
        }

        Terminal.Run stats = terminal.run("stats");

        assertThat(stats.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(stats.err()).contains(store.toString()).doesNotContain("bug");
    }

    @Test
    void aFolderOfOtherThingsIsNoStore() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Path letter = Files.writeString(other.resolve("letter.txt"), "Dear reader");

        Terminal.Run ingest = Terminal.withStore(other).run("ingest", ARTICLE);

        assertThat(ingest.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(ingest.err()).contains("holds other files and is no store");
        assertThat(letter).hasContent("Dear reader");
    }

    private Process holder() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        store.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** A process that opens a store and keeps it until it is ended. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] args) throws InterruptedException {
            try (Store store = Store.open(Path.of(args[0]), Iris.ofDefaultBase())) {
                System.out.println(store.articles().isEmpty() ? "empty" : "open");
                Thread.sleep(60_000);
            }
        }
    }
}
