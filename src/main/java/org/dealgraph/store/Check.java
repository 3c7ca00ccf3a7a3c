package org.dealgraph.store;

import static java.util.Objects.requireNonNull;

/**
 * A query for a problem in a graph: each row of its answer is one finding.
 *
 * @param query a SELECT whose first columns are {@code ?graph} and {@code ?node}: where, and what has the problem
 * @param problem what is wrong with what it finds
 * @param solution what to do about it
 */
public record Check(NamedQuery query, String problem, String solution) {
    public Check {
        requireNonNull(query, "query is null");
        requireNonNull(problem, "problem is null");
        requireNonNull(solution, "solution is null");
    }

    static Check parse(String name, String text) {
        Header header = Header.of(name, text);
        return new Check(NamedQuery.parse(name, text), header.first("Problem"), header.first("Solution"));
    }
}
