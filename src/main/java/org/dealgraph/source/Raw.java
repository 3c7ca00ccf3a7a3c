package org.dealgraph.source;

import static java.util.Objects.requireNonNull;

import java.nio.charset.Charset;
import java.util.Optional;
import org.dealgraph.model.Metadata;
import org.dealgraph.source.web.Validators;

/**
 * An article's bytes as they came.
 *
 * @param bytes of a file in some format; empty if nothing has changed
 * @param charset how they are encoded, where whoever sent them said so
 * @param fallback what is known of the article where it says nothing of itself
 * @param origin where they were fetched from
 */
@SuppressWarnings("ArrayRecordComponent") // never changed once they are here
public record Raw(byte[] bytes, Optional<Charset> charset, Metadata fallback, Optional<Origin> origin) {
    public Raw {
        requireNonNull(bytes, "bytes is null");
        requireNonNull(charset, "charset is null");
        requireNonNull(fallback, "fallback is null");
        requireNonNull(origin, "origin is null");
    }

    static Raw of(byte[] bytes) {
        return new Raw(bytes, Optional.empty(), Metadata.unknown(), Optional.empty());
    }

    static Raw unchanged(String address) {
        return new Raw(
                new byte[0],
                Optional.empty(),
                Metadata.unknown(),
                Optional.of(new Origin(address, Validators.none(), true)));
    }

    /** Whether whoever has them says that they are the version that is known. */
    public boolean isUnchanged() {
        return origin.isPresent() && origin.get().unchanged();
    }

    /**
     * Where bytes were fetched from.
     *
     * @param address as it was asked for
     * @param validators of this version
     * @param unchanged whether it is the version that was known
     */
    public record Origin(String address, Validators validators, boolean unchanged) {
        public Origin {
            requireNonNull(address, "address is null");
            requireNonNull(validators, "validators is null");
        }
    }
}
