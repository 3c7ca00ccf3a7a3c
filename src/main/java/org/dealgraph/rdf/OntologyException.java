package org.dealgraph.rdf;

/** A file of the ontology, or a user's addition to it, cannot be used; the message is {@code file:line: reason}. */
public final class OntologyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public OntologyException(String message) {
        super(message);
    }

    public OntologyException(String message, Throwable cause) {
        super(message, cause);
    }
}
