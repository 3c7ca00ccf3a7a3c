package org.dealgraph.source;

import java.io.EOFException;

/** Why a container cannot be read on, in words for the user. */
final class Reason {
    private Reason() {}

    /**
     * What a failure says; what a parser stumbles over without a word is a broken file.
     *
     * @param failure of a stream or of whoever takes its content apart
     */
    static String of(Exception failure) {
        if (failure instanceof EOFException) {
            return "ends in the middle; is it whole?";
        }
        if (failure instanceof RuntimeException) {
            return "is broken (" + failure + "); is it whole?";
        }
        return failure.getMessage() == null
                ? "cannot be read (" + failure.getClass().getSimpleName() + ")"
                : failure.getMessage();
    }
}
