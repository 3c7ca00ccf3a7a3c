package org.dealgraph.cli;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.dealgraph.Pipeline;
import org.dealgraph.serve.GraphServer;
import org.dealgraph.serve.ServerOptions;
import org.dealgraph.serve.http.TlsKey;
import org.dealgraph.serve.http.Tokens;
import org.dealgraph.store.Store;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Option(
            names = "--allow-write",
            description = "Take articles, graphs and updates from whoever has a token; needs --tokens.")
    private boolean allowWrite;

    @Option(
            names = "--tokens",
            paramLabel = "FILE",
            description = "Hashes of the tokens of those who may write; \"dealgraph token\" makes them.")
    private Path tokens;

    @Option(
            names = "--key-store",
            paramLabel = "FILE",
            description = "Serve HTTPS with the key in this PKCS#12 file; needs --key-store-password.")
    private Path keyStore;

    @Option(
            names = "--key-store-password",
            paramLabel = "FILE",
            description = "A file whose first line is the password of the key store.")
    private Path keyStorePassword;

    @Option(names = "--access-log", paramLabel = "FILE", description = "Append a line of JSON for each request.")
    private Path accessLog;

    @Option(
            names = "--allow-service",
            paramLabel = "HOST[:PORT]",
            description = "Let SERVICE in queries call this host; may be given several times. Default: none.")
    private Set<String> serviceHosts = Set.of();

    @Mixin
    private OntologyOptions ontology;

    @ArgGroup(validate = false, heading = "%nLimits for each request:%n")
    private LimitOptions limits = new LimitOptions();

    @Override
    int run(Store store) throws InterruptedException, IOException {
        ServerOptions options = options();
        Supplier<Pipeline> pipeline = () -> Pipeline.load(ontology.loader(), store.iris(), Dealgraph.version());
        try (GraphServer server = GraphServer.start(store, options, pipeline)) {
            console().out().println("Serving " + server.uri() + " (stop with Ctrl-C)");
            console().out().flush();
            server.awaitStop();
        }
        return ExitCode.DONE;
    }

    private ServerOptions options() throws IOException {
        if (allowWrite != (tokens != null)) {
            throw wrongUse(
                    "--allow-write and --tokens go together: make a token with \"dealgraph token --file FILE NAME\"");
        }
        if ((keyStore == null) != (keyStorePassword == null)) {
            throw wrongUse("--key-store and --key-store-password go together");
        }
        Optional<TlsKey> tls = keyStore == null ? Optional.empty() : Optional.of(new TlsKey(keyStore, password()));
        return new ServerOptions(
                host,
                port,
                Optional.ofNullable(tokens).map(Tokens::read),
                limits.limits(),
                lowerCase(serviceHosts),
                Optional.ofNullable(accessLog),
                tls);
    }

    private String password() throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(keyStorePassword)) {
            return String.valueOf(lines.readLine());
        }
    }

    private static Set<String> lowerCase(Set<String> hosts) {
        return hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).collect(toUnmodifiableSet());
    }
}
