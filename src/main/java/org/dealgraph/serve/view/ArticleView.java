package org.dealgraph.serve.view;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * An article, as a page tells of it.
 *
 * @param link its headline, or else its source, and its page
 * @param source the file name or address that it was given by
 * @param outlet who published it
 * @param published {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}
 * @param authors by name
 * @param url its address on the web, if that is one of http or https
 * @param text as given
 */
public record ArticleView(
        Link link,
        String source,
        Optional<Link> outlet,
        Optional<String> published,
        List<String> authors,
        Optional<String> url,
        String text) {
    public ArticleView {
        requireNonNull(link, "link is null");
        requireNonNull(source, "source is null");
        requireNonNull(outlet, "outlet is null");
        requireNonNull(published, "published is null");
        authors = List.copyOf(authors);
        requireNonNull(url, "url is null");
        requireNonNull(text, "text is null");
    }
}
