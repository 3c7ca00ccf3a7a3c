package org.dealgraph.model;

import static java.util.Objects.requireNonNull;

/**
 * A stretch of an article's text that sentences do not cross: one headline, paragraph or list item.
 *
 * @param span where it stands in the article's text
 * @param kind what it is on the page
 */
public record Block(Span span, Kind kind) {
    public Block {
        requireNonNull(span, "span is null");
        requireNonNull(kind, "kind is null");
    }

    /** What a block is on the page. */
    public enum Kind {
        HEADLINE,
        HEADING,
        PARAGRAPH,
        LIST_ITEM,
        /** Byline, dateline, teaser, navigation and other residue: text of the page, but no content of the article. */
        RESIDUE
    }
}
