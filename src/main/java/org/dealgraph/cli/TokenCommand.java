package org.dealgraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dealgraph.serve.http.Tokens;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Makes a token for somebody who may write to a server. */
@Command(
        name = "token",
        header = "Make a token for somebody who may write to a server.",
        description =
                "Prints the token, which is kept nowhere, and adds its hash to the file that \"serve --tokens\" reads."
                        + " To take it back, take its line out.")
final class TokenCommand implements Callable<Integer> {
    @ParentCommand
    private Dealgraph program;

    @Parameters(paramLabel = "NAME", description = "Whose token it is.")
    private String name;

    @Option(
            names = "--file",
            paramLabel = "FILE",
            required = true,
            description = "The file of hashes, made if missing.")
    private Path file;

    @Override
    public Integer call() throws IOException {
        String token = Tokens.add(file, name);
        program.console().out().println(token);
        return ExitCode.DONE;
    }
}
