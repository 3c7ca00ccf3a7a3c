package org.dealgraph.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.dealgraph.model.Value;

/**
 * How the pairs of one sentence stand against each other: each pair's own weight beside those of the others for its
 * trigger, its subject, its object and its two ends. Numbers for a {@link Forest}.
 */
final class Rivals {
    /** How many numbers there are beside those of the pair alone. */
    static final int OWN = 14;

    private static final int NONE = -6 * HashedWeights.SCALE;

    /** No sentence has more ends, triggers or relations than this; numbers of them are packed into one. */
    private static final int PACK = 1 << 12;

    /** Odd, so that no two keys become one, and with bits all over, so that they fall apart in a hash table. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final Numbering<String> relations = new Numbering<>();
    private final Numbering<Triggers.Trigger> triggers = new Numbering<>();
    private final Numbering<Value> ends = new Numbering<>();
    private final IdentityHashMap<Candidate, Integer> endOf = new IdentityHashMap<>();

    /** By what is shared, packed into one number. */
    private final Map<Long, Group> groups = new HashMap<>();

    private final Map<Integer, Integer> pairsOfRelation = new HashMap<>();

    /** What pairs may have in common. */
    private enum Shared {
        TRIGGER,
        SUBJECT,
        OBJECT,
        ENDS,
        RELATION_AND_ENDS
    }

    /** Numbers things in the order in which they come. */
    private static final class Numbering<T> {
        private final Map<T, Integer> numbers = new HashMap<>();

        int of(T thing) {
            return numbers.computeIfAbsent(thing, unused -> numbers.size());
        }
    }

    /** Those that share something, each with its best weight. */
    private static final class Group {
        private int[] members = new int[4];
        private int[] best = new int[4];
        private int size;

        void note(int member, int score) {
            for (int i = 0; i < size; i++) {
                if (members[i] == member) {
                    best[i] = Math.max(best[i], score);
                    return;
                }
            }
            if (size == members.length) {
                members = Arrays.copyOf(members, 2 * size);
                best = Arrays.copyOf(best, 2 * size);
            }
            members[size] = member;
            best[size++] = score;
        }

        /** How many others weigh more, and by how much a weight exceeds the best of them. */
        void compare(int self, int score, int[] numbers, int at) {
            int better = 0;
            int most = NONE;
            for (int i = 0; i < size; i++) {
                if (members[i] != self) {
                    better += best[i] > score ? 1 : 0;
                    most = Math.max(most, best[i]);
                }
            }
            numbers[at] = better;
            numbers[at + 1] = score - most;
        }
    }

    /** A pair by numbers. */
    private record Numbered(int relation, int trigger, int subject, int object) {
        int ends() {
            return Math.min(subject, object) * PACK + Math.max(subject, object);
        }

        long key(Shared shared) {
            return switch (shared) {
                case TRIGGER -> key(0, trigger, 0);
                case SUBJECT -> key(1, relation, subject);
                case OBJECT -> key(2, relation, object);
                case ENDS -> key(3, 0, ends());
                case RELATION_AND_ENDS -> key(4, relation, ends());
            };
        }

        private static long key(int kind, int first, int second) {
            return (((long) kind * PACK + first) * PACK * PACK + second) * SPREAD;
        }

        int member(Shared shared) {
            return switch (shared) {
                case TRIGGER -> ends();
                case SUBJECT -> object;
                case OBJECT -> subject;
                case ENDS -> relation;
                case RELATION_AND_ENDS -> trigger;
            };
        }
    }

    Rivals(List<ClaimReader.Weighed> pairs) {
        for (ClaimReader.Weighed pair : pairs) {
            Numbered numbered = number(pair);
            for (Shared shared : Shared.values()) {
                groups.computeIfAbsent(numbered.key(shared), unused -> new Group())
                        .note(numbered.member(shared), pair.score());
            }
            pairsOfRelation.merge(numbered.relation(), 1, Integer::sum);
        }
    }

    private Numbered number(ClaimReader.Weighed pair) {
        return new Numbered(
                relations.of(pair.trigger().rule().relation().name()),
                triggers.of(pair.trigger()),
                end(pair.subject()),
                end(pair.object()));
    }

    private int end(Candidate candidate) {
        return endOf.computeIfAbsent(candidate, unused -> ends.of(candidate.value()));
    }

    /** The numbers of a pair. */
    int[] of(ClaimReader.Weighed pair) {
        Numbered numbered = number(pair);
        int[] looks = pair.looks();
        int[] numbers = Arrays.copyOf(looks, looks.length + OWN);
        int at = looks.length;
        numbers[at++] = pair.score();
        for (Shared shared : Shared.values()) {
            groups.get(numbered.key(shared)).compare(numbered.member(shared), pair.score(), numbers, at);
            at += 2;
        }
        numbers[at++] = groups.get(numbered.key(Shared.TRIGGER)).size;
        numbers[at++] = pairsOfRelation.get(numbered.relation());
        numbers[at] = groups.get(numbered.key(Shared.SUBJECT)).size;
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
