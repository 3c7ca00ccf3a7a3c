package org.dealgraph.serve.sparql;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.jena.fuseki.Fuseki;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_Update;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.OperationDeniedException;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;

/** SPARQL update without LOAD, which would let a client read files and addresses that only this machine can reach. */
final class UpdateOperation extends SPARQL_Update {
    @Override
    protected void execute(HttpAction action, InputStream input) {
        byte[] request = bytesOf(input);
        if (parse(request).getOperations().stream().anyMatch(UpdateLoad.class::isInstance)) {
            ServletOps.errorForbidden("LOAD is switched off; send the data itself with INSERT DATA.");
        }
        try {
            super.execute(action, new ByteArrayInputStream(request));
        } catch (ActionErrorException e) {
            // Fuseki takes what is denied in the midst of an update for its own fault.
            Throwable cause = rootCause(e);
            if (cause instanceof OperationDeniedException || cause instanceof QueryDeniedException) {
                ServletOps.errorForbidden(cause.getMessage());
            }
            throw e;
        }
    }

    private static Throwable rootCause(Throwable failure) {
        return failure.getCause() == null ? failure : rootCause(failure.getCause());
    }

    private static UpdateRequest parse(byte[] request) {
        try {
            return UpdateFactory.read(new ByteArrayInputStream(request), Fuseki.BaseParserSPARQL, Syntax.syntaxARQ);
        } catch (QueryException e) {
            ServletOps.errorBadRequest(e.getMessage());
            throw e;
        }
    }

    private static byte[] bytesOf(InputStream input) {
        try {
            return input.readAllBytes();
        } catch (IOException e) {
            ServletOps.errorBadRequest("The update could not be read: " + e.getMessage());
            throw new UncheckedIOException(e);
        }
    }
}
