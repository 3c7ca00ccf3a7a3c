package org.dealgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

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
        try {
            Path directory = Folders.fresh("example-store");
            Terminal.Run ingest = Terminal.withStore(directory).run("ingest", ARTICLES);
            assertThat(ingest.exitCode()).as(ingest.err()).isZero();
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
