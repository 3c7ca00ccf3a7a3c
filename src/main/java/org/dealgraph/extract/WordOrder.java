package org.dealgraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dealgraph.model.Mention;

/**
 * Walks a sentence by the order of its words alone, from mention to mention: what a verb's subject is, what comes next,
 * what a list goes on with. It needs no tree, so it still answers where a parser has gone astray.
 */
final class WordOrder {
    /** A phrase before its head, or from a preposition to its name, has fewer tokens than this. */
    private static final int WIDEST_PHRASE = 9;

    /** What describes the last name of a list has fewer tokens than this: "and the state bank Bpifrance". */
    private static final int WIDEST_DESCRIPTION = 6;

    private static final Set<String> LIGHT_TAGS = Set.of("DET", "ADJ", "NUM", "NOUN", "SYM", "ADV");

    private final Tree tree;
    private final Mentions mentions;
    private final int sentence;

    WordOrder(Tree tree, Mentions mentions, int sentence) {
        this.tree = tree;
        this.mentions = mentions;
        this.sentence = sentence;
    }

    /** The mention that covers a token; of several that begin together, the first. */
    Optional<Mention> mention(int token) {
        return token < 0 || token >= tree.size() ? Optional.empty() : first(mentions.at(sentence, token));
    }

    private static Optional<Mention> first(List<Mention> mentions) {
        return mentions.isEmpty() ? Optional.empty() : Optional.of(mentions.get(0));
    }

    boolean isText(int token, String text) {
        return token >= 0 && token < tree.size() && tree.token(token).text().equals(text);
    }

