package org.dealgraph.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * What is known of an article beside its text; what is unknown is empty, never guessed.
 *
 * @param headline its title
 * @param authors the people of its byline, in their order
 * @param outlet who published it
 * @param published when, as exact as known (calendar date of the outlet)
 * @param updated when it was last changed, likewise
 * @param url its canonical address
 * @param language BCP 47 tag
 */
public record Metadata(
        Optional<String> headline,
        List<String> authors,
        Optional<String> outlet,
        Optional<PartialDate> published,
        Optional<PartialDate> updated,
        Optional<String> url,
        Optional<String> language) {
    public Metadata {
        requireNonNull(headline, "headline is null");
        authors = List.copyOf(authors);
        requireNonNull(outlet, "outlet is null");
        requireNonNull(published, "published is null");
        requireNonNull(updated, "updated is null");
        requireNonNull(url, "url is null");
        requireNonNull(language, "language is null");
    }

    /** The same without a date of the last change. */
    public Metadata(
            Optional<String> headline,
            List<String> authors,
            Optional<String> outlet,
            Optional<PartialDate> published,
            Optional<String> url,
            Optional<String> language) {
        this(headline, authors, outlet, published, Optional.empty(), url, language);
    }

    /** Nothing known. */
    public static Metadata unknown() {
        return new Metadata(
                Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Metadata withHeadline(String title) {
        return new Metadata(Optional.of(title), authors, outlet, published, updated, url, language);
    }

    public Metadata withAuthors(List<String> people) {
        return new Metadata(headline, people, outlet, published, updated, url, language);
    }

    public Metadata withOutlet(String publisher) {
        return new Metadata(headline, authors, Optional.of(publisher), published, updated, url, language);
    }

    public Metadata withPublished(PartialDate date) {
        return new Metadata(headline, authors, outlet, Optional.of(date), updated, url, language);
    }

    public Metadata withUpdated(PartialDate date) {
        return new Metadata(headline, authors, outlet, published, Optional.of(date), url, language);
    }

    public Metadata withUrl(String address) {
        return new Metadata(headline, authors, outlet, published, updated, Optional.of(address), language);
    }

    public Metadata withLanguage(String tag) {
        return new Metadata(headline, authors, outlet, published, updated, url, Optional.of(tag));
    }

    /** This metadata where it knows something, and {@code fallback} where it does not. */
    public Metadata orElse(Metadata fallback) {
        return new Metadata(
                headline.or(fallback::headline),
                authors.isEmpty() ? fallback.authors : authors,
                outlet.or(fallback::outlet),
                published.or(fallback::published),
                updated.or(fallback::updated),
                url.or(fallback::url),
                language.or(fallback::language));
    }
}
