package org.dealgraph.read;

import static java.util.Objects.requireNonNull;

import java.nio.charset.Charset;
import java.util.Optional;
import org.dealgraph.model.Metadata;

/**
 * What the user says about the articles to read.
 *
 * @param metadata what is given wins over what the article says of itself
 * @param charset how the bytes are encoded; empty: by byte order mark, else UTF-8, else as an HTML page declares
 * @param maxBytes the size from which an article is refused, in bytes
 */
public record ReadOptions(Metadata metadata, Optional<Charset> charset, int maxBytes) {
    /** Far above any news article and far below what would strain the memory. */
    private static final int TEN_MEBIBYTES = 10 << 20;

    public ReadOptions {
        requireNonNull(metadata, "metadata is null");
        requireNonNull(charset, "charset is null");
        if (maxBytes < 1 || maxBytes == Integer.MAX_VALUE) {
            throw new IllegalArgumentException("a limit of " + maxBytes + " bytes is not between 1 and 2 GiB");
        }
    }

    /** Nothing given, ten mebibytes at most. */
    public static ReadOptions defaults() {
        return new ReadOptions(Metadata.unknown(), Optional.empty(), TEN_MEBIBYTES);
    }

    public ReadOptions withMetadata(Metadata given) {
        return new ReadOptions(given, charset, maxBytes);
    }

    public ReadOptions withCharset(Charset given) {
        return new ReadOptions(metadata, Optional.of(given), maxBytes);
    }

    public ReadOptions withMaxBytes(int limit) {
        return new ReadOptions(metadata, charset, limit);
    }
}