    boolean isTag(int token, String... tags) {
        if (token < 0 || token >= tree.size()) {
            return false;
        }
        String own = tree.tag(token);
        for (String tag : tags) {
            if (own.equals(tag)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a mention is followed by "'s" or is a possessive pronoun. */
    boolean isPossessive(Mention mention) {
        boolean pronoun = mention.kind() == Mention.Kind.PRONOUN && tree.is(mention.head(), "nmod:poss");
        return pronoun || isPossessiveMark(mention.end());
    }

    boolean isPossessiveMark(int token) {
        return (isText(token, "'s") || isText(token, "'")) && !isTag(token, "AUX", "VERB");
    }

    /** Whether a token may stand between the edge of a noun phrase and the name in it. */
    boolean isLight(int token) {
        boolean hyphen = isText(token, "-") || isText(token, "\"");
        return token >= 0 && token < tree.size() && (hyphen || LIGHT_TAGS.contains(tree.tag(token)));
    }

    /** The heads of the names that a noun phrase beginning at {@code from} stands for, a list of them in full. */
    List<Integer> phraseAt(int from) {
        for (int i = from; i < tree.size() && i < from + WIDEST_PHRASE; i++) {
            Optional<Mention> found = mention(i);
            if (found.isPresent() && i > from && isPlural(i - 1)) {
                return List.of(i - 1);
            }
            if (found.isPresent() && !isPossessivePronoun(found.get())) {
                return phraseOf(named(found.get()));
            }
            if (isText(i, "of") && isTag(i - 1, "NOUN", "ADJ")) {
                return List.of(i - 1);
            }
            if (isTag(i - 1, "NOUN") && leadsToMembers(i)) {
                return phraseAt(isText(i, "including") || isText(i, "like") ? i + 1 : i + 2);
            }
            if (found.isEmpty() && !isLight(i) && !isPlaceMark(i)) {
                return List.of();
            }
        }
        return List.of();
    }

    /** "bought shares OpenAI had sold": what follows a plural begins a clause. */
    private boolean isPlural(int noun) {
        return isTag(noun, "NOUN")
                && mention(noun).isEmpty()
                && tree.token(noun).text().endsWith("s")
                && !tree.token(noun).text().equalsIgnoreCase(tree.lemma(noun));
    }

    /** "a group that includes", "investors such as". */
    private boolean leadsToMembers(int token) {
        boolean include = isText(token, "that")
                && token + 1 < tree.size()
                && tree.lemma(token + 1).equals("include");
        return include
                || isText(token, "including")
                || isText(token, "like")
                || (isText(token, "such") && isText(token + 1, "as"));
    }

    /** "France's Mistral": a place that owns what follows. */
    private boolean isPlaceMark(int token) {
        return isPossessiveMark(token) || (isTag(token, "PROPN") && isPossessiveMark(token + 1));
    }

    private boolean isPossessivePronoun(Mention mention) {
        return mention.kind() == Mention.Kind.PRONOUN && isPossessive(mention);
    }

    /** A mention, or the name that it stands before: "the chip designer Ampere", "Intel president Ann Lee". */
    private Mention named(Mention mention) {
        int at = mention.end();
        while (at < mention.end() + 4 && isTag(at, "NOUN", "ADJ") && mention(at).isEmpty()) {
            at++;
        }
        return mention(at).filter(next -> next.kind() == Mention.Kind.NAME).orElse(mention);
    }

    /** A name with the list that it begins; for "Nvidia's chips" the noun. */
    private List<Integer> phraseOf(Mention mention) {
        if (isPossessiveMark(mention.end())) {
            int noun = mention.end() + 1;
            while (isLight(noun + 1) && mention(noun + 1).isEmpty()) {
                noun++;
            }
            return noun < tree.size() ? List.of(noun) : List.of();
        }
        List<Integer> all = new ArrayList<>(List.of(mention.head()));
        all.addAll(listAfter(mention));
        return all;
    }

    /** The further names of a list that begins with a mention: it must close with "and" or "or". */
    List<Integer> listAfter(Mention mention) {
        List<Integer> found = new ArrayList<>();
        int at = mention.end();
        while (at < tree.size()) {
            int next = isText(at, ",") ? at + 1 : at;
            boolean last = isTag(next, "CCONJ") && !tree.lemma(next).equals("but");
            next = last ? next + 1 : next;
            Optional<Mention> item = next == at ? Optional.empty() : itemAt(next);
            if (item.isEmpty()) {
                return last || isText(at, ")") ? found : List.of();
            }
            boolean clause = found.isEmpty()
                    && isText(next - 2, ",")
                    && opensClause(item.get().end());
            if (clause) {
                return List.of();
            }
            found.add(item.get().head());
            at = item.get().end();
            if (last) {
                return found;
            }
        }
        return List.of();
    }

    private Optional<Mention> itemAt(int from) {
        int at = from;
        while (at < from + 4 && isLight(at) && mention(at).isEmpty()) {
            at++;
        }
        return mention(at).filter(item -> item.kind() == Mention.Kind.NAME && !isPossessive(item));
    }

    /** "… X, and Google hired": what comes is a clause of its own. */
    private boolean opensClause(int token) {
        int at = token;
        while (isTag(at, "ADV")) {
            at++;
        }
        return isTag(at, "VERB", "AUX");
    }

    /** A mention with those before it in its list, from left to right. */
    List<Integer> listBefore(Mention mention) {
        List<Integer> found = new ArrayList<>(List.of(mention.head()));
        int at = mention.first() - 1;
        while (mention.first() - at < WIDEST_DESCRIPTION && isTag(at, "DET", "NOUN", "ADJ")) {
            at--;
        }
        if (!isTag(at, "CCONJ")) {
            return found;
        }
        at--;
        while (at >= 0) {
            int end = isText(at, ",") ? at - 1 : at;
            Optional<Mention> before = mention(end).filter(item -> item.kind() == Mention.Kind.NAME);
            if (before.isEmpty() || isPossessive(before.get())) {
                return found;
            }
            found.add(0, before.get().head());
            at = before.get().first() - 1;
            if (!isText(at, ",")) {
                return found;
            }
        }
        return found;
    }

    /** "in talks with X bought": a name behind a preposition is no subject. */
    boolean isPrepositional(Mention mention) {
        int at = mention.first() - 1;
        while (at >= 0 && isLight(at)) {
            at--;
        }
        return isTag(at, "ADP");
    }
}
