package org.dealgraph.serve.view;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * An entity or a deal, as a page tells of it.
 *
 * @param link its name and its page
 * @param kinds the labels of its classes
 * @param otherNames beside its usual one
 * @param sameAs addresses of the same thing elsewhere, http or https
 */
public record EntityView(Link link, List<String> kinds, List<String> otherNames, List<String> sameAs) {
    public EntityView {
        requireNonNull(link, "link is null");
        kinds = List.copyOf(kinds);
        otherNames = List.copyOf(otherNames);
        sameAs = List.copyOf(sameAs);
    }
}
