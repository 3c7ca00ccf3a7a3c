package org.dealgraph.serve;

import jakarta.servlet.http.HttpServletResponse;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.exec.QueryExecResult;

/**
 * SPARQL query, such that rows cut short by the deadline never look whole: the client gets an error while that is
 * possible, and else a broken transfer. Fuseki alone would end the rows with a remark and status 200.
 */
final class QueryOperation extends SPARQL_QueryDataset {
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
