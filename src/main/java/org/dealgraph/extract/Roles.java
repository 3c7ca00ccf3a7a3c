package org.dealgraph.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.dealgraph.model.Entity;
import org.dealgraph.model.Value;

/**
 * What parts the entities of a document play where they are named: who buys, who is bought, who leads whom. What one
 * sentence leaves unsaid another may have said. Immutable once made.
 */
final class Roles {
    private final Map<Part, List<Integer>> sentencesOf = new HashMap<>();
    private final Map<Entity, TreeSet<Part>> partsOf = new HashMap<>();
    private final Map<Pairing, List<Integer>> sentencesOfPairs = new HashMap<>();

    /** A pair of whom some sentence tells a relation. */
    record Told(int sentence, String relation, Focus.Pair pair) {}

    /**
     * A part that an entity plays.
     *
     * @param isObject whether the object of the relation, not its subject
     */
    record Part(Entity entity, String relation, boolean isObject) implements Comparable<Part> {
        /** By relation and end, for the parts of one entity. */
        @Override
        public int compareTo(Part other) {
            int byRelation = relation.compareTo(other.relation);
            return byRelation != 0 ? byRelation : Boolean.compare(isObject, other.isObject);
        }
    }

    private record Pairing(String relation, Focus.Pair pair) {}

    Roles(List<Told> told) {
        for (Told each : told) {
            note(new Part(each.pair().subject(), each.relation(), false), each.sentence());
            if (each.pair().object() instanceof Value.OfEntity object) {
                note(new Part(object.entity(), each.relation(), true), each.sentence());
            }
            sentencesOfPairs
                    .computeIfAbsent(new Pairing(each.relation(), each.pair()), unused -> new ArrayList<>())
                    .add(each.sentence());
        }
    }

    private void note(Part part, int sentence) {
        sentencesOf.computeIfAbsent(part, unused -> new ArrayList<>()).add(sentence);
        partsOf.computeIfAbsent(part.entity(), unused -> new TreeSet<>()).add(part);
    }

    /** How often an entity plays a part in sentences other than this one. */
    int times(Part part, int sentence) {
        return times(sentencesOf.get(part), sentence);
    }

    /** How often a relation is told of a pair in sentences other than this one. */
    int times(String relation, Focus.Pair pair, int sentence) {
        return times(sentencesOfPairs.get(new Pairing(relation, pair)), sentence);
    }

    private static int times(List<Integer> sentences, int except) {
        return sentences == null
                ? 0
                : (int) sentences.stream().filter(at -> at != except).count();
    }

    /** The parts that an entity plays in other sentences, in the order of the relations' names. */
    List<Part> of(Entity entity, int sentence) {
        TreeSet<Part> parts = partsOf.get(entity);
        return parts == null
                ? List.of()
                : parts.stream().filter(part -> times(part, sentence) > 0).toList();
    }
}
