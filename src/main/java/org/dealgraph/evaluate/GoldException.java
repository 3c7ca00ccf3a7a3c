package org.dealgraph.evaluate;

/** A gold file cannot be used; the message is {@code file:line: reason}. */
public final class GoldException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GoldException(String message, Throwable cause) {
        super(message, cause);
    }
}
