package org.dealgraph.cli;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.dealgraph.model.Claim;
import org.dealgraph.store.Incoming;

/** What reading one article came to. */
sealed interface Reading {
    /** The article's file name or address as given. */
    String source();

    /**
     * The article is understood and ready for the store.
     *
     * @param source its file name or address as given
     * @param incoming what it contributes
     * @param claims what it claims
     * @param foreignLanguage its language, if that is not English, so that nothing was taken from it
     */
    record Understood(String source, Incoming incoming, List<Claim> claims, Optional<String> foreignLanguage)
            implements Reading {
        public Understood {
            requireNonNull(source, "source is null");
            requireNonNull(incoming, "incoming is null");
            claims = List.copyOf(claims);
            requireNonNull(foreignLanguage, "foreignLanguage is null");
        }
    }

    /**
     * The store has what this gives, and it was not read again.
     *
     * @param source its file name or address as given
     * @param article IRI of the article
     */
    record Known(String source, String article) implements Reading {
        public Known {
            requireNonNull(source, "source is null");
            requireNonNull(article, "article is null");
        }
    }

    /**
     * The article cannot be used.
     *
     * @param source its file name or address as given
     * @param reason one sentence that names it: what, why, what to do
     */
    record Failed(String source, String reason) implements Reading {
        public Failed {
            requireNonNull(source, "source is null");
            requireNonNull(reason, "reason is null");
        }
    }
}
