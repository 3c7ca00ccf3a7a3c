package org.dealgraph.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.util.zip.GZIPOutputStream;
import org.dealgraph.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes the whole store into one file. */
@Command(
        name = "backup",
        header = "Write the whole store into one file.",
        description =
                "As gzipped N-Quads, with its SHA-256 beside it in FILE.sha256, as sha256sum writes it. Of a running"
                        + " server, GET /$/backup with a token gives the same.")
final class BackupCommand extends StoreCommand {
    @Parameters(paramLabel = "FILE", description = "The file to write, such as backup.nq.gz.")
    private Path file;

    @Override
    int run(Store store) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        DigestOutputStream digested;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
            digested = BackupDigest.over(out);
            try (OutputStream zipped = new GZIPOutputStream(digested, 1 << 16)) {
                store.backup(zipped);
            }
        }
        // Under its own name only when it is whole.
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        BackupDigest.write(file, digested.getMessageDigest());
        console().out().println("backed up to " + file);
        return ExitCode.DONE;
    }
}
