package org.dealgraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import org.dealgraph.model.Block;
import org.dealgraph.model.Sentence;
import org.dealgraph.model.Token;

/**
 * A sentence's dependencies, to be walked in both directions. Relation names are those of Universal Dependencies; a
 * plain name such as {@code nsubj} also stands for its subtypes ({@code nsubj:pass}).
 */
final class Tree {
    private static final Set<String> RELATIVE_PRONOUNS = Set.of("which", "that", "who", "whom", "whose");
    private static final Set<String> NOMINAL_TAGS = Set.of("NOUN", "PROPN", "PRON", "NUM", "SYM", "X");

    private final Sentence sentence;
    private final Token[] tokens;
    private final String[] lowerLemmas;
    private final List<List<Integer>> children;
    private final Attachment attachment;
    private final List<String> words;
    private final List<Boolean> joined;

    Tree(Sentence sentence) {
        this.sentence = sentence;
        this.tokens = sentence.tokens().toArray(Token[]::new);
        this.lowerLemmas = new String[tokens.length];
        this.children = new ArrayList<>(tokens.length);
        this.attachment = Attachment.of(sentence.tokens());
        this.words = sentence.tokens().stream().map(Token::text).toList();
        this.joined = sentence.joined();
        for (int i = 0; i < tokens.length; i++) {
            children.add(new ArrayList<>());
            lowerLemmas[i] = tokens[i].lemma().toLowerCase(Locale.ROOT);
        }
        for (int i = 0; i < tokens.length; i++) {
            int head = attachment.head(i);
            if (head >= 0) {
                children.get(head).add(i);
            }
        }
    }

    Sentence sentence() {
        return sentence;
    }

    /** The texts of the tokens. */
    List<String> words() {
        return words;
    }

    /** For each token, whether it follows the one before without white space. */
    List<Boolean> joined() {
        return joined;
    }

    int size() {
        return tokens.length;
    }

    Token token(int index) {
        return tokens[index];
    }

    String lemma(int index) {
        return token(index).lemma();
    }

    String lowerLemma(int index) {
        return lowerLemmas[index];
    }

    String tag(int index) {
        return token(index).tag();
    }

    /** The head of a token, or -1. */
    int head(int index) {
        return attachment.head(index);
    }

    /** How a token depends on its head. */
    String relation(int index) {
        return attachment.relation(index);
    }

    /** The dependents of a token, from left to right. */
    List<Integer> children(int index) {
        return children.get(index);
    }

    /** The dependents of a token that stand in one of these relations to it, from left to right. */
    List<Integer> children(int index, String... relations) {
        return children(index, child -> is(child, relations));
    }

    List<Integer> children(int index, IntPredicate wanted) {
        List<Integer> found = new ArrayList<>();
        for (int child : children.get(index)) {
            if (wanted.test(child)) {
                found.add(child);
            }
        }
        return found;
    }

