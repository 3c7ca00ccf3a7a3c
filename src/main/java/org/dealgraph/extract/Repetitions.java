package org.dealgraph.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dealgraph.model.Claim;
import org.dealgraph.model.Modality;
import org.dealgraph.model.Phase;
import org.dealgraph.model.Value;

/** Drops the claims that only repeat others of the same article with less detail, or otherwise but less surely. */
final class Repetitions {
    /** What is said again in another way must be as sure as this to be another claim. */
    private static final double SURE = 0.6;

    private Repetitions() {}

    /**
     * The claims but those that another one makes with a sum of money besides, and those that tell another's relation of
     * its ends in another phase or modality without being sure, in their order.
     */
    static List<Claim> without(Collection<Claim> claims) {
        Set<Claim> unsure = unsure(claims);
        List<Claim> kept = new ArrayList<>(claims);
        kept.removeIf(claim -> unsure.contains(claim) || claims.stream().anyMatch(other -> saysMore(other, claim)));
        return List.copyOf(kept);
    }

    /** What readings of one relation share: its ends, and whether it is denied. */
    private record Told(String relation, Set<Object> ends, Object first, boolean negated) {
        static Told of(Claim claim) {
            Object subject = new Value.OfEntity(claim.subject());
            return new Told(
                    claim.relation().name(),
                    Set.of(subject, claim.object()),
                    claim.relation().symmetric() ? "" : subject,
                    claim.stance().negated());
        }
    }

    private record Reading(Phase phase, Modality modality) {}

    private static Set<Claim> unsure(Collection<Claim> claims) {
        List<Claim> surest = claims.stream()
                .sorted(Comparator.comparing((Claim claim) -> claim.evidence().confidence())
                        .reversed())
                .toList();
        Map<Told, Set<Reading>> told = new HashMap<>();
        Set<Claim> unsure = new HashSet<>();
        for (Claim claim : surest) {
            Set<Reading> readings = told.computeIfAbsent(Told.of(claim), unused -> new HashSet<>());
            Reading reading = new Reading(claim.stance().phase(), claim.stance().modality());
            boolean again = !readings.isEmpty() && !readings.contains(reading);
            if (again && claim.evidence().confidence().doubleValue() < SURE) {
                unsure.add(claim);
            } else {
                readings.add(reading);
            }
        }
        return unsure;
    }

    private static boolean saysMore(Claim other, Claim claim) {
        return claim.details().amount().isEmpty()
                && other.details().amount().isPresent()
                && claim.relation().equals(other.relation())
                && claim.subject().equals(other.subject())
                && claim.object().equals(other.object())
                && claim.stance().phase() == other.stance().phase()
                && claim.stance().modality() == other.stance().modality()
                && claim.stance().negated() == other.stance().negated();
    }
}
