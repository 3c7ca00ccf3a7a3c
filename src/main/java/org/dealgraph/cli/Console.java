package org.dealgraph.cli;

import static java.util.Objects.requireNonNull;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What a command reads from and writes to.
 *
 * @param in standard input
 * @param out for results, UTF-8
 * @param err for all else, UTF-8
 * @param columns the width of the terminal that {@code out} is; empty if it is none
 * @param live whether {@code err} is a terminal, where a line can be drawn over
 * @param environment the environment variables
 * @param program how the user calls the program: {@code ./dealgraph}
 * @param clock tells when articles are ingested
 */
record Console(
        InputStream in,
        PrintStream out,
        PrintStream err,
        OptionalInt columns,
        boolean live,
        Map<String, String> environment,
        String program,
        InstantSource clock) {
    private static final int BUFFER_BYTES = 1 << 16;

    Console {
        requireNonNull(in, "in is null");
        requireNonNull(out, "out is null");
        requireNonNull(err, "err is null");
        requireNonNull(columns, "columns is null");
        environment = Map.copyOf(environment);
        requireNonNull(program, "program is null");
        requireNonNull(clock, "clock is null");
    }

    /** The console of this process; the launcher knows whether it is a terminal, and says so in system properties. */
    static Console ofProcess() {
        Integer columns = Integer.getInteger("dealgraph.columns");
        return new Console(
                System.in,
                utf8(FileDescriptor.out, false),
                utf8(FileDescriptor.err, true),
                columns == null ? OptionalInt.empty() : OptionalInt.of(columns),
                Boolean.getBoolean("dealgraph.progress"),
                System.getenv(),
                System.getProperty("dealgraph.program", "dealgraph"),
                InstantSource.system());
    }

    /** Whether {@code out} takes colours: a terminal whose user has not said otherwise (no-color.org). */
    boolean colours() {
        return columns.isPresent()
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(environment.get("TERM"));
    }

    private static PrintStream utf8(FileDescriptor descriptor, boolean autoFlush) {
        var buffered = new BufferedOutputStream(new FileOutputStream(descriptor), BUFFER_BYTES);
        return new PrintStream(buffered, autoFlush, StandardCharsets.UTF_8);
    }
}
