package org.dealgraph.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dealgraph.model.Lexicon;

/**
 * A phrase that may refer back: "it", "the chipmaker", "both companies".
 *
 * @param kind what it may stand for
 * @param first index of its first token
 * @param head index of its head
 * @param end one past its last token
 */
record Description(Kind kind, int first, int head, int end) {
    /** What a phrase may stand for. */
    enum Kind {
        /** One organization, as "it" or "its". */
        THING,
        /** Two or more, as "they". */
        SEVERAL,
        /** A person, as "she". */
        SOMEBODY,
        /** A company that the head noun describes. */
        COMPANY,
        /** Two companies. */
        PAIR,
        /** A public body. */
        BODY,
        /** The person who speaks, as "I". */
        SPEAKER,
        /** The organization for which somebody speaks, as "we". */
        SPEAKERS
    }

    private static final Set<String> THINGS = Set.of("it", "its", "itself");
    private static final Set<String> PLURALS = Set.of("they", "them", "their", "themselves", "theirs");
    private static final Set<String> PEOPLE = Set.of("he", "she", "him", "her", "his", "hers", "himself", "herself");
    private static final Set<String> SPEAKER = Set.of("i", "me", "my", "mine", "myself");
    private static final Set<String> SPEAKERS = Set.of("we", "us", "our", "ours", "ourselves");
    private static final Set<String> POINTERS = Set.of("the", "this", "that", "both", "its");

    /** Reads what phrases refer back, by word lists. */
    static final class Reader {
        private final Set<String> companyNouns;
        private final Set<String> bodyNouns;
        private final Set<String> pairNouns;

        Reader(Lexicon lexicon) {
            companyNouns = new TreeSet<>(lexicon.list("company-nouns"));
            companyNouns.addAll(lexicon.list("referring-nouns"));
            bodyNouns = lexicon.list("public-body-nouns");
            pairNouns = lexicon.list("pair-nouns");
        }

        /** The phrase that has its head at {@code index}, if it refers back. */
        Optional<Description> at(Tree tree, int index) {
            String word = tree.token(index).text().toLowerCase(Locale.ROOT);
            if (tree.tag(index).equals("PRON") || PEOPLE.contains(word) || word.equals("its")) {
                return pronoun(tree, index, word);
            }
            return phrase(tree, index);
        }

        private static Optional<Description> pronoun(Tree tree, int index, String word) {
            if (THINGS.contains(word)) {
                return tree.is(index, "expl") || isExpletive(tree, index) ? Optional.empty() : one(Kind.THING, index);
            }
            if (PLURALS.contains(word)) {
                return one(Kind.SEVERAL, index);
            }
            if (word.equals("both")) {
                return one(Kind.PAIR, index);
            }
            if (SPEAKERS.contains(word)) {
                return isCountry(tree, index) ? Optional.empty() : one(Kind.SPEAKERS, index);
            }
            if (SPEAKER.contains(word)) {
                return one(Kind.SPEAKER, index);
            }
            return PEOPLE.contains(word) ? one(Kind.SOMEBODY, index) : Optional.empty();
        }

        /** "US": no pronoun, whatever its tag. */
        private static boolean isCountry(Tree tree, int index) {
            return tree.token(index).text().equals("US");
        }

        /** "It is odd that …", "it takes …": a subject that stands for a clause. */
        private static boolean isExpletive(Tree tree, int index) {
            int head = tree.head(index);
            return head >= 0
                    && tree.is(index, "nsubj")
                    && tree.hasChild(
                            head,
                            child -> tree.is(child, "csubj", "ccomp")
                                    && tree.hasChild(head, other -> tree.is(other, "cop")));
        }

        private Optional<Description> phrase(Tree tree, int index) {
            String lemma = tree.lowerLemma(index);
            if (!pairNouns.contains(lemma) && !bodyNouns.contains(lemma) && !companyNouns.contains(lemma)) {
                return Optional.empty();
            }
            boolean plural = isPlural(tree, index);
            int first = firstOf(tree, index);
            String pointer = tree.token(first).text().toLowerCase(Locale.ROOT);
            if ((first == index && !(plural && pairNouns.contains(lemma))) || !POINTERS.contains(pointer)) {
                return Optional.empty();
            }
            if (pairNouns.contains(lemma) && (plural || lemma.equals("two") || lemma.equals("pair"))) {
                return isBare(tree, first, index) ? phrase(Kind.PAIR, first, index) : Optional.empty();
            }
            if (plural || !tree.tag(index).equals("NOUN")) {
                return Optional.empty();
            }
            if (bodyNouns.contains(lemma)) {
                return phrase(Kind.BODY, first, index);
            }
            return companyNouns.contains(lemma) && !pointer.equals("its")
                    ? phrase(Kind.COMPANY, first, index)
                    : Optional.empty();
        }

        /** "the two companies", but not "the big cloud companies". */
        private static boolean isBare(Tree tree, int first, int head) {
            List<String> fillers = List.of("the", "two", "both", "of", "these", "those");
            for (int i = first; i < head; i++) {
                if (!fillers.contains(tree.token(i).text().toLowerCase(Locale.ROOT))) {
                    return false;
                }
            }
            return tree.children(head, child -> child > head && tree.is(child, "nmod", "acl"))
                    .isEmpty();
        }

        private static boolean isPlural(Tree tree, int index) {
            String form = tree.token(index).text().toLowerCase(Locale.ROOT);
            return tree.tag(index).equals("NOUN") && form.endsWith("s") && !form.equals(tree.lemma(index));
        }

        private static int firstOf(Tree tree, int head) {
            return tree
                    .children(
                            head,
                            child -> child < head && tree.is(child, "det", "amod", "nummod", "compound", "nmod:poss"))
                    .stream()
                    .mapToInt(Integer::intValue)
                    .min()
                    .orElse(head);
        }

        private static Optional<Description> one(Kind kind, int index) {
            return Optional.of(new Description(kind, index, index, index + 1));
        }

        private static Optional<Description> phrase(Kind kind, int first, int head) {
            return Optional.of(new Description(kind, first, head, head + 1));
        }
    }
}
