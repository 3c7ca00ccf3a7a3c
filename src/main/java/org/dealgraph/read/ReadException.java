package org.dealgraph.read;

import static java.util.Objects.requireNonNull;

/** An article that cannot be read; the message is one sentence: what, why, and what to do. */
public final class ReadException extends Exception {
    private static final int LONGEST_REASON = 200;

    private final String source;

    /**
     * A problem with {@code source}.
     *
     * @param source the file name or address as given
     * @param reason what is wrong with it and what to do, without its name and without a final stop
     */
    public ReadException(String source, String reason) {
        super(requireNonNull(source, "source is null") + ": " + requireNonNull(reason, "reason is null"));
        this.source = source;
    }

    /** The same with the error of the file system behind it. */
    public ReadException(String source, String reason, Throwable cause) {
        this(source, reason);
        initCause(cause);
    }

    /** What a library says of a broken file, on one line and not too long. */
    static String reasonOf(Throwable broken) {
        String message = broken.getMessage() == null ? broken.getClass().getSimpleName() : broken.getMessage();
        String line = Wording.onOneLine(message);
        return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON) + "…";
    }

    /** The article's file name or address as given. */
    public String source() {
        return source;
    }
}
