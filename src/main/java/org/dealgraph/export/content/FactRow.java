package org.dealgraph.export.content;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dealgraph.model.PartialDate;

/**
 * A plain fact: two ends and a relation that at least one claim supports, with what all claims about it say together.
 *
 * @param subject who; of a symmetric relation the end with the lesser id
 * @param relation local name
 * @param symmetric whether it goes both ways
 * @param object whom, or the amount
 * @param best the claim to show for it: the surest, and among equals the first
 * @param phase of the supporting claim that was published last
 * @param claims how many claims support it
 * @param denials how many deny it
 * @param doubts how many call it possible, predicted or hypothetical
 * @param articles how many speak of it
 * @param outlets labels of who published these, sorted
 * @param independentOutlets how many of them are independent: near-copies count with their origin
 * @param amount the latest that a supporting claim names
 * @param validFrom the earliest of the supporting claims
 * @param validUntil the latest of the supporting claims
 * @param firstPublished of the earliest article
 * @param lastPublished of the latest article
 * @param evidence IRIs of supporting claims, the first {@value #MOST_EVIDENCE}
 */
public record FactRow(
        EntityRow subject,
        String relation,
        boolean symmetric,
        EntityRow object,
        ClaimRow best,
        String phase,
        long claims,
        long denials,
        long doubts,
        long articles,
        List<String> outlets,
        long independentOutlets,
        Optional<ClaimRow.Details> amount,
        Optional<PartialDate> validFrom,
        Optional<PartialDate> validUntil,
        Optional<PartialDate> firstPublished,
        Optional<PartialDate> lastPublished,
        List<String> evidence) {
    static final int MOST_EVIDENCE = 20;

    /** All but the two ends. */
    public static final List<Column<FactRow>> COLUMNS = List.of(
            Column.of("relation", Kind.TEXT, FactRow::relation),
            Column.of("symmetric", Kind.TRUTH, FactRow::symmetric),
            Column.of("phase", Kind.TEXT, FactRow::phase),
            Column.of("modality", Kind.TEXT, row -> row.best.stance().modality()),
            Column.of("claims", Kind.INTEGER, FactRow::claims),
            Column.of("denials", Kind.INTEGER, FactRow::denials),
            Column.of("doubts", Kind.INTEGER, FactRow::doubts),
            Column.of("articles", Kind.INTEGER, FactRow::articles),
            Column.of("outletCount", Kind.INTEGER, FactRow::independentOutlets),
            Column.optional("outlets", Kind.LIST, row -> EntityRow.list(row.outlets)),
            Column.optional("amount", Kind.DECIMAL, row -> row.amount.flatMap(ClaimRow.Details::amount)),
            Column.optional("currency", Kind.TEXT, row -> row.amount.flatMap(ClaimRow.Details::currency)),
            Column.optional("validFrom", Kind.DATE, FactRow::validFrom),
            Column.optional("validUntil", Kind.DATE, FactRow::validUntil),
            Column.optional("firstPublished", Kind.DATE, FactRow::firstPublished),
            Column.optional("lastPublished", Kind.DATE, FactRow::lastPublished),
            Column.of("quote", Kind.TEXT, row -> row.best.evidence().quote()),
            Column.of("evidence", Kind.LIST, FactRow::evidence));

    public FactRow {
        requireNonNull(subject, "subject is null");
        requireNonNull(relation, "relation is null");
        requireNonNull(object, "object is null");
        requireNonNull(best, "best is null");
        requireNonNull(phase, "phase is null");
        outlets = List.copyOf(outlets);
        evidence = List.copyOf(evidence);
    }

    /** What two claims share that speak of the same fact. */
    public record Key(String subject, String relation, String object) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::subject).thenComparing(Key::relation).thenComparing(Key::object);

        /** The fact that a claim speaks of, whatever it says about it. */
        public static Key of(ClaimRow claim) {
            String subject = claim.subject().id();
            String object = claim.object().id();
            return claim.symmetric() && subject.compareTo(object) > 0
                    ? new Key(object, claim.relation(), subject)
                    : new Key(subject, claim.relation(), object);
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /** Claims about one fact, as they go by. */
    static final class Tally {
        private final DealRow.Tally all = new DealRow.Tally();
        private final List<String> evidence = new ArrayList<>();
        private Optional<ClaimRow> best = Optional.empty();
        private Optional<ClaimRow> amount = Optional.empty();
        private Optional<PartialDate> from = Optional.empty();
        private Optional<PartialDate> until = Optional.empty();
        private long support;

        void add(ClaimRow claim) {
            all.add(claim);
            if (!claim.stance().factual()) {
                return;
            }
            support++;
            if (evidence.size() < MOST_EVIDENCE) {
                evidence.add(claim.iri());
            }
            if (best.isEmpty() || confidence(claim).compareTo(confidence(best.get())) > 0) {
                best = Optional.of(claim);
            }
            if (claim.details().amount().isPresent() && !isBefore(claim, amount)) {
                amount = Optional.of(claim);
            }
            claim.details()
                    .validFrom()
                    .ifPresent(date -> from = Optional.of(
                            from.filter(known -> known.compareTo(date) <= 0).orElse(date)));
            claim.details()
                    .validUntil()
                    .ifPresent(date -> until = Optional.of(
                            until.filter(known -> known.compareTo(date) >= 0).orElse(date)));
        }

        boolean isSupported() {
            return support > 0;
        }

        FactRow fact() {
            ClaimRow shown = best.orElseThrow();
            boolean swapped = !Key.of(shown).subject().equals(shown.subject().id());
            return new FactRow(
                    swapped ? shown.object() : shown.subject(),
                    shown.relation(),
                    shown.symmetric(),
                    swapped ? shown.subject() : shown.object(),
                    shown,
                    all.latest().orElse(shown).stance().phase(),
                    support,
                    all.denials(),
                    all.claims() - support - all.denials(),
                    all.articles(),
                    all.outlets(),
                    all.independentOutlets(),
                    amount.map(ClaimRow::details),
                    from,
                    until,
                    all.first(),
                    all.last(),
                    evidence);
        }

        private static boolean isBefore(ClaimRow claim, Optional<ClaimRow> other) {
            return other.isPresent() && published(claim).compareTo(published(other.get())) < 0;
        }

        private static String published(ClaimRow claim) {
            return claim.article().published().map(PartialDate::toString).orElse("");
        }

        private static BigDecimal confidence(ClaimRow claim) {
            return claim.evidence().confidence().orElse(BigDecimal.ZERO);
        }
    }
}
