package org.dealgraph.serve.sparql;

import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.Future;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.dealgraph.serve.http.BrokenTransfer;

/**
 * SPARQL query, such that a deadline holds for every query, and rows that it cuts short never look whole: the client
 * gets an error while that is possible, and else a broken transfer. Fuseki alone would end the rows with a remark and
 * status 200.
 */
final class QueryOperation extends SPARQL_QueryDataset {
    private final Deadlines deadlines;

    QueryOperation(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    protected void execute(String query, HttpAction action) {
        Future<?> deadline = deadlines.set(action.getContext());
        try {
            super.execute(query, action);
        } finally {
            deadline.cancel(false);
        }
    }

    /** Without a timeout of Jena's own, see {@link Deadlines}. */
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
            super.sendResults(action, new QueryExecResult(new TimedRows(result.rowSet())), prologue);
        } catch (TimedRows.CutShort e) {
            giveUp(action);
        }
    }

    private static void giveUp(HttpAction action) {
        HttpServletResponse response = action.getResponse();
        if (response.isCommitted()) {
            BrokenTransfer.breakOff(action.getRequest());
            return;
        }
        response.resetBuffer();
        throw new QueryCancelledException();
    }
}
