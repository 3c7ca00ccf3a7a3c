package org.dealgraph.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.dealgraph.model.Block;
import org.dealgraph.model.Entity;
import org.dealgraph.model.Mention;

/** Where a document names each entity, and what it calls it: how often, in which sentences, in the headline, by which nouns. */
final class Appearances {
    private final Mentions names;
    private final Map<Entity, Set<Integer>> sentences = new HashMap<>();
    private final Map<Entity, Integer> counts = new LinkedHashMap<>();
    private final Set<Entity> inHeadline = new HashSet<>();
    private final Map<Entity, Set<String>> nouns = new HashMap<>();

    Appearances(List<Tree> trees, Mentions names) {
        this.names = names;
        for (int s = 0; s < trees.size(); s++) {
            for (Mention mention : names.in(s)) {
                note(trees.get(s), mention);
            }
        }
    }

    private void note(Tree tree, Mention mention) {
        Entity entity = mention.entity();
        counts.merge(entity, 1, Integer::sum);
        sentences.computeIfAbsent(entity, unused -> new HashSet<>()).add(mention.sentence());
        if (tree.sentence().kind() == Block.Kind.HEADLINE) {
            inHeadline.add(entity);
        }
        Set<String> called = nouns.computeIfAbsent(entity, unused -> new HashSet<>());
        tree.children(mention.head(), "appos").forEach(noun -> called.add(tree.lemma(noun)));
        int head = tree.head(mention.head());
        boolean copular = tree.is(mention.head(), "nsubj") && tree.hasChild(head, child -> tree.is(child, "cop"));
        if (copular || tree.is(mention.head(), "appos")) {
            called.add(tree.lemma(head));
        }
        if (mention.first() > 0 && tree.tag(mention.first() - 1).equals("NOUN")) {
            called.add(tree.lemma(mention.first() - 1));
        }
    }

    /** How often an entity is named. */
    int count(Entity entity) {
        return counts.getOrDefault(entity, 0);
    }

    boolean inHeadline(Entity entity) {
        return inHeadline.contains(entity);
    }

    /** Whether a noun is used of an entity: "Nebius, the cloud company", "chipmaker Intel". */
    boolean isCalled(Entity entity, String noun) {
        return nouns.getOrDefault(entity, Set.of()).contains(noun);
    }

    /** How many of the entities that fit are named more often. */
    int rank(Entity entity, Predicate<Entity> fits) {
        int own = count(entity);
        return (int) counts.entrySet().stream()
                .filter(other -> fits.test(other.getKey()) && other.getValue() > own)
                .count();
    }

    /** Where a sentence names an entity apart from a mention of it, the first such place; or -1. */
    int namedApart(Mention last, int sentence) {
        return names.in(sentence).stream()
                .filter(mention -> mention.entity().equals(last.entity()) && !mention.equals(last))
                .mapToInt(Mention::head)
                .findFirst()
                .orElse(-1);
    }

    /** In how many other sentences an entity is named with one of those that a sentence names. */
    int together(Entity entity, int sentence) {
        Set<Entity> beside = new HashSet<>();
        names.in(sentence).forEach(mention -> beside.add(mention.entity()));
        beside.remove(entity);
        Set<Integer> shared = new HashSet<>();
        for (Entity other : beside) {
            shared.addAll(sentences.get(other));
        }
        shared.retainAll(sentences.getOrDefault(entity, Set.of()));
        shared.remove(sentence);
        return shared.size();
    }
}
