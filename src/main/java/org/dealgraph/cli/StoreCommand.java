package org.dealgraph.cli;

import java.util.concurrent.Callable;
import org.dealgraph.store.Store;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** A command that works on a store that is there already. */
abstract class StoreCommand implements Callable<Integer> {
    @ParentCommand
    private Dealgraph program;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        try (Store store = program.openStore()) {
            return run(store);
        }
    }

    /** Does the work and gives the exit code. */
    abstract int run(Store store) throws Exception;

    final Console console() {
        return program.console();
    }

    final Dealgraph program() {
        return program;
    }

    /** The user asks for what cannot be. */
    final ParameterException wrongUse(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
