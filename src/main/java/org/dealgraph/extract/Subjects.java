package org.dealgraph.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dealgraph.model.Mention;

/**
 * Finds by the order of words alone whose a verb or noun is: the subject before a verb, the verb above a noun, what a
 * relative pronoun stands for, the owner. Each answer is the tokens of a list of names, or of one; none where unsure.
 */
final class Subjects {
    /** A phrase before its head has fewer tokens than this. */
    private static final int WIDEST_PHRASE = 9;

    /** A verb stands fewer tokens than this before the last noun of its object. */
    private static final int FARTHEST_GOVERNOR = 16;

    /** Between a verb and a noun that it governs stand fewer prepositional phrases than this. */
    private static final int MOST_PHRASES = 3;

    /** A parenthesis between a subject and its verb has fewer tokens than this. */
    private static final int WIDEST_PARENTHESIS = 28;

    /** A subject is shared by no more verbs than this. */
    private static final int MOST_VERBS = 4;

    private static final Set<String> AUXILIARY_TAGS = Set.of("AUX", "ADV", "PART");
    private static final Set<String> RELATIVE = Set.of("which", "who", "that", "whom");
    private static final Set<String> OPENS_PARENTHESIS = Set.of("PRON", "DET", "ADP", "ADV", "ADJ", "NOUN", "VERB");

    private final Tree tree;
    private final WordOrder order;

    Subjects(Tree tree, WordOrder order) {
        this.tree = tree;
        this.order = order;
    }

    /** The noun that stands before a verb and its auxiliaries; the verb itself where there is none. */
    int nounBefore(int verb) {
        int at = verb - 1;
        while (order.isTag(at, "AUX", "ADV", "PART")) {
            at--;
        }
        return order.isTag(at, "NOUN") ? at : verb;
    }

    /** The subject that stands before a verb, whoever acts: across auxiliaries, parentheses and verbs that share it. */
    List<Integer> subjectBefore(int verb) {
        return subjectBefore(verb, 0);
    }

    private List<Integer> subjectBefore(int verb, int depth) {
        int at = verb - 1;
        while (AUXILIARY_TAGS.contains(at >= 0 ? tree.tag(at) : "") && !order.isPossessiveMark(at)) {
            at--;
        }
        if (at < 0 || depth > MOST_VERBS) {
            return List.of();
        }
        boolean infinitive = order.isTag(at + 1, "PART") && tree.lemma(at + 1).equals("to");
        if (infinitive) {
            return subjectOfInfinitive(at, depth);
        }
        Optional<Mention> subject = order.mention(at);
        if (subject.isPresent()) {
            boolean gerund = at == verb - 1 && tree.token(verb).text().endsWith("ing");
            return order.isPossessive(subject.get()) || (order.isPrepositional(subject.get()) && !gerund)
                    ? List.of()
                    : order.listBefore(subject.get());
        }
        if (RELATIVE.contains(tree.lemma(at))) {
            return antecedent(at);
        }
        if (order.isText(at, ",") || order.isText(at, ")")) {
            return beforeParenthesis(at);
        }
        if (order.isTag(at, "CCONJ")) {
            return verbBefore(at, verb)
                    .map(other -> subjectBefore(other, depth + 1))
                    .orElse(List.of());
        }
        return order.isTag(at, "NOUN") ? List.of(at) : List.of();
    }

    /** "agreed to buy", "Nvidia's plan to buy", "signed an agreement to buy". */
    private List<Integer> subjectOfInfinitive(int before, int depth) {
        if (order.isTag(before, "VERB")) {
            return subjectBefore(before, depth + 1);
        }
        Optional<Mention> subject = order.mention(before).filter(mention -> mention.kind() == Mention.Kind.NAME);
        if (subject.isPresent()) {
            return order.listBefore(subject.get());
        }
        if (!order.isTag(before, "NOUN", "ADJ")) {
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
            if (order.isTag(at, "VERB", "AUX")) {
                return tree.lemma(at).equals("be") ? Optional.empty() : Optional.of(at);
            }
            if (!order.isTag(at, "ADP")) {
                return Optional.empty();
            }
            at--;
        }
        return Optional.empty();
    }

