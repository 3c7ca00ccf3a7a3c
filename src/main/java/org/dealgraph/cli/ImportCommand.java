package org.dealgraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dealgraph.store.Dump;
import org.dealgraph.store.Outcome;
import org.dealgraph.store.Store;
import org.dealgraph.store.Transfer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Loads dumps that {@code export} made. */
@Command(
        name = "import",
        header = "Load dumps that \"export\" wrote as N-Quads, TriG or JSON-LD.",
        description = {
            "A dump in a new store gives the same store again: exported once more, it is the same byte for byte.",
            "In a store that has articles already it is merged. A dump is read whole before anything is changed."
        })
final class ImportCommand implements Callable<Integer> {
    @ParentCommand
    private Dealgraph program;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "A dump; .gz and .zst are read too.")
    private List<Path> files;

    @Option(names = "--unchecked", description = "Do not check articles against the ontology's shapes.")
    private boolean unchecked;

    @Override
    public Integer call() throws IOException {
        for (Path file : files) {
            Map<Outcome, Integer> outcomes = new GraphFile(file).asDump(this::load);
            program.console().out().println(summary(file, outcomes));
        }
        return ExitCode.DONE;
    }

    private Map<Outcome, Integer> load(Dump dump) throws IOException {
        if (!unchecked) {
            GraphFile.requireSound(dump);
        }
        try (Store store = Store.open(program.storeDirectory(), dump.iris())) {
            return new Transfer(store, program.console().clock().instant()).run(dump::forEachGraph);
        }
    }

    /** What became of the articles of a source, in a line. */
    static String summary(Path source, Map<Outcome, Integer> outcomes) {
        int all = outcomes.values().stream().mapToInt(Integer::intValue).sum();
        return Counts.of(all, "article") + " from " + source + ": " + outcomes.get(Outcome.ADDED) + " added, "
                + outcomes.get(Outcome.REPLACED) + " replaced, " + outcomes.get(Outcome.UNCHANGED) + " unchanged";
    }
}
