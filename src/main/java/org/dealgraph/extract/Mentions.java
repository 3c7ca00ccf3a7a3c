package org.dealgraph.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealgraph.model.Entity;
import org.dealgraph.model.Mention;

/** The mentions of a document, to be asked for by sentence and token. */
final class Mentions {
    private static final Comparator<Mention> IN_TEXT = Comparator.comparingInt(Mention::sentence)
            .thenComparingInt(Mention::first)
            .thenComparingInt(Mention::end)
            .thenComparing(mention -> mention.entity().id());

    private final List<List<Mention>> bySentence = new ArrayList<>();
    private final List<List<List<Mention>>> byToken = new ArrayList<>();
    private final Map<Mention, List<Thought>> thoughts;

    /**
     * Whom a phrase may stand for.
     *
     * @param score what {@link AntecedentModel} makes of it
     */
    record Thought(Entity entity, int score) {}

    Mentions(List<Tree> trees, Collection<Mention> mentions) {
        this(trees, mentions, Map.of());
    }

    /**
     * Mentions of which some phrases may stand for others, too.
     *
     * @param thoughts for a phrase, whom it may stand for, the likeliest first
     */
    Mentions(List<Tree> trees, Collection<Mention> mentions, Map<Mention, List<Thought>> thoughts) {
        this.thoughts = Map.copyOf(thoughts);
        for (Tree tree : trees) {
            bySentence.add(new ArrayList<>());
            byToken.add(new ArrayList<>(Collections.nCopies(tree.size(), List.of())));
        }
        mentions.stream().sorted(IN_TEXT).distinct().forEach(this::add);
    }

    private void add(Mention mention) {
        bySentence.get(mention.sentence()).add(mention);
        List<List<Mention>> tokens = byToken.get(mention.sentence());
        for (int i = mention.first(); i < mention.end(); i++) {
            List<Mention> here = new ArrayList<>(tokens.get(i));
            here.add(mention);
            tokens.set(i, List.copyOf(here));
        }
    }

    /** The token of a name or phrase on which its other tokens depend. */
    static int headOf(Tree tree, int first, int end) {
        for (int i = first; i < end; i++) {
            if (tree.head(i) < first || tree.head(i) >= end) {
                return i;
            }
        }
        return end - 1;
    }

    List<Mention> in(int sentence) {
        return bySentence.get(sentence);
    }

    /** The mentions that cover a token; several only where a phrase stands for several entities. */
    List<Mention> at(int sentence, int token) {
        return byToken.get(sentence).get(token);
    }

    /** Whom a phrase may stand for, the likeliest first; of a name and the like whom it stands for. */
    List<Thought> thoughts(Mention mention) {
        return thoughts.getOrDefault(mention, List.of(new Thought(mention.entity(), 0)));
    }

    /** Whom a mention stands for, given that it cannot be one of these. */
    Optional<Entity> entity(Mention mention, Collection<Entity> except) {
        return thoughts(mention).stream()
                .map(Thought::entity)
                .filter(entity -> !except.contains(entity))
                .findFirst();
    }

    List<Mention> all() {
        return bySentence.stream().flatMap(List::stream).toList();
    }
}
