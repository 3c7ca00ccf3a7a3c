package org.dealgraph.source;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.dealgraph.model.Metadata;
import org.dealgraph.read.ReadException;
import org.dealgraph.source.web.Fetcher;
import org.dealgraph.source.web.Response;
import org.dealgraph.source.web.Validators;

/**
 * Where addresses are fetched, and what is known of them from before. Safe for use by many threads.
 */
public final class Web {
    private final Fetcher fetcher;
    private final Function<String, Optional<Validators>> known;
    private final Map<String, String> entries = new ConcurrentHashMap<>();

    /**
     * @param known the version of what an address gave that is in the store
     */
    public Web(Fetcher fetcher, Function<String, Optional<Validators>> known) {
        this.fetcher = requireNonNull(fetcher, "fetcher is null");
        this.known = requireNonNull(known, "known is null");
    }

    /** Fetches an address. */
    Response get(String address) throws ReadException {
        try {
            return fetcher.get(address, known.apply(address).orElse(Validators.none()));
        } catch (IOException e) {
            throw new ReadException(address, e.getMessage(), e);
        }
    }

    /** The page behind an address, fetched when it is read; {@code fallback} is what holds where it says nothing. */
    Content page(String address, Metadata fallback) {
        return maxBytes -> raw(address, get(address), fallback);
    }

    /**
     * The page that an entry of a feed links to, fetched unless it was and the entry has not changed since.
     *
     * @param version of the entry
     */
    Content page(String address, Metadata fallback, String version) {
        return maxBytes -> {
            if (version.equals(entries.get(address))) {
                return Raw.unchanged(address);
            }
            Raw raw = raw(address, get(address), fallback);
            entries.put(address, version);
            return raw;
        };
    }

    static Raw raw(String address, Response response, Metadata fallback) {
        Metadata said =
                fallback.orElse(Metadata.unknown().withUrl(response.address().toString()));
        return new Raw(
                response.body().orElse(new byte[0]),
                response.charset(),
                said,
                Optional.of(new Raw.Origin(
                        address, response.validators(), response.body().isEmpty())));
    }
}
