package org.dealgraph.cli;

import java.time.Duration;
import org.dealgraph.serve.GraphServer;
import org.dealgraph.serve.ServerOptions;
import org.dealgraph.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Answers over HTTP until it is stopped. */
@Command(
        name = "serve",
        header = "Answer SPARQL over HTTP, with a page that runs the shipped queries.",
        description = "Stop it with Ctrl-C.")
final class ServeCommand extends StoreCommand {
    @Option(
            names = "--host",
            defaultValue = ServerOptions.DEFAULT_HOST,
            description = "Name or address to listen at. Default: ${DEFAULT-VALUE}, this machine only.")
    private String host;

    @Option(
            names = "--port",
            defaultValue = "" + ServerOptions.DEFAULT_PORT,
            description = "Port to listen at; 0 takes a free one. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(names = "--allow-write", description = "Take updates too; only where this machine alone can reach it.")
    private boolean allowWrite;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "Stop a query after so many seconds. Default: ${DEFAULT-VALUE}.")
    private long seconds;

    @Override
    int run(Store store) throws InterruptedException {
        ServerOptions options = new ServerOptions(host, port, allowWrite, Duration.ofSeconds(seconds));
        try (GraphServer server = GraphServer.start(store, options)) {
            console().out().println("Serving " + server.uri() + " (stop with Ctrl-C)");
            console().out().flush();
            server.awaitStop();
        }
        return ExitCode.DONE;
    }
}
