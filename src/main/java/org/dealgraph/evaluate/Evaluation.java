package org.dealgraph.evaluate;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Gold claims beside what was read in their articles.
 *
 * @param scoring the claims of both sides
 * @param articles what was read, by file name
 * @param names the names that entities go by
 */
public record Evaluation(Scoring scoring, Map<String, ReadArticle> articles, FoundClaims names) {
    public Evaluation {
        requireNonNull(scoring, "scoring is null");
        articles = Collections.unmodifiableMap(new TreeMap<>(articles));
        requireNonNull(names, "names is null");
    }

    /** Compares gold claims with articles, in the order of their names. */
    public static Evaluation of(List<GoldClaim> gold, List<ReadArticle> read) {
        FoundClaims names =
                FoundClaims.of(read.stream().map(ReadArticle::extraction).toList());
        Map<String, ReadArticle> articles = new TreeMap<>();
        read.forEach(article -> articles.put(article.doc(), article));
        List<FoundClaim> found = articles.values().stream()
                .flatMap(article ->
                        names.in(article.extraction()).stream().sorted(Comparator.comparing(FoundClaim::span)))
                .toList();
        return new Evaluation(new Scoring(gold, found), articles, names);
    }

    /** All figures, each with its interval over the articles that were read. */
    public Measures measures() {
        return Measures.of(scoring, List.copyOf(articles.keySet()));
    }

    /** How many quotes stand in their article's text where they should. */
    public long exactQuotes() {
        return scoring.found().stream().filter(this::isExact).count();
    }

    private boolean isExact(FoundClaim claim) {
        String text = articles.get(claim.doc()).extraction().article().text();
        int length = text.codePointCount(0, text.length());
        return claim.span().end() <= length && claim.span().in(text).equals(claim.quote());
    }

    /** What went wrong. */
    public ErrorAnalysis errors() {
        return new ErrorAnalysis(scoring, articles, names);
    }
}
