package org.dealgraph.extract;

import java.util.Locale;
import java.util.stream.IntStream;

/** The verb of saying that a trigger stands under: before what is said, or after it. Mutable. */
final class SpeechVerb {
    /** A verb of saying after what is said has no more words behind it: "said on Monday". */
    private static final int AFTER_SPEECH = 3;

    /** A sentence that opens with hearsay has it among so many tokens. */
    private static final int OPENING = 3;

    private final StanceWords words;
    private final Tree tree;
    private int verb = -1;
    private int said = Integer.MAX_VALUE;

    SpeechVerb(StanceWords words, Tree tree) {
        this.words = words;
        this.tree = tree;
    }

    /** "Reports surfaced of": nobody in particular tells what follows. Read in order, for parsers go astray here. */
    boolean isHearsay(int trigger) {
        return IntStream.range(0, Math.min(OPENING, trigger - 1))
                .anyMatch(i -> words.hearsay.contains(tree.lowerLemma(i))
                        && words.spreading.contains(tree.token(i + 1).text().toLowerCase(Locale.ROOT)));
    }

    /** Its token, or that of the noun of who is said to say the sentence, or -1. */
    int verb() {
        return verb;
    }

    boolean isOne(int token) {
        return tree.isVerb(token) && words.speech.contains(tree.lemma(token)) && !isInference(token);
    }

    /** "The outcome suggests that": nobody says so. */
    private boolean isInference(int verb) {
        return tree.hasChild(
                verb,
                child -> tree.is(child, "nsubj")
                        && tree.tag(child).equals("NOUN")
                        && words.evidence.contains(tree.lowerLemma(child)));
    }

    /** A verb of saying above the trigger, unless it is that of an attribution which has been read by the order of words. */
    void take(int token) {
        verb = token < said ? token : verb;
    }

    /** Who is said to say the sentence. */
    void attribute(Attribution attribution) {
        verb = attribution.speaker();
        said = attribution.end();
    }

    /** Takes the verb that a clause hangs beside, or else one that hangs on the clause. */
    void beside(int at, int head) {
        if (isOne(head)) {
            take(head);
        } else {
            around(at);
        }
    }

    /** "…, the company said": the verb of saying hangs on what is said. */
    void around(int root) {
        tree
                .children(
                        root,
                        child -> (tree.is(child, "parataxis", "ccomp", "dep", "advcl")
                                        || (tree.is(child, "conj") && isLast(child)))
                                && isOne(child)
                                && !isCompared(child)
                                && !isParticiple(child)
                                && tree.children(child, "ccomp").isEmpty())
                .stream()
                .findFirst()
                .ifPresent(this::take);
    }

    /** "Norvane sued Zelphra, accusing it of theft": not what stands before is said. */
    private boolean isParticiple(int verb) {
        return tree.token(verb).text().endsWith("ing")
                && tree.children(verb, "nsubj", "aux").isEmpty();
    }

    /** "Less than expected": nobody expects what stands before. */
    private boolean isCompared(int verb) {
        return tree.hasChild(
                verb,
                child ->
                        tree.is(child, "mark", "case") && tree.lowerLemma(child).equals("than"));
    }

    /** "…, people familiar with the matter said": no conjunction, and hardly anything after it. */
    private boolean isLast(int verb) {
        return tree.children(verb, "cc", "obj").isEmpty() && tree.size() - verb <= AFTER_SPEECH + 2;
    }
}
