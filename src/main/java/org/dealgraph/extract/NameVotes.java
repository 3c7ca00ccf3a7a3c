package org.dealgraph.extract;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.dealgraph.model.EntityType;
import org.dealgraph.model.NameSpan;

/** What speaks for each type of a name that the catalogue does not know, summed over a document. */
final class NameVotes {
    /** Less than one fairly sure sighting or one clear cue is no name. */
    private static final double ENOUGH = 0.5;

    private final Map<EntityType, Double> votes = new EnumMap<>(EntityType.class);
    private double place;

    void add(EntityType type, double weight) {
        votes.merge(type, weight, Double::sum);
    }

    void add(NameSpan found) {
        switch (found.kind()) {
            case PERSON -> add(EntityType.PERSON, found.probability());
            case ORGANIZATION -> add(EntityType.COMPANY, found.probability());
            case PRODUCT -> add(EntityType.PRODUCT, found.probability());
            case PLACE -> place += found.probability();
            case OTHER -> {}
        }
    }

    /** The type with the most votes, the first in the order of the types among equals; empty if none has enough. */
    Optional<EntityType> winner() {
        EntityType best = null;
        for (Map.Entry<EntityType, Double> vote : votes.entrySet()) {
            if (best == null || vote.getValue() > votes.get(best)) {
                best = vote.getKey();
            }
        }
        if (best == null || votes.get(best) < ENOUGH || familyTotal(best) < place) {
            return Optional.empty();
        }
        return Optional.of(best);
    }

    private double familyTotal(EntityType type) {
        return votes.entrySet().stream()
                .filter(vote -> vote.getKey().family() == type.family())
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }
}
