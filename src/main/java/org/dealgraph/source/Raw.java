package org.dealgraph.source;

import static java.util.Objects.requireNonNull;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * An article's bytes as they came.
 *
 * @param bytes of a file in some format
 * @param charset how they are encoded, where whoever sent them said so
 */
@SuppressWarnings("ArrayRecordComponent") // never changed once they are here
public record Raw(byte[] bytes, Optional<Charset> charset) {
    public Raw {
        requireNonNull(bytes, "bytes is null");
        requireNonNull(charset, "charset is null");
    }

    static Raw of(byte[] bytes) {
        return new Raw(bytes, Optional.empty());
    }
}
