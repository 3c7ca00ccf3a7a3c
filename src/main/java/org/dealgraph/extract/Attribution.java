package org.dealgraph.extract;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Who is said to say a whole sentence, read by the order of words, for parsers go astray here: "…, three people said on Monday",
 * "… said Ann Lee of Norvane", "according to analysts", "… - sources".
 *
 * @param end the token before which stands what is said
 * @param speaker the head of the phrase that names who says it
 */
record Attribution(int end, int speaker) {
    /** A verb of saying at the end of a sentence has no more tokens behind it: "told Norvane News on Monday". */
    private static final int AFTER_VERB = 9;

    /** A speaker before the verb has no more tokens: "three people familiar with the matter". */
    private static final int SPEAKER = 10;

    private static final Set<String> MARKS = Set.of(",", "\"", "”", "''");
    private static final Set<String> DASHES = Set.of("-", "–", "—", ":");
    private static final Set<String> PHRASE = Set.of("DET", "ADJ", "NOUN", "PROPN", "NUM", "ADP", "PRON", "PART");
    private static final Set<String> BEFORE_NOUN = Set.of("DET", "ADJ", "NUM", "ADP");
    private static final Set<String> ASIDE = Set.of("which", "who", "whose");
    private static final Set<String> RELATIVE = Set.of("that", "which", "who");
    private static final Set<String> OPENING =
            Set.of("after", "when", "as", "while", "if", "although", "though", "because", "since", "before", "once");

    /** That of a sentence, if it holds for a trigger: not for what is said by the way. */
    static Optional<Attribution> of(Tree tree, int trigger, StanceWords words) {
        return of(tree, words).filter(who -> trigger < who.end() && !isAside(tree, trigger));
    }

    /** "BlackRock, which owns 6%, objected, analysts said": what is said by the way is nobody's saying. */
    private static boolean isAside(Tree tree, int trigger) {
        int first = trigger;
        while (first > 0 && !tree.token(first - 1).text().equals(",")) {
            first--;
        }
        boolean relative = first > 0 && first < trigger && ASIDE.contains(tree.lowerLemma(first));
        return relative
                || IntStream.iterate(trigger, at -> at >= 0, tree::head)
                        .anyMatch(at -> tree.is(at, "appos", "acl:relcl"));
    }

    /** That of a sentence, if it has one. */
    static Optional<Attribution> of(Tree tree, StanceWords words) {
        return bySource(tree)
                .or(() -> afterDash(tree, words))
                .or(() -> OPENING.contains(tree.lowerLemma(0)) ? Optional.empty() : byVerb(tree, words));
    }

    /** "according to analysts". */
    private static Optional<Attribution> bySource(Tree tree) {
        return IntStream.range(0, Math.max(0, tree.size() - 2))
                .filter(i -> tree.token(i).text().equalsIgnoreCase("according")
                        && tree.lowerLemma(i + 1).equals("to"))
                .mapToObj(i -> nominalFrom(tree, i + 2))
                .findFirst()
                .flatMap(found -> found)
                .map(speaker -> new Attribution(tree.size(), speaker));
    }

    /** "Norvane weighs bid for Zelphra - sources". */
    private static Optional<Attribution> afterDash(Tree tree, StanceWords words) {
        int last = tree.size() - 1;
        boolean told = last > 2
                && DASHES.contains(tree.token(last - 1).text())
                && words.groups.contains(tree.lowerLemma(last));
        return told ? Optional.of(new Attribution(last - 1, last)) : Optional.empty();
    }

    private static Optional<Attribution> byVerb(Tree tree, StanceWords words) {
        int least = Math.max(2, tree.size() - AFTER_VERB - 1);
        for (int i = tree.size() - 1; i >= least; i--) {
            if (tree.tag(i).equals("VERB")) {
                boolean says = words.speech.contains(tree.lowerLemma(i))
                        && !tree.token(i).text().endsWith("ing");
                return says ? atVerb(tree, i) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<Attribution> atVerb(Tree tree, int verb) {
        if (MARKS.contains(tree.token(verb - 1).text())) {
            return nominalFrom(tree, verb + 1).map(speaker -> new Attribution(verb, speaker));
        }
        int first = verb;
        while (first > 0 && PHRASE.contains(tree.tag(first - 1)) && verb - first < SPEAKER) {
            first--;
        }
        boolean relative = RELATIVE.contains(tree.lowerLemma(verb - 1));
        boolean apart =
                first > 1 && !relative && MARKS.contains(tree.token(first - 1).text());
        if (!apart) {
            return Optional.empty();
        }
        int end = first - 1;
        return nominalFrom(tree, first).filter(head -> head < verb).map(speaker -> new Attribution(end, speaker));
    }

    /** The head of the noun phrase that begins at a token: the last of its first run of nouns, past owners. */
    private static Optional<Integer> nominalFrom(Tree tree, int first) {
        int at = first;
        while (at < tree.size() && BEFORE_NOUN.contains(tree.tag(at))) {
            at++;
        }
        if (at < tree.size() && tree.tag(at).equals("PRON")) {
            return Optional.of(at);
        }
        int head = -1;
        while (at < tree.size()
                && (Set.of("NOUN", "PROPN").contains(tree.tag(at))
                        || tree.token(at).text().equals("'s"))) {
            head = tree.token(at).text().equals("'s") ? head : at;
            at++;
        }
        return head < 0 ? Optional.empty() : Optional.of(head);
    }
}
