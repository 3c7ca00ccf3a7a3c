package org.dealgraph.cli;

import java.time.Duration;
import org.dealgraph.serve.http.Limits;
import picocli.CommandLine.Option;

/** How much one request to the server may ask for. */
final class LimitOptions {
    private static final long MEBIBYTE = 1 << 20;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "Stop a query after so many seconds. Default: ${DEFAULT-VALUE}.")
    private long seconds = 30;

    @Option(
            names = "--max-query-length",
            paramLabel = "N",
            defaultValue = "100000",
            description = "Refuse longer queries, in characters. Default: ${DEFAULT-VALUE}.")
    private int queryLength = 100_000;

    @Option(
            names = "--max-body",
            paramLabel = "MIB",
            defaultValue = "50",
            description = "Refuse larger requests. Default: ${DEFAULT-VALUE}.")
    private long body = 50;

    @Option(
            names = "--max-rows",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "Refuse or break off answers of more rows. Default: ${DEFAULT-VALUE}.")
    private long rows = 1_000_000;

    @Option(
            names = "--max-answer",
            paramLabel = "MIB",
            defaultValue = "500",
            description = "Break off larger answers. Default: ${DEFAULT-VALUE}.")
    private long answer = 500;

    @Option(
            names = "--max-queries",
            paramLabel = "N",
            defaultValue = "16",
            description = "Run so many queries at a time. Default: ${DEFAULT-VALUE}.")
    private int queries = 16;

    Limits limits() {
        return new Limits(Duration.ofSeconds(seconds), queryLength, body * MEBIBYTE, rows, answer * MEBIBYTE, queries);
    }
}
