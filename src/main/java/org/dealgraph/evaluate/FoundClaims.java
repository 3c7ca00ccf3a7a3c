package org.dealgraph.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dealgraph.model.Claim;
import org.dealgraph.model.Entity;
import org.dealgraph.model.Extraction;
import org.dealgraph.model.Mention;
import org.dealgraph.model.Value;

/**
 * The claims of several articles as they are compared with the gold: an entity goes by all the names that it has in any
 * of them, as it would in a store.
 */
public final class FoundClaims {
    private final Map<String, SortedSet<String>> namesOf = new TreeMap<>();

    private FoundClaims() {}

    /** With the names of these articles. */
    public static FoundClaims of(Collection<Extraction> extractions) {
        FoundClaims claims = new FoundClaims();
        for (Extraction extraction : extractions) {
            extraction.mentions().stream().map(Mention::entity).forEach(claims::add);
            extraction.claims().forEach(claims::add);
        }
        return claims;
    }

    private void add(Claim claim) {
        add(claim.subject());
        claim.stance().speaker().ifPresent(this::add);
        if (claim.object() instanceof Value.OfEntity object) {
            add(object.entity());
        }
    }

    private void add(Entity entity) {
        namesOf.computeIfAbsent(entity.id(), unused -> new TreeSet<>()).addAll(entity.aliases());
    }

    /** The claims of one article. */
    public List<FoundClaim> in(Extraction extraction) {
        List<FoundClaim> found = new ArrayList<>();
        extraction.claims().forEach(claim -> found.add(found(extraction, claim)));
        return found;
    }

    /** An entity with all its names. */
    public End end(Entity entity) {
        return End.of(entity.label(), String.join("|", namesOf.getOrDefault(entity.id(), new TreeSet<>())));
    }

    private FoundClaim found(Extraction extraction, Claim claim) {
        return new FoundClaim(
                docOf(extraction),
                end(claim.subject()),
                claim.relation().name(),
                end(claim.object()),
                claim.stance().phase().term(),
                claim.stance().modality().term(),
                claim.stance().negated(),
                claim.stance().speaker().map(this::end),
                Details.of(claim.details()),
                claim.evidence().rule(),
                claim.evidence().quote().in(extraction.article().text()),
                claim.evidence().quote());
    }

    /** The name that the gold knows an article by: that of its file. */
    static String docOf(Extraction extraction) {
        String source = extraction.article().source();
        return source.substring(source.lastIndexOf('/') + 1);
    }

    private End end(Value value) {
        return value instanceof Value.OfMoney sum
                ? End.of(decimal(sum.money().amount()), "")
                : end(((Value.OfEntity) value).entity());
    }

    /** As XML Schema writes decimals, and so the store: at least one digit after the point. */
    private static String decimal(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.setScale(Math.max(1, bare.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
