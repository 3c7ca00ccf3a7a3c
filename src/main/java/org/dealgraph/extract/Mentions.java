package org.dealgraph.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
    private final Map<Mention, List<Entity>> secondThoughts;

    Mentions(List<Tree> trees, Collection<Mention> mentions) {
        this(trees, mentions, Map.of());
    }

    /**
     * Mentions of which some pronouns may stand for others, too.
     *
     * @param secondThoughts for a pronoun, whom else it may stand for, the likeliest first
     */
    Mentions(List<Tree> trees, Collection<Mention> mentions, Map<Mention, List<Entity>> secondThoughts) {
        this.secondThoughts = Map.copyOf(secondThoughts);
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

    /** Whom else a pronoun may stand for, the likeliest first. */
    List<Entity> secondThoughts(Mention mention) {
        return secondThoughts.getOrDefault(mention, List.of());
    }

    /** Whom a mention stands for, given that it cannot be one of these. */
    Optional<Entity> entity(Mention mention, Collection<Entity> except) {
        return Stream.concat(Stream.of(mention.entity()), secondThoughts(mention).stream())
                .filter(entity -> !except.contains(entity))
                .findFirst();
    }

    List<Mention> all() {
        return bySentence.stream().flatMap(List::stream).toList();
    }
}
