package org.dealgraph.cli;

/** A command cannot do what it is asked; the message is one sentence: what, the bad value, what to do. */
final class CommandException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CommandException(String message) {
        super(message);
    }
}
