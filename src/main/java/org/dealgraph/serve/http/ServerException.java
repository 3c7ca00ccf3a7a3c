package org.dealgraph.serve.http;

/** Why a server cannot do what it is asked, in one sentence that says what to do. */
public final class ServerException extends RuntimeException {
    public ServerException(String message) {
        super(message);
    }

    public ServerException(String message, Throwable cause) {
        super(message, cause);
    }
}
