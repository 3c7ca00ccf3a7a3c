package org.dealgraph.serve.http;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How much one request may ask for. What goes beyond is refused, or broken off where a part was sent already.
 *
 * @param timeout after which a query is stopped, at least a millisecond
 * @param queryLength of a query or update, in characters
 * @param bodyBytes of a request
 * @param rows of an answer
 * @param answerBytes of an answer, before it is compressed
 * @param queries that run at a time; more wait a second and are then sent away
 */
public record Limits(Duration timeout, int queryLength, long bodyBytes, long rows, long answerBytes, int queries) {
    public Limits {
        requireNonNull(timeout, "timeout is null");
        if (timeout.toMillis() < 1) {
            throw new ServerException("A timeout of " + timeout + " leaves no time for a query; give 1 ms or more.");
        }
        if (Math.min(Math.min(queryLength, queries), Math.min(Math.min(bodyBytes, rows), answerBytes)) < 1) {
            throw new ServerException("A limit of less than 1 lets nothing through; give 1 or more.");
        }
    }

    /** Generous for people and programs that mean well. */
    public static Limits defaults() {
        return new Limits(Duration.ofSeconds(30), 100_000, 50L << 20, 1_000_000, 500L << 20, 16);
    }

    public Limits withTimeout(Duration newTimeout) {
        return new Limits(newTimeout, queryLength, bodyBytes, rows, answerBytes, queries);
    }

    public Limits withQueryLength(int newLength) {
        return new Limits(timeout, newLength, bodyBytes, rows, answerBytes, queries);
    }

    public Limits withBodyBytes(long newBytes) {
        return new Limits(timeout, queryLength, newBytes, rows, answerBytes, queries);
    }

    public Limits withRows(long newRows) {
        return new Limits(timeout, queryLength, bodyBytes, newRows, answerBytes, queries);
    }

    public Limits withAnswerBytes(long newBytes) {
        return new Limits(timeout, queryLength, bodyBytes, rows, newBytes, queries);
    }

    public Limits withQueries(int newQueries) {
        return new Limits(timeout, queryLength, bodyBytes, rows, answerBytes, newQueries);
    }
}
