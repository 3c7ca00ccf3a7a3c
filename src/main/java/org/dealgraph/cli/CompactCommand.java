package org.dealgraph.cli;

import java.util.concurrent.Callable;
import org.dealgraph.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Frees the room that the store does not need. */
@Command(
        name = "compact",
        header = "Free the room that replaced and retracted articles took.",
        description =
                "If an earlier compaction was cut off and left the store unusable, the state before it is taken up"
                        + " again first. Of a running server, POST /$/compact with a token does the same.")
final class CompactCommand implements Callable<Integer> {
    @ParentCommand
    private Dealgraph program;

    @Override
    public Integer call() {
        Store.repair(program.storeDirectory()).ifPresent(aside -> program.console()
                .out()
                .println("a compaction had been cut off; what it left is in " + aside + " and can be deleted"));
        try (Store store = program.openStore()) {
            store.compact();
        }
        program.console().out().println("compacted " + program.storeDirectory());
        return ExitCode.DONE;
    }
}
