package org.dealgraph.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dealgraph.model.Value;

/**
 * How the pairs of one sentence stand against each other: each pair's own weight beside those of the others for its
 * trigger, its subject, its object and its two ends. Numbers for a {@link Forest}.
 */
final class Rivals {
    /** How many numbers there are beside those of the pair alone. */
    static final int OWN = 14;

    private static final int NONE = -6 * HashedWeights.SCALE;

    /** For each key, the best weight of each of those that share it. */
    private final Map<Object, Map<Object, Integer>> groups = new HashMap<>();

    private final Map<Object, Integer> triggers = new HashMap<>();

    Rivals(List<ClaimReader.Weighed> pairs) {
        for (ClaimReader.Weighed pair : pairs) {
            String relation = relation(pair);
            note(List.of("of trigger", pair.trigger()), ends(pair), pair.score());
            note(List.of(relation, "subject", subject(pair)), pair.object().value(), pair.score());
            note(List.of(relation, "object", pair.object().value()), subject(pair), pair.score());
            note(List.of("relations", ends(pair)), relation, pair.score());
            note(List.of("triggers", relation, ends(pair)), pair.trigger(), pair.score());
            triggers.merge(relation, 1, Integer::sum);
        }
    }

    private void note(Object key, Object member, int score) {
        groups.computeIfAbsent(key, unused -> new HashMap<>()).merge(member, score, Math::max);
    }

    private static String relation(ClaimReader.Weighed pair) {
        return pair.trigger().rule().relation().name();
    }

    private static Object subject(ClaimReader.Weighed pair) {
        return new Value.OfEntity(pair.subject().entity().orElseThrow());
    }

    private static Object ends(ClaimReader.Weighed pair) {
        return Set.of(subject(pair), pair.object().value());
    }

    /** The numbers of a pair. */
    int[] of(ClaimReader.Weighed pair) {
        String relation = relation(pair);
        int[] looks = pair.looks();
        int[] numbers = Arrays.copyOf(looks, looks.length + OWN);
        int at = looks.length;
        numbers[at++] = pair.score();
        for (List<Object> keyAndSelf : List.of(
                List.of(List.of("of trigger", pair.trigger()), ends(pair)),
                List.of(
                        List.of(relation, "subject", subject(pair)),
                        pair.object().value()),
                List.of(List.of(relation, "object", pair.object().value()), subject(pair)),
                List.of(List.of("relations", ends(pair)), relation),
                List.of(List.of("triggers", relation, ends(pair)), pair.trigger()))) {
            Map<Object, Integer> members = groups.get(keyAndSelf.get(0));
            int better = 0;
            int best = NONE;
            for (Map.Entry<Object, Integer> member : members.entrySet()) {
                if (!member.getKey().equals(keyAndSelf.get(1))) {
                    better += member.getValue() > pair.score() ? 1 : 0;
                    best = Math.max(best, member.getValue());
                }
            }
            numbers[at++] = better;
            numbers[at++] = pair.score() - best;
        }
        numbers[at++] = groups.get(List.of("of trigger", pair.trigger())).size();
        numbers[at++] = triggers.get(relation);
        numbers[at] = groups.get(List.of(relation, "subject", subject(pair))).size();
        return numbers;
    }

    /** The numbers of all pairs of a sentence. */
    static List<int[]> of(List<ClaimReader.Weighed> pairs) {
        Rivals rivals = new Rivals(pairs);
        List<int[]> all = new ArrayList<>();
        pairs.forEach(pair -> all.add(rivals.of(pair)));
        return all;
    }
}
