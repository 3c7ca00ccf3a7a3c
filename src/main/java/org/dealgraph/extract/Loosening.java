package org.dealgraph.extract;

import java.util.Set;
import org.dealgraph.model.Lexicon;
import org.dealgraph.model.Relation;

/**
 * Tells what opens a relation that was exclusive: "ended its exclusive partnership", "dropping Oracle's exclusivity", "no
 * longer the sole supplier", "on any cloud, not just Azure". The relation changes, and is exclusive no more. Read from the
 * order of the words, for parsers go astray in such phrases.
 */
final class Loosening {
    /** The word that says so stands no more tokens than this from the trigger. */
    private static final int FARTHEST = 8;

    /** Between a verb and the exclusivity that it ends stand no more tokens than this, nor between exclusivity and its verb. */
    private static final int WIDEST = 6;

    /** Between "not just" and a name stand no more tokens than this. */
    private static final int WIDEST_NAME = 5;

    private static final Set<String> RESTRICTIONS = Set.of("just", "only", "solely", "exclusively");
    private static final Set<String> PHRASE_TAGS = Set.of("DET", "ADJ", "NOUN", "PROPN", "PRON", "PART", "NUM", "ADP");
    private static final Set<String> NOUNS = Set.of("exclusivity", "lock-in");

    private final Set<String> exclusive;
    private final Set<String> loosening;
    private final Set<String> clouds;

    Loosening(Lexicon lexicon) {
        exclusive = lexicon.list("exclusive-words");
        loosening = lexicon.list("loosening-words");
        clouds = lexicon.list("cloud-relations");
    }

    /**
     * Whether a sentence says so of a relation.
     *
     * @param subject the token of its subject, or -1
     * @param object the token of its object, or -1
     */
    boolean isSaid(Tree tree, int trigger, Relation relation, int subject, int object) {
        boolean opened = clouds.contains(relation.name()) && object >= 0 && isNotAlone(tree, object);
        return opened || (relation.dealClass().isPresent() && endsNear(tree, trigger, subject, object));
    }

    /** "not just Microsoft's Azure". */
    private static boolean isNotAlone(Tree tree, int object) {
        for (int i = object - 1; i > Math.max(0, object - WIDEST_NAME); i--) {
            if (RESTRICTIONS.contains(tree.lowerLemma(i))
                    && tree.lowerLemma(i - 1).equals("not")) {
                return true;
            }
            if (!PHRASE_TAGS.contains(tree.tag(i))) {
                return false;
            }
        }
        return false;
    }

    private boolean endsNear(Tree tree, int trigger, int subject, int object) {
        for (int i = Math.max(0, trigger - FARTHEST); i < Math.min(tree.size(), trigger + FARTHEST + 1); i++) {
            if (exclusive.contains(tree.lowerLemma(i))
                    && !isOfAnother(tree, i, subject, object)
                    && (isEndedBefore(tree, i) || isEndedAfter(tree, i))) {
                return true;
            }
        }
        return false;
    }

    /** "dropping Oracle's exclusivity" says nothing of a relation that Oracle is no party to. */
    private static boolean isOfAnother(Tree tree, int word, int subject, int object) {
        boolean owned = word > 1
                && Set.of("'s", "’s", "'", "’").contains(tree.token(word - 1).text())
                && tree.tag(word - 2).equals("PROPN");
        return owned
                && subject >= 0
                && object >= 0
                && !isOne(tree, word - 2, subject)
                && !isOne(tree, word - 2, object);
    }

    /** Whether a token belongs to the name that another is the head of, or is the same name. */
    private static boolean isOne(Tree tree, int token, int head) {
        return tree.token(token).text().equals(tree.token(head).text())
                || token == head
                || tree.head(token) == head
                || tree.head(head) == token;
    }

    /** "End Exclusive Cloud Partnership", "dropping Oracle's exclusivity", "no longer exclusive". */
    private boolean isEndedBefore(Tree tree, int word) {
        for (int i = word - 1; i >= Math.max(0, word - WIDEST); i--) {
            if (tree.token(i).text().equals("longer")
                    && i > 0
                    && tree.lowerLemma(i - 1).equals("no")) {
                return true;
            }
            if (loosening.contains(tree.lowerLemma(i))) {
                return true;
            }
            if (!PHRASE_TAGS.contains(tree.tag(i))) {
                return false;
            }
        }
        return false;
    }

    /** "the exclusivity ended", "its exclusivity has been dropped". */
    private boolean isEndedAfter(Tree tree, int word) {
        if (!NOUNS.contains(tree.lowerLemma(word))) {
            return false;
        }
        for (int i = word + 1; i < Math.min(tree.size(), word + WIDEST); i++) {
            if (tree.tag(i).equals("VERB")) {
                return loosening.contains(tree.lowerLemma(i));
            }
            if (tree.tag(i).equals("PUNCT")) {
                return false;
            }
        }
        return false;
    }
}
