package org.dealgraph.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** Runs commands as a user does, in this process: what they print is caught, the clock stands still. */
final class Terminal {
    private static final Instant NOW = Instant.parse("2026-03-14T09:26:53Z");

    private final Map<String, String> environment = new HashMap<>();
    private OptionalInt columns = OptionalInt.empty();
    private boolean live;
    private byte[] input = {};

    /** A terminal whose commands work on the store in {@code store}, unless they say otherwise. */
    static Terminal withStore(Path store) {
        return new Terminal().with("DEALGRAPH_DB", store.toString());
    }

    Terminal with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Terminal withColumns(int width) {
        columns = OptionalInt.of(width);
        live = true;
        return this;
    }

    Terminal withInput(String text) {
        input = text.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    /** A console that swallows what it is told. */
    static Console silent() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        return new Terminal().console(nowhere, nowhere);
    }

    Run run(Object... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] args = new String[words.length];
        for (int i = 0; i < words.length; i++) {
            args[i] = words[i].toString();
        }
        Console console = console(
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        int exitCode = Main.run(console, args);
        return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Console console(PrintStream out, PrintStream err) {
        return new Console(
                new ByteArrayInputStream(input),
                out,
                err,
                columns,
                live,
                environment,
                "./dealgraph",
                InstantSource.fixed(NOW));
    }

    /** What a command printed, and its exit code. */
    record Run(int exitCode, String out, String err) {}
}
