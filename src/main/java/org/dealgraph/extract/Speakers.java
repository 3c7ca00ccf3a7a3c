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
    private static final Set<String> DESCRIBING = Set.of("ADJ", "ADP", "DET", "NOUN", "PROPN");

    private final Ends ends;
    private final Set<String> groupNouns;

    Speakers(Ends ends, Lexicon lexicon) {
        this.ends = ends;
        groupNouns = lexicon.list("group-nouns");
    }

    /** Who says what stands under a verb of saying, or who is named as saying it; {@code speech} is -1 for nobody. */
    Optional<Entity> of(Tree tree, Mentions mentions, int sentence, int speech) {
        if (speech < 0) {
            return Optional.empty();
        }
        if (!tree.tag(speech).equals("VERB")) {
            return named(tree, mentions, sentence, speech);
        }
        return new Arguments(tree)
                .subjects(speech, 0).stream()
                        .flatMap(subject -> named(tree, mentions, sentence, subject).stream())
                        .findFirst();
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
        end = Math.max(end, endInOrder(tree, head));
        String label = end - head <= LONGEST_GROUP ? tree.textOf(head, end) : tree.textOf(head, head + 1);
        String plain = label.toLowerCase(Locale.ROOT);
        return Optional.of(
                new Entity(EntityId.mint(EntityType.GROUP, plain), EntityType.GROUP, plain, List.of(), false));
    }

    /** "people familiar with the matter", "analysts at RBC": the end of what describes a group, wherever the parser hangs it. */
    private static int endInOrder(Tree tree, int head) {
        int end = head + 1;
        while (end < tree.size() && DESCRIBING.contains(tree.tag(end))) {
            end++;
        }
        while (end > head + 1 && !Set.of("NOUN", "PROPN", "ADJ").contains(tree.tag(end - 1))) {
            end--;
        }
        return end;
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
}
