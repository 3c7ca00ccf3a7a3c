package org.dealgraph.serve.view;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A thing with its name, and where this server or the web tells more of it.
 *
 * @param text its name, or what stands for one
 * @param href a path on this server or an address on the web; empty if there is nothing to go to
 */
public record Link(String text, Optional<String> href) {
    public Link {
        requireNonNull(text, "text is null");
        requireNonNull(href, "href is null");
    }

    /** A name that leads nowhere. */
    public static Link plain(String text) {
        return new Link(text, Optional.empty());
    }

    /** A name that leads to {@code href}. */
    public static Link to(String href, String text) {
        return new Link(text, Optional.of(href));
    }
}
