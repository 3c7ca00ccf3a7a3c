package org.dealgraph.extract;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.dealgraph.model.EntityType;
import org.dealgraph.model.NameSpan;

/** What speaks for each type of a name that the catalogue does not know, summed over a document. */
final class NameVotes {
    /** Less than one fairly sure sighting or one clear cue is no name. */
    private static final double ENOUGH = 0.25;

    /** How much of the finder's belief in a person is kept for a name that nobody was introduced by. */
    private static final double BARE_PERSON = 0.25;

    /** Clues of so much need no further opinion: more than any one that stands beside a name. */
    private static final double SURE = 1.5;

    /** The most that looks count in all. */
    private static final double MOST_LOOKS = 1.5;

    private final Map<EntityType, Double> clues = new EnumMap<>(EntityType.class);
    private final Map<EntityType, Double> looks = new EnumMap<>(EntityType.class);
    private double place;

    /** Adds a clue: what the words in or around the name say. */
    void add(EntityType type, double weight) {
        clues.merge(type, weight, Double::sum);
    }

    /** Adds what the name looks like, which is the same each time and so counts only so often. */
    void addLook(EntityType type, double weight) {
        looks.merge(type, weight, Double::sum);
    }

    /**
     * Adds the vote of the name finder.
     *
     * @param bare whether the name is a single word that is nobody's surname in the text
     */
    void add(NameSpan found, boolean bare) {
        switch (found.kind()) {
            case PERSON -> {
                double person = bare ? BARE_PERSON : 1;
                addLook(EntityType.PERSON, person * found.probability());
                addLook(EntityType.COMPANY, (1 - person) * found.probability());
            }
            case ORGANIZATION -> addLook(EntityType.COMPANY, found.probability());
            case PRODUCT -> addLook(EntityType.PRODUCT, found.probability());
            case PLACE -> place += found.probability();
            case OTHER -> {}
        }
    }

    /** The strongest type of the strongest family, the first in the order of the types among equals; empty if not enough. */
    Optional<EntityType> winner() {
        double seen = total(looks);
        double scale = seen > MOST_LOOKS ? MOST_LOOKS / seen : 1;
        Map<EntityType, Double> votes = new EnumMap<>(EntityType.class);
        clues.forEach((type, weight) -> votes.merge(type, weight, Double::sum));
        looks.forEach((type, weight) -> votes.merge(type, scale * weight, Double::sum));
        EntityType best = null;
        for (EntityType type : votes.keySet()) {
            if (best == null || beats(type, best, votes)) {
                best = type;
            }
        }
        boolean enough = best != null && total(votes) >= ENOUGH;
        boolean isPlace = enough && total(clues) + seen < place;
        return enough && !isPlace ? Optional.of(best) : Optional.empty();
    }

    /** Whether words in or around the name leave no doubt of its type: "the Norvane Markets Authority", "Example Cloud". */
    boolean isSure(EntityType type) {
        return clues.getOrDefault(type, 0.0) >= SURE;
    }

    private static double total(Map<EntityType, Double> votes) {
        return votes.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static boolean beats(EntityType type, EntityType other, Map<EntityType, Double> votes) {
        return type.family() == other.family()
                ? votes.get(type) > votes.get(other)
                : familyTotal(type, votes) > familyTotal(other, votes);
    }

    private static double familyTotal(EntityType type, Map<EntityType, Double> votes) {
        return votes.entrySet().stream()
                .filter(vote -> vote.getKey().family() == type.family())
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }
}
