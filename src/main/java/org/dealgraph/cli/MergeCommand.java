package org.dealgraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dealgraph.store.Outcome;
import org.dealgraph.store.Store;
import org.dealgraph.store.StoreException;
import org.dealgraph.store.Transfer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Brings the articles of other stores into the store. */
@Command(
        name = "merge",
        header = "Bring the articles of other stores, or of dumps of them, into the store.",
        description = {
            "An article that several have is kept as the last one has it.",
            "The store keeps its ontology and catalogue and learns of entities that it does not know."
        })
final class MergeCommand extends StoreCommand {
    @Parameters(arity = "1..*", paramLabel = "STORE", description = "The folder of a store, or a dump.")
    private List<Path> sources;

    @Override
    int run(Store store) throws IOException {
        for (Path source : sources) {
            Map<Outcome, Integer> outcomes = new GraphFile(source).asStore(other -> merge(source, other, store));
            console().out().println(ImportCommand.summary(source, outcomes));
        }
        return ExitCode.DONE;
    }

    private Map<Outcome, Integer> merge(Path source, Store other, Store store) throws IOException {
        if (!other.iris().equals(store.iris())) {
            throw new StoreException("the store " + source + " was made with the base "
                    + other.iris().base() + ", not " + store.iris().base() + "; only stores of one base can be merged");
        }
        return new Transfer(store, console().clock().instant()).run(other::forEachGraph);
    }
}
