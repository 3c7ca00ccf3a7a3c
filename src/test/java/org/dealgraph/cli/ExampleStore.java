package org.dealgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A store of the example articles, made once; for tests that only read. */
final class ExampleStore {
    static final Path ARTICLES = Path.of("src/examples/articles");

    private static final Path DIRECTORY = make();

    private ExampleStore() {}

    /** A terminal whose commands work on it. */
    static Terminal terminal() {
        return Terminal.withStore(DIRECTORY);
    }

    private static Path make() {
        Path directory = Path.of("target/test-stores/examples");
        try {
            delete(directory);
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Terminal.Run ingest = Terminal.withStore(directory).run("ingest", ARTICLES);
        assertThat(ingest.exitCode()).as(ingest.err()).isZero();
        return directory;
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
