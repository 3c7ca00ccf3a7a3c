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
import org.apache.jena.riot.web.HttpNames;
import org.apache.jena.shared.OperationDeniedException;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;
import org.apache.jena.web.HttpSC;
import org.dealgraph.serve.http.Writers;

/** SPARQL update without LOAD, which would let a client read files and addresses that only this machine can reach. */
final class UpdateOperation extends SPARQL_Update {
    private final Writers writers;
    private final int longest;
    private final Runnable afterWrite;

    /**
     * @param longest update to take, in bytes
     */
    UpdateOperation(Writers writers, int longest, Runnable afterWrite) {
        this.writers = writers;
        this.longest = longest;
        this.afterWrite = afterWrite;
    }

    @Override
    protected void execute(HttpAction action, InputStream input) {
        Gate.check(writers, action);
        byte[] request = bytesOf(input);
        if (request.length > longest) {
            ServletOps.error(
                    HttpSC.PAYLOAD_TOO_LARGE_413,
                    "The update is longer than " + longest
                            + " bytes; send graphs by the Graph Store Protocol instead.");
        }
        UpdateRequest parsed = parse(request);
        if (parsed.getOperations().stream().anyMatch(UpdateLoad.class::isInstance)) {
            ServletOps.errorForbidden("LOAD is switched off; send the data itself with INSERT DATA.");
        }
        checkGraphs(action, parsed);
        try {
            super.execute(action, new ByteArrayInputStream(request));
            afterWrite.run();
        } catch (ActionErrorException e) {
            // Fuseki takes what is denied in the midst of an update for its own fault.
            Throwable cause = rootCause(e);
            if (cause instanceof OperationDeniedException || cause instanceof QueryDeniedException) {
                ServletOps.errorForbidden(cause.getMessage());
            }
            throw e;
        }
    }

    /** The protocol leaves it to the server to refuse graphs that are named in two ways; Fuseki takes it for its own fault. */
    private static void checkGraphs(HttpAction action, UpdateRequest update) {
        boolean named = action.getRequestParameter(HttpNames.paramUsingGraphURI) != null
                || action.getRequestParameter(HttpNames.paramUsingNamedGraphURI) != null;
        boolean namedAgain = update.getOperations().stream()
                .filter(UpdateModify.class::isInstance)
                .map(UpdateModify.class::cast)
                .anyMatch(modify -> modify.getWithIRI() != null
                        || !modify.getUsing().isEmpty()
                        || !modify.getUsingNamed().isEmpty());
        if (named && namedAgain) {
            ServletOps.errorBadRequest(
                    "The update names its graphs with WITH or USING; leave out using-graph-uri and using-named-graph-uri.");
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