    boolean hasChild(int index, IntPredicate wanted) {
        for (int child : children.get(index)) {
            if (wanted.test(child)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a token stands in one of these relations to its head. */
    boolean is(int index, String... relations) {
        String own = attachment.relation(index);
        for (String relation : relations) {
            int length = relation.length();
            boolean same = own.length() == length
                    ? own.equals(relation)
                    : own.length() > length && own.charAt(length) == ':' && own.startsWith(relation);
            if (same) {
                return true;
            }
        }
        return false;
    }

    /** A verb, also one that the tagger takes for a noun but that has a subject or object of its own: "Meta owns …". */
    boolean isVerb(int index) {
        return tag(index).equals("VERB")
                || (tag(index).equals("NOUN")
                        && hasChild(index, child -> is(child, "obj"))
                        && !hasChild(index, child -> is(child, "det", "case", "cop")));
    }

    boolean isNominal(int index) {
        return NOMINAL_TAGS.contains(tag(index));
    }

    /** Whether a token is a relative pronoun of the clause of {@code verb}. */
    private boolean isRelativePronoun(int index, int verb) {
        return is(verb, "acl:relcl")
                && index <= verb
                && RELATIVE_PRONOUNS.contains(lemma(index))
                && !tag(index).equals("DET");
    }

    /** A token, or what a relative pronoun of the clause of {@code verb} stands for. */
    int antecedent(int index, int verb) {
        return isRelativePronoun(index, verb) && head(verb) >= 0 ? head(verb) : index;
    }

    /** The preposition of a token's phrase, in lower case; of "such as" and the like the first word; or "". */
    String preposition(int index) {
        for (int child : children(index)) {
            if (is(child, "case") && !token(child).text().startsWith("'")) {
                return lemma(child);
            }
        }
        for (int child : children(index, "compound", "flat", "nmod:desc")) {
            String inner = child < index ? preposition(child) : "";
            if (!inner.isEmpty()) {
                return inner;
            }
        }
        return "";
    }

    /** Whether a verb is in the passive, or a bare participle that describes its object ("led by"). */
    boolean isPassive(int verb) {
        if (hasChild(verb, child -> is(child, "nsubj:pass", "aux:pass"))) {
            return true;
        }
        if (is(verb, "conj")
                && head(verb) >= 0
                && children(verb, "nsubj", "aux", "obj").isEmpty()) {
            return isVerb(head(verb)) && isParticiple(verb) && isPassive(head(verb));
        }
        boolean reduced = (is(verb, "acl") && !is(verb, "acl:relcl")) || is(verb, "advcl", "amod");
        return reduced
                && isParticiple(verb)
                && children(verb, "nsubj", "aux", "mark", "obj").isEmpty();
    }

    private boolean isParticiple(int verb) {
        String form = token(verb).text();
        if (form.equalsIgnoreCase(lemma(verb))) {
            return hasChild(verb, this::isAgent);
        }
        return !form.endsWith("ing");
    }

    /** Whether a token names by whom something in the passive is done. */
    boolean isAgent(int index) {
        return is(index, "obl:agent") || (is(index, "obl") && preposition(index).equals("by"));
    }

    /** A token and all that is coordinated with it, from left to right. */
    List<Integer> conjuncts(int index) {
        List<Integer> all = new ArrayList<>(List.of(index));
        for (int child : children(index, "conj")) {
            all.addAll(conjuncts(child));
        }
        return all;
    }

    /**
     * The names that a list of names goes on with after one of them: "A, B and C". A parser loses such lists easily;
     * commas, a last "and" or "or", and nothing but names between make them sure.
     */
    List<Integer> listed(int name) {
        List<Integer> found = new ArrayList<>();
        boolean closed = false;
        int at = endOfName(name);
        while (!closed && at + 1 < size()) {
            int next = at;
            if (token(next).text().equals(",")) {
                next++;
            }
            closed = next < size() && tag(next).equals("CCONJ");
            next = closed ? next + 1 : next;
            if (next == at || next >= size() || !tag(next).equals("PROPN")) {
                return List.of();
            }
            found.add(next);
            at = endOfName(next);
            if (at < size() && token(at).text().startsWith("'")) {
                return List.of();
            }
        }
        return closed && !opensClause(name, at) ? found : List.of();
    }

    /** "bought A, and B sold C": what follows an object does something itself. */
    private boolean opensClause(int name, int end) {
        int start = startOfName(name);
        boolean isObject = start > 0 && tag(start - 1).equals("VERB");
        return isObject && end < size() && Set.of("VERB", "AUX").contains(tag(end));
    }

    /** The names of a list before one that the list goes on from: "A, B" of "A, B and C". */
    List<Integer> listedBefore(int name) {
        List<Integer> found = new ArrayList<>();
        int at = startOfName(name) - 1;
        boolean last = at >= 0 && tag(at).equals("CCONJ");
        if (!last && listed(name).isEmpty()) {
            return found;
        }
        at = last ? at - 1 : at;
        while (at > 0 && token(at).text().equals(",") && tag(at - 1).equals("PROPN")) {
            found.add(0, startOfName(at - 1));
            at = startOfName(at - 1) - 1;
        }
        return found.isEmpty() || opensClause(found.get(0), endOfName(name)) ? List.of() : found;
    }

    private int startOfName(int token) {
        int start = token;
        while (start > 0 && tag(start - 1).equals("PROPN")) {
            start--;
        }
        return start;
    }

    private int endOfName(int token) {
        int end = token;
        while (end < size() && (tag(end).equals("PROPN") || (tag(end).equals("NUM") && end > token))) {
            end++;
        }
        return end;
    }

    /** Whether {@code index} is {@code ancestor} or depends on it, directly or not. */
    boolean isUnder(int index, int ancestor) {
        for (int at = index; at >= 0; at = head(at)) {
            if (at == ancestor) {
                return true;
            }
        }
        return false;
    }

    /** The number of steps up from a token to an ancestor, or -1. */
    int distanceUp(int index, int ancestor) {
        int steps = 0;
        for (int at = index; at >= 0; at = head(at)) {
            if (at == ancestor) {
                return steps;
            }
            steps++;
        }
        return -1;
    }

    /** The words of some tokens, with a space where the article has white space. */
    String textOf(int first, int end) {
        StringBuilder text = new StringBuilder();
        for (int i = first; i < end; i++) {
            if (i > first && token(i - 1).span().end() < token(i).span().start()) {
                text.append(' ');
            }
            text.append(token(i).text());
        }
        return text.toString();
    }

    /** The nearest verb or copular predicate at or above a token, or -1. */
    int clauseOf(int index) {
        int at = index;
        while (at >= 0 && !isClause(at)) {
            at = head(at);
        }
        return at;
    }

    /** Whether a token heads a clause. */
    boolean isClause(int index) {
        return isVerb(index) || hasChild(index, child -> is(child, "cop", "nsubj"));
    }

    /** Whether most words of a headline are capitalised, so that capitals tell nothing. */
    boolean isTitleCase() {
        Block.Kind kind = sentence.kind();
        if (kind != Block.Kind.HEADLINE && kind != Block.Kind.HEADING) {
            return false;
        }
        List<String> words = sentence.tokens().stream()
                .map(Token::text)
                .filter(word -> word.length() > 3 && Character.isLetter(word.charAt(0)))
                .toList();
        long capitalised = words.stream()
                .filter(word -> Character.isUpperCase(word.charAt(0)))
                .count();
        return words.size() > 3 && capitalised * 10 > words.size() * 7L;
    }

    /** Whether the sentence ends with a question mark. */
    boolean isQuestion() {
        return tokens.length > 0 && tokens[tokens.length - 1].text().equals("?");
    }
}
