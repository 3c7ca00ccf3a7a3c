package org.dealgraph.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.dealgraph.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Makes a store of a backup. */
@Command(
        name = "restore",
        header = "Make a store of a backup.",
        description =
                "The store, a folder that is missing or empty, is named with --db. Where FILE.sha256 is there, the"
                        + " backup is compared with it first.")
final class RestoreCommand implements Callable<Integer> {
    @ParentCommand
    private Dealgraph program;

    @Parameters(paramLabel = "FILE", description = "A file that \"backup\" wrote.")
    private Path file;

    @Override
    public Integer call() throws IOException {
        Optional<String> fault = BackupDigest.fault(file);
        if (fault.isPresent()) {
            throw new CommandException(fault.get());
        }
        try (InputStream in = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)), 1 << 16)) {
            Store.restore(program.storeDirectory(), in);
        }
        program.console().out().println("restored " + program.storeDirectory() + " from " + file);
        return ExitCode.DONE;
    }
}
