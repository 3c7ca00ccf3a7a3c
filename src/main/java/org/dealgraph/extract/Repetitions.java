package org.dealgraph.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.dealgraph.model.Claim;

/** Drops the claims that only repeat others of the same article with less detail. */
final class Repetitions {
    private Repetitions() {}

    /** The claims but those that another one makes with a sum of money besides, in their order. */
    static List<Claim> without(Collection<Claim> claims) {
        List<Claim> kept = new ArrayList<>(claims);
        kept.removeIf(claim -> claims.stream().anyMatch(other -> saysMore(other, claim)));
        return List.copyOf(kept);
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
