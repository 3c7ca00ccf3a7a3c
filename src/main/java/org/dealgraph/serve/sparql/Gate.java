package org.dealgraph.serve.sparql;

import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.dealgraph.serve.http.Writers;

/** Where operations that write ask whether they may. */
final class Gate {
    private Gate() {}

    /** Ends the action if its request may not write. */
    static void check(Writers writers, HttpAction action) {
        writers.refusal(action.getRequest()).ifPresent(refusal -> {
            refusal.mark(action.getResponse());
            ServletOps.error(refusal.status(), refusal.message());
        });
    }
}
