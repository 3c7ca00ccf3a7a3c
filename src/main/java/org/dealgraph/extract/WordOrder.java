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

    /** A parenthesis between a subject and its verb has fewer tokens than this. */
    private static final int WIDEST_PARENTHESIS = 28;

    /** What describes the last name of a list has fewer tokens than this: "and the state bank Bpifrance". */
    private static final int WIDEST_DESCRIPTION = 6;

    /** A verb stands fewer tokens than this before the last noun of its object. */
    private static final int FARTHEST_GOVERNOR = 16;

    /** Between a verb and a noun that it governs stand fewer prepositional phrases than this. */
    private static final int MOST_PHRASES = 3;

    /** A subject is shared by no more verbs than this. */
    private static final int MOST_VERBS = 4;

    private static final Set<String> LIGHT_TAGS = Set.of("DET", "ADJ", "NUM", "NOUN", "SYM", "ADV");
    private static final Set<String> AUXILIARY_TAGS = Set.of("AUX", "ADV", "PART");
    private static final Set<String> RELATIVE = Set.of("which", "who", "that", "whom");
    private static final Set<String> OPENS_PARENTHESIS = Set.of("PRON", "DET", "ADP", "ADV", "ADJ", "NOUN", "VERB");

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
        return token < 0 || token >= tree.size()
                ? Optional.empty()
                : mentions.at(sentence, token).stream().findFirst();
    }

    boolean isText(int token, String text) {
        return token >= 0 && token < tree.size() && tree.token(token).text().equals(text);
    }

    boolean isTag(int token, String... tags) {
        return token >= 0 && token < tree.size() && Set.of(tags).contains(tree.tag(token));
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

    /** The noun that stands before a verb and its auxiliaries; the verb itself where there is none. */
    int nounBefore(int verb) {
        int at = verb - 1;
        while (isTag(at, "AUX", "ADV", "PART")) {
            at--;
        }
        return isTag(at, "NOUN") ? at : verb;
    }

    /** The subject that stands before a verb, whoever acts: across auxiliaries, parentheses and verbs that share it. */
    List<Integer> subjectBefore(int verb) {
        return subjectBefore(verb, 0);
    }

    private List<Integer> subjectBefore(int verb, int depth) {
        int at = verb - 1;
        while (AUXILIARY_TAGS.contains(at >= 0 ? tree.tag(at) : "") && !isPossessiveMark(at)) {
            at--;
        }
        if (at < 0 || depth > MOST_VERBS) {
            return List.of();
        }
        boolean infinitive = isTag(at + 1, "PART") && tree.lemma(at + 1).equals("to");
        if (infinitive) {
            return subjectOfInfinitive(at, depth);
        }
        Optional<Mention> subject = mention(at);
        if (subject.isPresent()) {
            boolean gerund = at == verb - 1 && tree.token(verb).text().endsWith("ing");
            return isPossessive(subject.get()) || (isPrepositional(subject.get()) && !gerund)
                    ? List.of()
                    : listBefore(subject.get());
        }
        if (RELATIVE.contains(tree.lemma(at))) {
            return antecedent(at);
        }
        if (isText(at, ",") || isText(at, ")")) {
            return beforeParenthesis(at);
        }
        if (isTag(at, "CCONJ")) {
            return verbBefore(at, verb).map(other -> subjectBefore(other, depth + 1)).orElse(List.of());
        }
        return isTag(at, "NOUN") ? List.of(at) : List.of();
    }

    /** "in talks with X bought": a name behind a preposition is no subject. */
    boolean isPrepositional(Mention mention) {
        int at = mention.first() - 1;
        while (at >= 0 && isLight(at)) {
            at--;
        }
        return isTag(at, "ADP");
    }

    /** "agreed to buy", "Nvidia's plan to buy", "signed an agreement to buy". */
    private List<Integer> subjectOfInfinitive(int before, int depth) {
        if (isTag(before, "VERB")) {
            return subjectBefore(before, depth + 1);
        }
        Optional<Mention> subject = mention(before).filter(mention -> mention.kind() == Mention.Kind.NAME);
        if (subject.isPresent()) {
            return listBefore(subject.get());
        }
        if (!isTag(before, "NOUN", "ADJ")) {
            return List.of();
        }
        List<Integer> owner = possessor(before);
        return owner.isEmpty()
                ? governor(before).map(verb -> subjectBefore(verb, depth + 1)).orElse(List.of())
                : owner;
    }

    /** The verb of which the noun phrase with this last noun is the object: "paid $2 billion for a licence". */
    Optional<Integer> governor(int noun) {
        int at = noun - 1;
        for (int phrases = 0; phrases < MOST_PHRASES; phrases++) {
            while (at >= 0 && noun - at < FARTHEST_GOVERNOR && isInPhrase(at)) {
                at--;
            }
            if (isTag(at, "VERB", "AUX")) {
                return tree.lemma(at).equals("be") ? Optional.empty() : Optional.of(at);
            }
            if (!isTag(at, "ADP")) {
                return Optional.empty();
            }
            at--;
        }
        return Optional.empty();
    }

    private boolean isInPhrase(int token) {
        boolean participle = isTag(token, "VERB") && isTag(token - 1, "DET");
        return mention(token).isEmpty() && (isLight(token) || isText(token, "of") || participle);
    }

    /** The verb before a conjunction that shares its subject with the one behind it. */
    private Optional<Integer> verbBefore(int token, int shared) {
        boolean gerund = tree.token(shared).text().endsWith("ing");
        for (int i = token - 1; i >= 0 && token - i < WIDEST_PARENTHESIS; i--) {
            if (isText(i, ";") || isText(i, ":")) {
                return Optional.empty();
            }
            boolean infinitive = isTag(i - 1, "PART");
            boolean relative = i > 0 && RELATIVE.contains(tree.lemma(i - 1));
            if (isTag(i, "VERB")
                    && !infinitive
                    && !relative
                    && tree.token(i).text().endsWith("ing") == gerund) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** What a relative pronoun stands for: "Perplexity, which", "OpenAI and Anthropic, with which". */
    List<Integer> antecedent(int pronoun) {
        int at = isTag(pronoun - 1, "ADP") ? pronoun - 2 : pronoun - 1;
        at = isText(at, ",") ? at - 1 : at;
        Optional<Mention> named = mention(at);
        if (named.isPresent()) {
            return isTag(pronoun - 1, "ADP")
                    ? listBefore(named.get())
                    : List.of(named.get().head());
        }
        while (at >= 0 && isLight(at) && mention(at).isEmpty()) {
            at--;
        }
        boolean member = at > 0 && (tree.lemma(at).equals("among") || (isText(at, "of") && isText(at - 1, "one")));
        if (member) {
            int copula = isText(at, "of") ? at - 2 : at - 1;
            return isTag(copula, "AUX") ? subjectBefore(copula) : List.of();
        }
        return isText(at, ",")
                ? mention(at - 1).map(mention -> List.of(mention.head())).orElse(List.of())
                : List.of();
    }

    /** "X, the maker of Y, …" and "X (Y) …": what stands before the parenthesis that closes at a token. */
    private List<Integer> beforeParenthesis(int close) {
        Optional<Mention> apposed = mention(close - 1).filter(mention -> mention.kind() == Mention.Kind.NAME);
        if (apposed.isPresent()
                && isText(apposed.get().first() - 1, ",")
                && isTag(apposed.get().first() - 2, "NOUN")
                && mention(apposed.get().first() - 2).isEmpty()) {
            return List.of(apposed.get().head());
        }
        String open = isText(close, ")") ? "(" : ",";
        for (int i = close - 1; i > 0 && close - i < WIDEST_PARENTHESIS; i--) {
            if (isText(i, open) && (open.equals("(") || isTag(i + 1, OPENS_PARENTHESIS.toArray(String[]::new)))) {
                Optional<Mention> before = mention(i - 1).filter(mention -> !isPossessive(mention));
                if (before.isPresent()) {
                    return listBefore(before.get());
                }
            }
        }
        return List.of();
    }

    /** Whose a noun is: "OpenAI's three-year deal", "its deal". */
    List<Integer> possessor(int noun) {
        for (int i = noun - 1; i >= 0 && noun - i < WIDEST_PHRASE; i--) {
            Optional<Mention> before = mention(i);
            if (isPossessiveMark(i)) {
                return mention(i - 1).map(this::listBefore).orElse(List.of());
            }
            if (before.isPresent()) {
                return isPossessive(before.get()) ? List.of(before.get().head()) : List.of();
            }
            if (tree.lemma(i).equals("whose")) {
                return antecedent(i);
            }
            if (!isLight(i) && !isTag(i, "CCONJ")) {
                return List.of();
            }
        }
        return List.of();
    }
}
