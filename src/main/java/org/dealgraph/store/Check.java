package org.dealgraph.store;

import static java.util.Objects.requireNonNull;

/**
 * A query for a problem in a graph: every row is one finding.
 *
 * @param query a SELECT whose first column is the graph, and whose second is the thing with the problem
 * @param problem what is wrong with what it finds
 * @param solution what to do about it
 */
public record Check(NamedQuery query, String problem, String solution) {
    public Check {
        requireNonNull(query, "query is null");
        requireNonNull(problem, "problem is null");
        requireNonNull(solution, "solution is null");
    }
}
