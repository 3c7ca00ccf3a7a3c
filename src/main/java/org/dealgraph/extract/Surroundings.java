package org.dealgraph.extract;

import java.util.List;
import java.util.Set;

/**
 * Finds names by where they stand, right beside a trigger, for want of a place in the tree. Each answer is one token or
 * none.
 */
final class Surroundings {
    /** A noun's modifiers before it are fewer tokens than this. */
    private static final int WIDEST_PHRASE = 5;

    private final Tree tree;

    Surroundings(Tree tree) {
        this.tree = tree;
    }

    /** The name that stands right before an active verb, for want of a subject in the tree: "Google has …". */
    List<Integer> before(int verb) {
        int at = verb - 1;
        while (at >= 0 && Set.of("AUX", "ADV", "PART").contains(tree.tag(at))) {
            at--;
        }
        boolean finite = tree.children(verb, "mark", "case").isEmpty() && !tree.isPassive(verb);
        return finite && at >= 0 && tree.tag(at).equals("PROPN") ? List.of(at) : List.of();
    }

    /** The name that stands right after an active verb, for want of an object in the tree. */
    List<Integer> after(int verb) {
        int at = verb + 1;
        while (at < tree.size() && tree.tag(at).equals("DET")) {
            at++;
        }
        boolean name = at < tree.size() && tree.tag(at).equals("PROPN");
        return name && !tree.isPassive(verb) ? List.of(at) : List.of();
    }

    /** The name right after a noun, or on the other side of a comma: "rival Anthropic", "its chief, Ann Lee". */
    List<Integer> neighbours(int noun) {
        int next = noun + 1;
        if (next + 1 < tree.size() && tree.token(next).text().equals(",")) {
            next++;
        }
        if (next < tree.size() && tree.tag(next).equals("PROPN")) {
            return List.of(next);
        }
        int at = noun - 1;
        while (at >= 0 && Set.of("DET", "ADJ", "NOUN", "PART", "CCONJ").contains(tree.tag(at))) {
            at--;
        }
        boolean apposed =
                at > 0 && tree.token(at).text().equals(",") && tree.tag(at - 1).equals("PROPN");
        return apposed ? List.of(at - 1) : List.of();
    }

    /** The owner right before a noun and its modifiers, for want of one in the tree: "OpenAI's chief executive". */
    List<Integer> possessorBefore(int noun) {
        int at = noun - 1;
        while (at >= 0 && Set.of("ADJ", "NOUN", "ADV", "CCONJ").contains(tree.tag(at)) && noun - at < WIDEST_PHRASE) {
            at--;
        }
        if (at > 0 && tree.token(at).text().equals("'s") && tree.isNominal(at - 1)) {
            return List.of(at - 1);
        }
        return at >= 0 && Set.of("its", "their", "his", "her").contains(tree.lemma(at)) ? List.of(at) : List.of();
    }

    /** The name right before a noun: "ChatGPT maker". */
    List<Integer> nameBefore(int noun) {
        return noun > 0 && tree.tag(noun - 1).equals("PROPN") ? List.of(noun - 1) : List.of();
    }
}
