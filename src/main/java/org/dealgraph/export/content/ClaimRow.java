package org.dealgraph.export.content;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.dealgraph.model.PartialDate;

/**
 * A claim with all that is known of it, names instead of IRIs where people read them.
 *
 * @param iri the claim's own IRI
 * @param subject who
 * @param relation local name of the relation
 * @param symmetric whether the relation goes both ways
 * @param object whom, or the amount
 * @param stance what the article makes of it
 * @param details what else it tells
 * @param evidence where it stands
 * @param article where it stands
 */
public record ClaimRow(
        String iri,
        EntityRow subject,
        String relation,
        boolean symmetric,
        EntityRow object,
        Stance stance,
        Details details,
        Evidence evidence,
        ArticleRow article) {
    /** All but the two ends. */
    public static final List<Column<ClaimRow>> COLUMNS = List.of(
            Column.of("claim", Kind.IRI, ClaimRow::iri),
            Column.of("relation", Kind.TEXT, ClaimRow::relation),
            Column.of("symmetric", Kind.TRUTH, ClaimRow::symmetric),
            Column.of("phase", Kind.TEXT, row -> row.stance.phase),
            Column.of("modality", Kind.TEXT, row -> row.stance.modality),
            Column.of("negated", Kind.TRUTH, row -> row.stance.negated),
            Column.optional("speaker", Kind.TEXT, row -> row.stance.speaker.map(EntityRow::label)),
            Column.optional("amount", Kind.DECIMAL, row -> row.details.amount),
            Column.optional("currency", Kind.TEXT, row -> row.details.currency),
            Column.optional("percent", Kind.DECIMAL, row -> row.details.percent),
            Column.optional("validFrom", Kind.DATE, row -> row.details.validFrom),
            Column.optional("validUntil", Kind.DATE, row -> row.details.validUntil),
            Column.optional("exclusive", Kind.TRUTH, row -> row.details.exclusive),
            Column.optional("role", Kind.TEXT, row -> row.details.role),
            Column.optional("deal", Kind.IRI, row -> row.details.deal),
            Column.of("quote", Kind.TEXT, row -> row.evidence.quote),
            Column.of("quoteStart", Kind.INTEGER, row -> row.evidence.start),
            Column.of("quoteEnd", Kind.INTEGER, row -> row.evidence.end),
            Column.optional("rule", Kind.TEXT, row -> row.evidence.rule),
            Column.optional("confidence", Kind.DECIMAL, row -> row.evidence.confidence),
            Column.optional("published", Kind.DATE, row -> row.article.published()),
            Column.optional("outlet", Kind.TEXT, row -> row.article.outlet()),
            Column.of("source", Kind.TEXT, row -> row.article.source()),
            Column.of("article", Kind.IRI, row -> row.article.iri()));

    /** The two ends. */
    public static final List<Column<ClaimRow>> ENDS = List.of(
            Column.of("subject", Kind.TEXT, row -> row.subject.label()),
            Column.of("subjectType", Kind.TEXT, row -> row.subject.type()),
            Column.optional("subjectIri", Kind.IRI, row -> row.subject.iri()),
            Column.of("object", Kind.TEXT, row -> row.object.label()),
            Column.of("objectType", Kind.TEXT, row -> row.object.type()),
            Column.optional("objectIri", Kind.IRI, row -> row.object.iri()));

    public ClaimRow {
        requireNonNull(iri, "iri is null");
        requireNonNull(subject, "subject is null");
        requireNonNull(relation, "relation is null");
        requireNonNull(object, "object is null");
        requireNonNull(stance, "stance is null");
        requireNonNull(details, "details is null");
        requireNonNull(evidence, "evidence is null");
        requireNonNull(article, "article is null");
    }

    /**
     * What the article makes of a claim.
     *
     * @param phase local name of the phase
     * @param modality local name of the modality
     * @param negated whether it says that it is not so
     * @param factual whether it is not negated, and asserted, reported or planned: then a plain triple stands for it
     * @param speaker who says it, if not the article itself
     */
    public record Stance(String phase, String modality, boolean negated, boolean factual, Optional<EntityRow> speaker) {
        public Stance {
            requireNonNull(phase, "phase is null");
            requireNonNull(modality, "modality is null");
            requireNonNull(speaker, "speaker is null");
        }
    }

    /**
     * What else a claim tells; the amount is also that of a claim whose object is money.
     *
     * @param amount in whole units of the currency
     * @param currency ISO 4217
     * @param percent a share
     * @param validFrom since when
     * @param validUntil until when
     * @param exclusive whether the relation is exclusive
     * @param role a title
     * @param deal IRI of the deal
     */
    public record Details(
            Optional<BigDecimal> amount,
            Optional<String> currency,
            Optional<BigDecimal> percent,
            Optional<PartialDate> validFrom,
            Optional<PartialDate> validUntil,
            Optional<Boolean> exclusive,
            Optional<String> role,
            Optional<String> deal) {}

    /**
     * Where a claim stands.
     *
     * @param quote the sentence
     * @param start offset of the quote in code points
     * @param end one past its last code point
     * @param rule name of the rule that found it
     * @param confidence 0 to 1
     */
    public record Evidence(String quote, long start, long end, Optional<String> rule, Optional<BigDecimal> confidence) {
        public Evidence {
            requireNonNull(quote, "quote is null");
        }
    }
}
