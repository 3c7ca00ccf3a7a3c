package org.dealgraph.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** A file as given. Serves one thread. */
final class Original {
    private static final int HEAD = 4096;

    private final String source;
    private final byte[] bytes;
    private final Optional<Charset> charset;
    private Optional<String> text = Optional.empty();

    /**
     * @param source the file's name
     * @param bytes all of it; not copied
     * @param charset how it is encoded, if the user says so
     */
    Original(String source, byte[] bytes, Optional<Charset> charset) {
        this.source = source;
        this.bytes = bytes;
        this.charset = charset;
    }

    String source() {
        return source;
    }

    /** All of the file; not to be changed. */
    byte[] bytes() {
        return bytes;
    }

    Optional<Charset> charset() {
        return charset;
    }

    /** The first 4096 bytes, a character each. */
    String head() {
        return new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    }

    /**
     * The decoded file.
     *
     * @throws ReadException if it is no text, or none in its charset
     */
    String text() throws ReadException {
        if (text.isEmpty()) {
            text = Optional.of(TextDecoder.decode(source, bytes, charset));
        }
        return text.get();
    }

    /** SHA-256 of the bytes, in lower-case hexadecimal digits. */
    String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
