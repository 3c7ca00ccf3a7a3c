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

    /** How much of the finder's belief in a person is kept for a name that nobody was introduced by. */
    private static final double BARE_PERSON = 0.25;

    private final Map<EntityType, Double> votes = new EnumMap<>(EntityType.class);
    private double place;

    void add(EntityType type, double weight) {
        votes.merge(type, weight, Double::sum);
    }

    /**
     * Adds the vote of the name finder.
     *
     * @param bare whether the name is a single word that is part of nobody's full name in the text
     */
    void add(NameSpan found, boolean bare) {
        switch (found.kind()) {
            case PERSON -> {
                double person = bare ? BARE_PERSON : 1;
                add(EntityType.PERSON, person * found.probability());
                add(EntityType.COMPANY, (1 - person) * found.probability());
            }
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
        double all = votes.values().stream().mapToDouble(Double::doubleValue).sum();
        if (best == null || all < ENOUGH || familyTotal(best) < place) {
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
