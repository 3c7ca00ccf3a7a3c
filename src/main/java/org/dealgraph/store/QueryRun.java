package org.dealgraph.store;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.tdb2.TDB2;

/** One run of a query with its parameters set. To be used in a transaction. */
final class QueryRun {
    private final DatasetGraph dataset;
    private final NamedQuery query;
    private final Map<String, Node> values;
    private final Optional<Duration> timeout;

    QueryRun(DatasetGraph dataset, NamedQuery query, Map<String, Node> values, Optional<Duration> timeout) {
        this.dataset = dataset;
        this.query = query;
        this.values = values;
        this.timeout = timeout;
    }

    <T> T answer(Function<Answer, T> reader) {
        AtomicBoolean cancelled = new AtomicBoolean();
        QueryExecBuilder builder =
                builder().set(ARQ.httpServiceAllowed, false).set(ARQConstants.symCancelQuery, cancelled);
        values.forEach((name, node) -> builder.substitution(Var.alloc(name), node));
        if (timeout.isEmpty()) {
            return answer(builder, reader);
        }
        Deadline deadline = Deadline.set(cancelled, timeout.get());
        try {
            return answer(builder, reader);
        } catch (QueryCancelledException e) {
            throw new QueryStoppedException(query.name(), timeout.get(), e);
        } finally {
            deadline.lift();
        }
    }

    private <T> T answer(QueryExecBuilder builder, Function<Answer, T> reader) {
        try (QueryExec execution = builder.build()) {
            return reader.apply(answer(execution));
        }
    }

    private QueryExecBuilder builder() {
        Query parsed = query.query();
        if (!parsed.hasDatasetDescription()) {
            return QueryExec.dataset(dataset).query(parsed);
        }
        // TDB2 would answer from the union whatever graphs FROM names.
        DatasetGraph named = DynamicDatasets.dynamicDataset(parsed.getDatasetDescription(), dataset, false);
        Query bare = parsed.cloneQuery();
        bare.getGraphURIs().clear();
        bare.getNamedGraphURIs().clear();
        return QueryExec.dataset(named).query(bare).set(TDB2.symUnionDefaultGraph, false);
    }

    private Answer answer(QueryExec execution) {
        Query parsed = query.query();
        if (parsed.isSelectType()) {
            return new Answer.Rows(execution.select());
        }
        if (parsed.isAskType()) {
            return new Answer.Truth(execution.ask());
        }
        return new Answer.Triples(
                parsed.isDescribeType() ? execution.describeTriples() : execution.constructTriples(),
                parsed.getPrefixMapping());
    }
}
