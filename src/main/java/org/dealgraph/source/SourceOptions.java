package org.dealgraph.source;

import static java.util.Objects.requireNonNull;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * What the user says about where articles come from.
 *
 * @param format the kind of container that all arguments are; empty: told by name and beginning
 * @param columns which field of a record is what
 * @param charset how tables are encoded; empty: UTF-8
 * @param maxBytes the most that one article, line or record may have
 */
public record SourceOptions(
        Optional<ContainerFormat> format, Columns columns, Optional<Charset> charset, int maxBytes) {
    public SourceOptions {
        requireNonNull(format, "format is null");
        requireNonNull(columns, "columns is null");
        requireNonNull(charset, "charset is null");
        if (maxBytes < 1 || maxBytes == Integer.MAX_VALUE) {
            throw new IllegalArgumentException("a limit of " + maxBytes + " bytes is not between 1 and 2 GiB");
        }
    }

    /** Everything told by name and beginning, columns by their usual names, UTF-8. */
    public static SourceOptions of(int maxBytes) {
        return new SourceOptions(Optional.empty(), Columns.usual(), Optional.empty(), maxBytes);
    }

    public SourceOptions withFormat(ContainerFormat given) {
        return new SourceOptions(Optional.of(given), columns, charset, maxBytes);
    }

    public SourceOptions withColumns(Columns given) {
        return new SourceOptions(format, given, charset, maxBytes);
    }

    public SourceOptions withCharset(Charset given) {
        return new SourceOptions(format, columns, Optional.of(given), maxBytes);
    }
}
