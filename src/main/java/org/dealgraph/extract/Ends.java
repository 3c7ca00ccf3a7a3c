package org.dealgraph.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dealgraph.model.Entity;
import org.dealgraph.model.Lexicon;
import org.dealgraph.model.Mention;

/**
 * Tells which entities a phrase stands for as an end of a claim: the entity that it names or refers to, the one in
 * apposition ("its rival Anthropic"), the examples of a group ("clouds such as AWS"), the owner of what is spoken of
 * in its stead ("OpenAI's models", "Nvidia chips", "a stake in the maker").
 */
final class Ends {
    private static final Set<String> EXAMPLE_WORDS = Set.of("like", "such", "including", "include");

    private final Set<String> transparent;
    private final Set<String> ownedNouns;

    Ends(Lexicon lexicon) {
        transparent = lexicon.list("transparent-nouns");
        ownedNouns = lexicon.list("owned-nouns");
    }

    /** The entities that the phrase with this head stands for, in the order of the text. */
    List<Entity> at(Tree tree, Mentions mentions, int sentence, int head) {
        return at(tree, mentions, sentence, head, List.of());
    }

    /**
     * The same, but a pronoun stands for none of some entities, and neither does the owner that one names.
     *
     * @param except whom the other end of the claim stands for
     */
    List<Entity> at(Tree tree, Mentions mentions, int sentence, int head, Collection<Entity> except) {
        List<Entity> found = all(tree, mentions, sentence, head);
        if (except.isEmpty() || !except.containsAll(found)) {
            return found;
        }
        return Stream.concat(Stream.of(head), tree.children(head, "nmod:poss").stream())
                .flatMap(token -> mentions.at(sentence, token).stream())
                .filter(mention -> mention.kind() == Mention.Kind.PRONOUN)
                .flatMap(mention -> mentions.entity(mention, except).stream())
                .distinct()
                .toList();
    }

    private List<Entity> all(Tree tree, Mentions mentions, int sentence, int head) {
        List<Mention> direct = mentions.at(sentence, head);
        boolean named = direct.stream().anyMatch(mention -> mention.kind() == Mention.Kind.NAME);
        List<Entity> apposed =
                named ? List.of() : through(tree, mentions, sentence, tree.children(head, "appos", "flat"));
        if (!apposed.isEmpty()) {
            return apposed;
        }
        if (!direct.isEmpty()) {
            return direct(mentions, sentence, head);
        }
        List<Entity> examples = through(tree, mentions, sentence, examples(tree, head));
        if (!examples.isEmpty()) {
            return examples;
        }
        List<Entity> members = through(tree, mentions, sentence, members(tree, head));
        if (!members.isEmpty()) {
            return members;
        }
        if (tree.is(head, "appos") && tree.head(head) >= 0) {
            return direct(mentions, sentence, tree.head(head));
        }
        boolean pointing = tree.lemma(head).equals("that") || tree.lemma(head).equals("those");
        if (pointing || transparent.contains(tree.lemma(head))) {
            List<Entity> whole = through(tree, mentions, sentence, withCase(tree, head, "of"));
            if (!whole.isEmpty()) {
                return whole;
            }
        }
        return ownedNouns.contains(tree.lemma(head)) ? owners(tree, mentions, sentence, head) : List.of();
    }

    private static List<Entity> direct(Mentions mentions, int sentence, int head) {
        return mentions.at(sentence, head).stream()
                .map(Mention::entity)
                .distinct()
                .toList();
    }

    private static List<Entity> owners(Tree tree, Mentions mentions, int sentence, int head) {
        List<Entity> owners = through(tree, mentions, sentence, tree.children(head, "nmod:poss"));
        if (!owners.isEmpty()) {
            return owners;
        }
        List<Entity> makers = through(tree, mentions, sentence, tree.children(head, "compound", "amod", "nmod:desc"));
        List<Entity> of =
                makers.isEmpty() ? through(tree, mentions, sentence, withCase(tree, head, "of", "from", "by")) : makers;
        return of.isEmpty() ? behind(tree, mentions, sentence, head) : of;
    }

    /** "the services of Amazon", whatever the tree makes of it. */
    private static List<Entity> behind(Tree tree, Mentions mentions, int sentence, int head) {
        WordOrder order = new WordOrder(tree, mentions, sentence);
        return order.isText(head + 1, "of") ? through(tree, mentions, sentence, order.phraseAt(head + 2)) : List.of();
    }

    private static List<Integer> examples(Tree tree, int head) {
        return tree.children(
                head,
                child -> tree.is(child, "nmod", "obl", "advcl", "acl", "appos")
                        && tree.hasChild(child, mark -> mark < child && EXAMPLE_WORDS.contains(tree.lemma(mark))));
    }

    /** The members of "a group that includes …". */
    private static List<Integer> members(Tree tree, int head) {
        return tree
                .children(
                        head,
                        child ->
                                tree.is(child, "acl:relcl") && tree.lemma(child).equals("include"))
                .stream()
                .flatMap(verb -> tree.children(verb, "obj").stream())
                .toList();
    }

    private static List<Integer> withCase(Tree tree, int head, String... prepositions) {
        return tree.children(
                head, child -> tree.is(child, "nmod") && List.of(prepositions).contains(tree.preposition(child)));
    }

    private static List<Entity> through(Tree tree, Mentions mentions, int sentence, List<Integer> heads) {
        List<Entity> found = new ArrayList<>();
        for (int head : heads) {
            Set<Integer> all = new LinkedHashSet<>(tree.conjuncts(head));
            all.addAll(tree.listed(head));
            for (int each : all) {
                direct(mentions, sentence, each).stream()
                        .filter(entity -> !found.contains(entity))
                        .forEach(found::add);
            }
        }
        return found;
    }
}
