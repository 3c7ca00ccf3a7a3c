package org.dealgraph.rdf;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * One file of the ontology or of a user's addition to it.
 *
 * @param name what messages call it
 * @param text what it says
 */
record SourceFile(String name, String text) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    SourceFile {
        requireNonNull(name, "name is null");
        requireNonNull(text, "text is null");
    }

    /**
     * Reads a user's file.
     *
     * @throws OntologyException if it cannot be read or is not UTF-8
     */
    static SourceFile of(Path file) {
        try {
            return of(file.toString(), Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw new OntologyException(file + " cannot be read: there is no such file", e);
        } catch (IOException e) {
            throw new OntologyException(file + " cannot be read: " + e, e);
        }
    }

    /**
     * Reads a file's bytes as UTF-8.
     *
     * @throws OntologyException if they are not UTF-8
     */
    static SourceFile of(String name, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
            throw problem(name, line, "the line is not UTF-8; save the file in that encoding");
        }
        return new SourceFile(name, text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    }

    /** The file's name without folders and extension. */
    String stem() {
        String last = name.substring(1 + Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')));
        int dot = last.lastIndexOf('.');
        return dot < 0 ? last : last.substring(0, dot);
    }

    /** The complaint that a line of this file (from 1) cannot be used. */
    OntologyException problem(long line, String reason) {
        return problem(name, line, reason);
    }

    private static OntologyException problem(String name, long line, String reason) {
        return new OntologyException(name + ":" + line + ": " + reason);
    }
}
