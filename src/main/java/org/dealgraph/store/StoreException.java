package org.dealgraph.store;

/** What went wrong with a store or a query, in one sentence that says what to do. */
public class StoreException extends RuntimeException {
    public StoreException(String message) {
        super(message);
    }

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
