package org.dealgraph.export.content;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.Set;
import org.dealgraph.model.PartialDate;

/**
 * Which claims an export is about: those that meet all conditions. An empty set is no condition; of several in a set one is
 * enough.
 *
 * @param entities IRIs: at an end of the claim, or its speaker, or a party of its deal
 * @param deals IRIs
 * @param outlets IRIs of publishers
 * @param relations local names
 * @param modalities local names
 * @param since the article was published on its first day or later; one without a date was not
 * @param until the article was published on its last day or earlier; one without a date was not
 * @param leastOutlets how many independent outlets must support the plain fact that the claim speaks of
 * @param claims IRIs; empty for no condition
 */
public record Selection(
        Set<String> entities,
        Set<String> deals,
        Set<String> outlets,
        Set<String> relations,
        Set<String> modalities,
        Optional<PartialDate> since,
        Optional<PartialDate> until,
        int leastOutlets,
        Optional<Set<String>> claims) {
    public Selection {
        entities = Set.copyOf(entities);
        deals = Set.copyOf(deals);
        outlets = Set.copyOf(outlets);
        relations = Set.copyOf(relations);
        modalities = Set.copyOf(modalities);
        requireNonNull(since, "since is null");
        requireNonNull(until, "until is null");
        claims = claims.map(Set::copyOf);
    }

    /** Every claim. */
    public static Selection all() {
        return new Selection(
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty());
    }

    /** These claims alone. */
    public static Selection ofClaims(Set<String> claims) {
        return new Selection(
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.of(claims));
    }

    /** Whether it leaves nothing out. */
    public boolean isAll() {
        return equals(all());
    }

    /**
     * Whether a claim meets all conditions but that of outlets.
     *
     * @param parties IRIs of who is in the claim's deal
     */
    boolean accepts(ClaimRow claim, Set<String> parties) {
        return holds(deals, claim.details().deal())
                && holds(outlets, claim.article().outletIri())
                && holds(relations, Optional.of(claim.relation()))
                && holds(modalities, Optional.of(claim.stance().modality()))
                && (entities.isEmpty() || isAbout(claim, parties))
                && isInTime(claim.article().published())
                && claims.map(chosen -> chosen.contains(claim.iri())).orElse(true);
    }

    private boolean isAbout(ClaimRow claim, Set<String> parties) {
        return entities.contains(claim.subject().id())
                || entities.contains(claim.object().id())
                || claim.stance()
                        .speaker()
                        .map(speaker -> entities.contains(speaker.id()))
                        .orElse(false)
                || parties.stream().anyMatch(entities::contains);
    }

    private boolean isInTime(Optional<PartialDate> published) {
        boolean late = since.isEmpty()
                || (published.isPresent()
                        && !published.get().firstDay().isBefore(since.get().firstDay()));
        boolean early = until.isEmpty()
                || (published.isPresent()
                        && !published.get().lastDay().isAfter(until.get().lastDay()));
        return late && early;
    }

    private static boolean holds(Set<String> wanted, Optional<String> value) {
        return wanted.isEmpty() || (value.isPresent() && wanted.contains(value.get()));
    }
}
