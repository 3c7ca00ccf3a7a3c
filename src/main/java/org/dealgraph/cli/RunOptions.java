package org.dealgraph.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How a long run goes on and what it leaves behind. */
final class RunOptions {
    @Option(names = "--dry-run", description = "Show the claims of each article and write nothing.")
    private boolean dry;

    @Option(names = "--json-lines", description = "Print one JSON object an article, as they come.")
    private boolean lines;

    @Option(names = "--fail-fast", description = "Stop at the first article that fails; what was read stays.")
    private boolean failFast;

    @Option(
            names = "--failures",
            paramLabel = "FILE",
            description = "Write what failed there, with the reasons, for --list to take again.")
    private Path failures;

    @Option(names = "--reread", description = "Read articles again whose bytes have been read before.")
    private boolean reread;

    boolean dry() {
        return dry;
    }

    boolean lines() {
        return lines;
    }

    boolean failFast() {
        return failFast;
    }

    Optional<Path> failures() {
        return Optional.ofNullable(failures);
    }

    boolean reread() {
        return reread;
    }
}
