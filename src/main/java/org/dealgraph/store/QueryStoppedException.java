package org.dealgraph.store;

import java.time.Duration;
import org.apache.jena.query.QueryCancelledException;

/** A query took longer than it was given. */
public final class QueryStoppedException extends StoreException {
    QueryStoppedException(String query, Duration timeout, QueryCancelledException cause) {
        super(
                "the query " + query + " was stopped after " + timeout.toMillis()
                        + " ms; narrow it, or give it more time",
                cause);
    }
}
