package org.dealgraph.serve.sparql;

import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.web.HttpSC;
import org.dealgraph.serve.http.BrokenTransfer;
import org.dealgraph.serve.http.Limits;
import org.dealgraph.store.Deadline;

/**
 * SPARQL query, such that a deadline holds for every query, and rows that it cuts short never look whole: the client
 * gets an error while that is possible, and else a broken transfer. Fuseki alone would end the rows with a remark and
 * status 200.
 */
final class QueryOperation extends SPARQL_QueryDataset {
    private static final long PATIENCE_SECONDS = 1;

    private final Limits limits;
    private final Semaphore places;
    private final boolean updates;

    /**
     * @param updates whether the service takes updates too
     */
    QueryOperation(Limits limits, boolean updates) {
        this.limits = limits;
        this.updates = updates;
        this.places = new Semaphore(limits.queries());
    }

    @Override
    protected void execute(String query, HttpAction action) {
        if (query.length() > limits.queryLength()) {
            ServletOps.error(
                    HttpSC.PAYLOAD_TOO_LARGE_413,
                    "The query is longer than " + limits.queryLength() + " characters; shorten it.");
        }
        takePlace(action);
        AtomicBoolean cancelled = Context.getOrSetCancelSignal(action.getContext());
        Deadline deadline = Deadline.set(cancelled, limits.timeout());
        try {
            super.execute(query, action);
        } finally {
            deadline.lift();
            places.release();
        }
    }

    /** Without a query it describes the service. */
    @Override
    public void execGet(HttpAction action) {
        if (action.getRequestQueryString() == null) {
            ServiceDescription.send(action, updates);
            return;
        }
        super.execGet(action);
    }

    private void takePlace(HttpAction action) {
        boolean taken;
        try {
            taken = places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            taken = false;
        }
        if (!taken) {
            action.getResponse().setHeader("Retry-After", "5");
            ServletOps.error(
                    HttpSC.SERVICE_UNAVAILABLE_503,
                    "There are " + limits.queries() + " queries running already; try again in a moment.");
        }
    }

    /** Without a timeout of Jena's own, see {@link Deadline}. */
    @Override
    protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
        return QueryExec.newBuilder()
                .dataset(dataset)
                .query(query)
                .context(action.getContext())
                .build();
    }

    @Override
    protected void sendResults(HttpAction action, QueryExecResult result, Prologue prologue) {
        if (!result.isRowSet()) {
            super.sendResults(action, result, prologue);
            return;
        }
        try {
            super.sendResults(action, new QueryExecResult(new TimedRows(result.rowSet(), limits.rows())), prologue);
        } catch (TimedRows.CutShort e) {
            giveUp(action, e);
        }
    }

    private static void giveUp(HttpAction action, TimedRows.CutShort cut) {
        HttpServletResponse response = action.getResponse();
        if (response.isCommitted()) {
            BrokenTransfer.breakOff(action.getRequest());
            return;
        }
        response.resetBuffer();
        cut.most()
                .ifPresent(most -> ServletOps.errorBadRequest("The answer has more than " + most
                        + " rows; ask for less, or in parts with LIMIT and OFFSET."));
        throw new QueryCancelledException();
    }
}