    private boolean isInPhrase(int token) {
        boolean participle = order.isTag(token, "VERB") && order.isTag(token - 1, "DET");
        return order.mention(token).isEmpty() && (order.isLight(token) || order.isText(token, "of") || participle);
    }

    /** The verb before a conjunction that shares its subject with the one behind it. */
    private Optional<Integer> verbBefore(int token, int shared) {
        boolean gerund = tree.token(shared).text().endsWith("ing");
        for (int i = token - 1; i >= 0 && token - i < WIDEST_PARENTHESIS; i--) {
            if (order.isText(i, ";") || order.isText(i, ":")) {
                return Optional.empty();
            }
            boolean infinitive = order.isTag(i - 1, "PART");
            boolean relative = i > 0 && RELATIVE.contains(tree.lemma(i - 1));
            if (order.isTag(i, "VERB")
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
        int at = order.isTag(pronoun - 1, "ADP") ? pronoun - 2 : pronoun - 1;
        at = order.isText(at, ",") ? at - 1 : at;
        Optional<Mention> named = order.mention(at);
        if (named.isPresent()) {
            return order.isTag(pronoun - 1, "ADP")
                    ? order.listBefore(named.get())
                    : List.of(named.get().head());
        }
        while (at >= 0 && order.isLight(at) && order.mention(at).isEmpty()) {
            at--;
        }
        boolean member =
                at > 0 && (tree.lemma(at).equals("among") || (order.isText(at, "of") && order.isText(at - 1, "one")));
        if (member) {
            int copula = order.isText(at, "of") ? at - 2 : at - 1;
            return order.isTag(copula, "AUX") ? subjectBefore(copula) : List.of();
        }
        return order.isText(at, ",")
                ? order.mention(at - 1).map(mention -> List.of(mention.head())).orElse(List.of())
                : List.of();
    }

    /** "X, the maker of Y, …" and "X (Y) …": what stands before the parenthesis that closes at a token. */
    private List<Integer> beforeParenthesis(int close) {
        Optional<Mention> apposed = order.mention(close - 1).filter(mention -> mention.kind() == Mention.Kind.NAME);
        if (apposed.isPresent()
                && order.isText(apposed.get().first() - 1, ",")
                && order.isTag(apposed.get().first() - 2, "NOUN")
                && order.mention(apposed.get().first() - 2).isEmpty()) {
            return List.of(apposed.get().head());
        }
        String open = order.isText(close, ")") ? "(" : ",";
        for (int i = close - 1; i > 0 && close - i < WIDEST_PARENTHESIS; i--) {
            if (order.isText(i, open)
                    && (open.equals("(") || order.isTag(i + 1, OPENS_PARENTHESIS.toArray(String[]::new)))) {
                Optional<Mention> before = order.mention(i - 1).filter(mention -> !order.isPossessive(mention));
                if (before.isPresent()) {
                    return order.listBefore(before.get());
                }
            }
        }
        return List.of();
    }

    /** Whose a noun is: "OpenAI's three-year deal", "its deal". */
    List<Integer> possessor(int noun) {
        for (int i = noun - 1; i >= 0 && noun - i < WIDEST_PHRASE; i--) {
            Optional<Mention> before = order.mention(i);
            if (order.isPossessiveMark(i)) {
                return order.mention(i - 1).map(order::listBefore).orElse(List.of());
            }
            if (before.isPresent()) {
                return order.isPossessive(before.get()) ? List.of(before.get().head()) : List.of();
            }
            if (tree.lemma(i).equals("whose")) {
                return antecedent(i);
            }
            if (!order.isLight(i) && !order.isTag(i, "CCONJ")) {
                return List.of();
            }
        }
        return List.of();
    }
}
