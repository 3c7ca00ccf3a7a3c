package org.dealgraph.export.content;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.dealgraph.model.PartialDate;

/**
 * An article.
 *
 * @param iri its IRI
 * @param source the file name or address that it was given by
 * @param headline its title
 * @param authors as the byline has them, sorted
 * @param published when
 * @param outlet label of its publisher
 * @param outletIri IRI of its publisher
 * @param url its address
 * @param language tag
 * @param characters of its text, in code points
 * @param claims how many it makes
 * @param syndicatedFrom IRI of the article that it is a near-copy of
 * @param similarity how much of the shorter of the two is in the other, from 0 to 1
 * @param originIri IRI of who published the independent original, which is its own outlet if it is no copy
 */
public record ArticleRow(
        String iri,
        String source,
        Optional<String> headline,
        List<String> authors,
        Optional<PartialDate> published,
        Optional<String> outlet,
        Optional<String> outletIri,
        Optional<String> url,
        Optional<String> language,
        long characters,
        long claims,
        Optional<String> syndicatedFrom,
        Optional<BigDecimal> similarity,
        Optional<String> originIri) {
    public static final List<Column<ArticleRow>> COLUMNS = List.of(
            Column.of("article", Kind.IRI, ArticleRow::iri),
            Column.of("source", Kind.TEXT, ArticleRow::source),
            Column.optional("headline", Kind.TEXT, ArticleRow::headline),
            Column.optional("authors", Kind.LIST, row -> EntityRow.list(row.authors)),
            Column.optional("published", Kind.DATE, ArticleRow::published),
            Column.optional("outlet", Kind.TEXT, ArticleRow::outlet),
            Column.optional("url", Kind.TEXT, ArticleRow::url),
            Column.optional("language", Kind.TEXT, ArticleRow::language),
            Column.of("characters", Kind.INTEGER, ArticleRow::characters),
            Column.of("claims", Kind.INTEGER, ArticleRow::claims),
            Column.optional("syndicatedFrom", Kind.IRI, ArticleRow::syndicatedFrom),
            Column.optional("similarity", Kind.DECIMAL, ArticleRow::similarity));

    public ArticleRow {
        requireNonNull(iri, "iri is null");
        requireNonNull(source, "source is null");
        requireNonNull(headline, "headline is null");
        authors = List.copyOf(authors);
        requireNonNull(published, "published is null");
        requireNonNull(outlet, "outlet is null");
        requireNonNull(outletIri, "outletIri is null");
        requireNonNull(url, "url is null");
        requireNonNull(language, "language is null");
        requireNonNull(syndicatedFrom, "syndicatedFrom is null");
        requireNonNull(similarity, "similarity is null");
        requireNonNull(originIri, "originIri is null");
    }
}
