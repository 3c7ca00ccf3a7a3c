package org.dealgraph.extract;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.dealgraph.model.Modality;

/** What depends on a word and says how it is meant: auxiliaries, negations, adjectives, conditions. */
final class StanceModifiers {
    /** An adjective stands no more tokens than this before its noun. */
    private static final int ADJECTIVES = 4;

    private static final Set<String> MAYBE = Set.of("may", "might", "could", "would", "should", "must", "ought");
    private static final Set<String> FUTURE = Set.of("will", "shall", "'ll", "wo", "ll");
    /** What opens a condition without a word for it: "Had Cisco bought Splunk, …". */
    private static final Set<String> INVERTED = Set.of("should", "had", "were");

    /** With these beside it, a verb tells what was not quite done. */
    private static final Set<String> NEARLY = Set.of("almost", "nearly");

    /** Words that open a condition. */
    static final Set<String> CONDITIONS = Set.of("if", "unless", "provided", "should");

    private final StanceWords words;
    private final Tree tree;
    private final StanceDraft draft;
    private final boolean noun;

    /** @param noun whether the trigger is no verb */
    StanceModifiers(StanceWords words, Tree tree, StanceDraft draft, boolean noun) {
        this.words = words;
        this.tree = tree;
        this.draft = draft;
        this.noun = noun;
    }

    /** What the words that depend on a token say of it. */
    void read(int token, boolean isTrigger) {
        if (isTrigger && isNoLonger(token)) {
            draft.end();
        }
        for (int child : tree.children(token)) {
            modifier(child, isTrigger, isTrigger && noun);
        }
        if (!noun && isTrigger && hasNothing(token)) {
            draft.deny(Optional.empty());
        }
        if ((isTrigger ? !noun : tree.isVerb(token)) && isHeadlineInfinitive(token)) {
            draft.raise(Modality.PLANNED);
        }
        if (isTrigger && noun && before(token, words.former)) {
            draft.end();
        }
    }

    private void modifier(int child, boolean isTrigger, boolean isNominal) {
        String word = lower(child);
        if (tree.is(child, "aux") && !isMonth(child)) {
            auxiliary(word, child == 0 && !tree.isQuestion());
        } else if (tree.is(child, "mark") && CONDITIONS.contains(word)) {
            draft.raise(Modality.HYPOTHETICAL);
        } else if (tree.is(child, "mark") && word.equals("whether")) {
            draft.raise(Modality.POSSIBLE);
            draft.open();
        } else if (tree.is(child, "nsubj") && words.negations.contains(word)) {
            draft.deny(Optional.of(Modality.POSSIBLE));
            draft.denyOutright();
        } else if (tree.is(child, "advcl") && isCondition(child)) {
            draft.raise(Modality.HYPOTHETICAL);
        } else if (tree.is(child, "advmod", "det", "amod", "cc", "discourse", "case", "compound")) {
            if (words.negations.contains(word)) {
                if ((!draft.isOpen() || isTrigger) && !isQualified(tree.head(child))) {
                    negate(child, word);
                }
                return;
            }
            if (isTrigger && !isNominal && NEARLY.contains(word)) {
                draft.deny(Optional.empty());
            }
            draft.hearModality(Set.of(word));
            if (isNominal && tree.is(child, "amod")) {
                draft.hearPhase(Set.of(word));
            }
        }
    }

    /** "Never a simple partnership": only that it is simple is denied. */
    private boolean isQualified(int noun) {
        return tree.hasChild(noun, child -> tree.is(child, "amod") && words.qualifying.contains(tree.lowerLemma(child)))
                && tree.hasChild(
                        noun,
                        child -> tree.is(child, "det") && Set.of("a", "an").contains(lower(child)));
    }

    /** Whether "no longer" stands before a word: taggers and parsers differ on what it is. */
    boolean isNoLonger(int token) {
        return IntStream.range(Math.max(0, token - ADJECTIVES), token - 1)
                .anyMatch(i -> lower(i).equals("no")
                        && lower(i + 1).equals("longer")
                        && IntStream.range(i + 2, token).noneMatch(tree::isVerb));
    }

    /** Whether one of some words stands before a noun among its adjectives. */
    boolean before(int noun, Set<String> adjectives) {
        for (int i = noun - 1; i >= Math.max(0, noun - ADJECTIVES); i--) {
            if (adjectives.contains(lower(i))) {
                return true;
            }
            if (!Set.of("ADJ", "NOUN", "PUNCT").contains(tree.tag(i))) {
                return false;
            }
        }
        return false;
    }

    /** "holds no equity", "made no offer". */
    private boolean hasNothing(int verb) {
        return tree.children(verb, "obj").stream()
                .anyMatch(object -> tree.hasChild(
                        object, child -> tree.is(child, "det") && lower(child).equals("no")));
    }

    private boolean isCondition(int clause) {
        return tree.hasChild(
                clause, mark -> tree.is(mark, "mark") && lower(mark).equals("if"));
    }

    /** "Nokia to acquire Infinera", "Nokia is to acquire Infinera". */
    private boolean isHeadlineInfinitive(int verb) {
        boolean bare = !tree.is(verb, "acl")
                && verb > 1
                && lower(verb - 1).equals("to")
                && tree.tag(verb - 2).equals("PROPN");
        boolean marked = tree.hasChild(
                verb, child -> tree.is(child, "mark", "aux") && lower(child).equals("to"));
        return bare || (marked && tree.hasChild(verb, child -> tree.is(child, "nsubj")));
    }

    /** "May: Cisco agrees to …". */
    private boolean isMonth(int token) {
        return tree.token(token).text().equals("May")
                && token + 1 < tree.size()
                && !tree.tag(token + 1).equals("VERB")
                && !Set.of("PRON", "PROPN", "DET").contains(tree.tag(token + 1));
    }

    /** "A takeover would create": what would have consequences has not come about, nor what is one of many that might. */
    boolean isSupposed(int subject, int verb) {
        boolean indefinite = tree.hasChild(
                subject,
                child -> tree.is(child, "det") && Set.of("a", "an", "any").contains(lower(child)));
        return tree.hasChild(
                verb,
                child -> tree.is(child, "aux")
                        && (lower(child).equals("would") || (indefinite && MAYBE.contains(lower(child)))));
    }

    /** Whether a verb is said to come: "will seek". */
    boolean isAhead(int verb) {
        return tree.hasChild(verb, child -> tree.is(child, "aux") && FUTURE.contains(lower(child)));
    }

    /** @param leads whether it opens a sentence that is no question: "Should Adobe buy Figma, …" */
    private void auxiliary(String word, boolean leads) {
        if (leads && INVERTED.contains(word)) {
            draft.raise(Modality.HYPOTHETICAL);
        } else if (MAYBE.contains(word)) {
            draft.may(word.equals("would"));
        } else if (FUTURE.contains(word)) {
            draft.raise(Modality.PLANNED);
        }
    }

    /** "no longer" is read elsewhere; "not only", "not just" and "not since" deny nothing, the rest denies. */
    private void negate(int child, String word) {
        String next = child + 1 < tree.size() ? lower(child + 1) : "";
        if (next.equals("anymore")) {
            draft.end();
        } else if (!(word.equals("no") && next.equals("longer")) && !words.harmless.contains(next)) {
            draft.deny(Optional.empty());
        }
    }

    private String lower(int token) {
        return tree.token(token).text().toLowerCase(Locale.ROOT);
    }
}
