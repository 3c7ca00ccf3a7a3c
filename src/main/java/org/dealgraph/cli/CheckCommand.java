package org.dealgraph.cli;

import java.util.List;
import org.dealgraph.store.Store;
import picocli.CommandLine.Command;

/** Reads the whole store back. */
@Command(
        name = "check",
        header = "Read the whole store back and compare it with the digests kept when it was written.",
        description = "Exits with 1 if something is damaged. \"validate\" looks at what the store says instead.")
final class CheckCommand extends StoreCommand {
    @Override
    int run(Store store) {
        List<String> faults = store.faults();
        faults.forEach(console().out()::println);
        console()
                .out()
                .println(Counts.of(store.articles().size(), "article") + " read back: "
                        + Counts.of(faults.size(), "fault"));
        return faults.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }
}
