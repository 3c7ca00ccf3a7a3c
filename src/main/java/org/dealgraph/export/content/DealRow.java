package org.dealgraph.export.content;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.dealgraph.model.PartialDate;

/**
 * A deal, with what all claims about it say taken together.
 *
 * @param iri its IRI
 * @param label its name
 * @param type local name of its class
 * @param parties labels of who is in it, sorted
 * @param partyIris their IRIs in the same order
 * @param phase of the claim that was published last and supports a plain triple; empty if none does
 * @param claims how many are about it
 * @param denials how many of them are negated
 * @param articles how many make them
 * @param outlets labels of who published these, sorted
 * @param firstPublished of the earliest of them
 * @param lastPublished of the latest of them
 */
public record DealRow(
        String iri,
        String label,
        String type,
        List<String> parties,
        List<String> partyIris,
        Optional<String> phase,
        long claims,
        long denials,
        long articles,
        List<String> outlets,
        Optional<PartialDate> firstPublished,
        Optional<PartialDate> lastPublished) {
    public static final List<Column<DealRow>> COLUMNS = List.of(
            Column.of("deal", Kind.IRI, DealRow::iri),
            Column.of("label", Kind.TEXT, DealRow::label),
            Column.of("type", Kind.TEXT, DealRow::type),
            Column.of("parties", Kind.LIST, DealRow::parties),
            Column.of("partyIris", Kind.LIST, DealRow::partyIris),
            Column.optional("phase", Kind.TEXT, DealRow::phase),
            Column.of("claims", Kind.INTEGER, DealRow::claims),
            Column.of("denials", Kind.INTEGER, DealRow::denials),
            Column.of("articles", Kind.INTEGER, DealRow::articles),
            Column.optional("outlets", Kind.LIST, row -> EntityRow.list(row.outlets)),
            Column.optional("firstPublished", Kind.DATE, DealRow::firstPublished),
            Column.optional("lastPublished", Kind.DATE, DealRow::lastPublished));

    public DealRow {
        requireNonNull(iri, "iri is null");
        requireNonNull(label, "label is null");
        requireNonNull(type, "type is null");
        parties = List.copyOf(parties);
        partyIris = List.copyOf(partyIris);
        requireNonNull(phase, "phase is null");
        outlets = List.copyOf(outlets);
        requireNonNull(firstPublished, "firstPublished is null");
        requireNonNull(lastPublished, "lastPublished is null");
    }

    /** What is counted of a deal, or of a fact, while its claims go by. */
    static final class Tally {
        private static final Comparator<Optional<PartialDate>> UNKNOWN_FIRST =
                Comparator.comparing(date -> date.map(PartialDate::toString).orElse(""));

        private final TreeSet<String> outlets = new TreeSet<>();
        private final TreeSet<String> origins = new TreeSet<>();
        private String article = "";
        private Optional<PartialDate> first = Optional.empty();
        private Optional<PartialDate> last = Optional.empty();
        private Optional<ClaimRow> latest = Optional.empty();
        private long claims;
        private long denials;
        private long articles;

        /** Takes a claim; those of an article come together. */
        void add(ClaimRow claim) {
            claims++;
            denials += claim.stance().negated() ? 1 : 0;
            if (!article.equals(claim.article().iri())) {
                article = claim.article().iri();
                articles++;
            }
            claim.article().outlet().ifPresent(outlets::add);
            claim.article().originIri().ifPresent(origins::add);
            claim.article().published().ifPresent(this::addDate);
            if (claim.stance().factual() && isLater(claim)) {
                latest = Optional.of(claim);
            }
        }

        private boolean isLater(ClaimRow claim) {
            return latest.isEmpty()
                    || UNKNOWN_FIRST.compare(
                                    claim.article().published(),
                                    latest.get().article().published())
                            > 0;
        }

        private void addDate(PartialDate date) {
            first = Optional.of(
                    first.filter(known -> known.compareTo(date) <= 0).orElse(date));
            last = Optional.of(last.filter(known -> known.compareTo(date) >= 0).orElse(date));
        }

        long claims() {
            return claims;
        }

        long denials() {
            return denials;
        }

        long articles() {
            return articles;
        }

        /** How many outlets speak of it independently: near-copies count with their origin. */
        long independentOutlets() {
            return origins.size();
        }

        List<String> outlets() {
            return List.copyOf(outlets);
        }

        Optional<PartialDate> first() {
            return first;
        }

        Optional<PartialDate> last() {
            return last;
        }

        /** The claim that was published last among those that support a plain triple. */
        Optional<ClaimRow> latest() {
            return latest;
        }
    }
}
