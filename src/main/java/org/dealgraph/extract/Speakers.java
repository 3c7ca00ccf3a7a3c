package org.dealgraph.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dealgraph.model.Entity;
import org.dealgraph.model.EntityId;
import org.dealgraph.model.EntityType;
import org.dealgraph.model.Lexicon;

/** Finds who says what a claim says: the subject of the verb of saying, or the source that the sentence names. */
final class Speakers {
    private static final int LONGEST_GROUP = 7;

    private final Ends ends;
    private final Set<String> groupNouns;

    Speakers(Ends ends, Lexicon lexicon) {
        this.ends = ends;
        groupNouns = lexicon.list("group-nouns");
    }

    /** The speaker of a trigger whose verb of saying is {@code speech}, or -1. */
    Optional<Entity> of(Tree tree, Mentions mentions, int sentence, int speech) {
        if (speech >= 0) {
            return new Arguments(tree)
                    .subjects(speech, 0).stream()
                            .flatMap(subject -> named(tree, mentions, sentence, subject).stream())
                            .findFirst();
        }
        return accordingTo(tree).flatMap(source -> named(tree, mentions, sentence, source));
    }

    private Optional<Entity> named(Tree tree, Mentions mentions, int sentence, int head) {
        Optional<Entity> entity = ends.at(tree, mentions, sentence, head).stream()
                .filter(found -> found.type().isAgent())
                .findFirst();
        return entity.isPresent() ? entity : group(tree, head);
    }

    /** "analysts", "people familiar with the matter": an unnamed speaker, as the text describes it. */
    private Optional<Entity> group(Tree tree, int head) {
        if (!groupNouns.contains(tree.lemma(head)) || !tree.tag(head).equals("NOUN")) {
            return Optional.empty();
        }
        List<Integer> after = tree.children(head, child -> child > head && tree.is(child, "amod", "acl", "nmod"));
        int end = head + 1;
        for (int child : after) {
            end = Math.max(end, lastUnder(tree, child) + 1);
        }
        String label = end - head <= LONGEST_GROUP ? tree.textOf(head, end) : tree.textOf(head, head + 1);
        String plain = label.toLowerCase(Locale.ROOT);
        return Optional.of(
                new Entity(EntityId.mint(EntityType.GROUP, plain), EntityType.GROUP, plain, List.of(), false));
    }

    private static int lastUnder(Tree tree, int token) {
        int last = token;
        for (int i = token + 1; i < tree.size(); i++) {
            if (tree.isUnder(i, token)) {
                last = i;
            }
        }
        return last;
    }

    /** The phrase of "according to …" in a trigger's clause, or -1. */
    private static Optional<Integer> accordingTo(Tree tree) {
        for (int i = 0; i + 2 < tree.size(); i++) {
            if (tree.lemma(i).equalsIgnoreCase("accord") || tree.token(i).text().equalsIgnoreCase("according")) {
                int head = tree.head(i);
                if (head > i) {
                    return Optional.of(head);
                }
                return tree.children(i, "obl", "nmod").stream().findFirst();
            }
        }
        return Optional.empty();
    }
}
