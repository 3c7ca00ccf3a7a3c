package org.dealgraph.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dealgraph.model.Entity;
import org.dealgraph.model.Rule;

/** All places around a trigger at which somebody stands, by the order of words and in the tree. */
final class Places {
    /** Places that say whence an end comes, not where it stands. */
    private static final Set<String> NOWHERE = Set.of("parties", "anaphor", "topic", "told", "amount");

    private static final int FIRST_PREPOSITION = Rule.PLACES.indexOf("of");

    private final Map<Entity, Set<String>> inOrder = new LinkedHashMap<>();
    private final Map<Entity, Set<String>> inTree = new LinkedHashMap<>();

    /** What all triggers of one sentence share. */
    static final class OfSentence {
        private final Tree tree;
        private final Mentions mentions;
        private final int sentence;
        private final Ends ends;
        private final Arguments arguments;
        private final LinearArguments linear;
        private final Lists lists;
        private final TreePaths paths;
        private final List<String> possible = new ArrayList<>();

        OfSentence(Tree tree, Mentions mentions, int sentence, Ends ends) {
            this.tree = tree;
            this.mentions = mentions;
            this.sentence = sentence;
            this.ends = ends;
            arguments = new Arguments(tree);
            linear = new LinearArguments(tree, mentions, sentence);
            lists = new Lists(tree, mentions.in(sentence));
            paths = new TreePaths(tree);
            Set<String> words = new HashSet<>();
            for (int i = 0; i < tree.size(); i++) {
                words.add(tree.lowerLemma(i));
            }
            for (String place : Rule.PLACES) {
                boolean preposition = Rule.PLACES.indexOf(place) >= FIRST_PREPOSITION && !place.equals("like");
                if (!NOWHERE.contains(place) && (!preposition || words.contains(place))) {
                    possible.add(place);
                }
            }
        }

        Lists lists() {
            return lists;
        }

        TreePaths paths() {
            return paths;
        }
    }

    Places(OfSentence all, Triggers.Trigger trigger) {
        for (String place : all.possible) {
            note(
                    all,
                    place,
                    inOrder,
                    all.linear.at(place, trigger.head(), trigger.rule().partOfSpeech()));
            note(
                    all,
                    place,
                    inTree,
                    all.arguments.at(place, trigger.head(), trigger.rule().partOfSpeech()));
        }
    }

    private static void note(OfSentence all, String place, Map<Entity, Set<String>> found, List<Integer> heads) {
        for (int head : heads) {
            for (Entity entity : all.ends.at(all.tree, all.mentions, all.sentence, head)) {
                found.computeIfAbsent(entity, unused -> new LinkedHashSet<>()).add(place);
            }
        }
    }

    /** The places at which an entity stands by the order of words. */
    Set<String> inOrder(Entity entity) {
        return inOrder.getOrDefault(entity, Set.of());
    }

    /** The places at which an entity stands in the tree. */
    Set<String> inTree(Entity entity) {
        return inTree.getOrDefault(entity, Set.of());
    }
}
