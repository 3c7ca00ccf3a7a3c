package org.dealgraph.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.dealgraph.model.Mention;
import org.dealgraph.model.Rule;

/** Finds where in a sentence a rule is set off. */
final class Triggers {
    private static final Set<String> VERB_TAGS = Set.of("VERB", "AUX");
    private static final Set<String> NOUN_TAGS = Set.of("NOUN", "PROPN", "SYM", "X");
    private static final Set<String> ADJECTIVE_TAGS = Set.of("ADJ", "VERB", "ADV");
    private static final Set<String> RELATIVE_PRONOUNS = Set.of("which", "that", "who");
    private static final Set<String> PHRASE_TAGS = Set.of("ADP", "DET", "PROPN", "PRON", "NUM", "SYM");
    private static final Set<String> PART_ENDS = Set.of(",", ";", ":");
    private static final int PARTICLE_WINDOW = 6;
    private static final int NEEDED_WINDOW = 9;

    private final Map<String, List<Candidate>> byHead = new HashMap<>();
    private final List<Rule> ofNames;

    private record Candidate(Rule rule, List<String> words) {}

    /** A rule set off by the token {@code head}, the trigger beginning at {@code first}. */
    record Trigger(Rule rule, int first, int head) {}

    Triggers(List<Rule> rules) {
        ofNames = rules.stream()
                .filter(rule -> rule.partOfSpeech() == Rule.PartOfSpeech.NAME)
                .toList();
        for (Rule rule : rules) {
            for (List<String> words : rule.triggers()) {
                int head = rule.partOfSpeech() == Rule.PartOfSpeech.VERB ? 0 : words.size() - 1;
                byHead.computeIfAbsent(words.get(head), unused -> new ArrayList<>())
                        .add(new Candidate(rule, words));
            }
        }
    }

    /** The rules that a name sets off, in the order of the rules. */
    List<Trigger> at(Mention mention) {
        String family = mention.entity().type().family().name().toLowerCase(Locale.ROOT);
        return ofNames.stream()
                .filter(rule -> rule.triggers().contains(List.of(family)))
                .map(rule -> new Trigger(rule, mention.first(), mention.head()))
                .toList();
    }

    /** The rules that the token {@code head} sets off, in the order of the rules. */
    List<Trigger> at(Tree tree, int head) {
        List<Candidate> candidates = byHead.get(tree.lowerLemma(head));
        if (candidates == null) {
            return List.of();
        }
        List<Trigger> found = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Rule rule = candidate.rule();
            boolean known =
                    found.stream().anyMatch(trigger -> trigger.rule().name().equals(rule.name()));
            if (!known && matches(tree, head, candidate) && fits(tree, head, rule)) {
                int first = rule.partOfSpeech() == Rule.PartOfSpeech.VERB
                        ? head
                        : head - candidate.words().size() + 1;
                found.add(new Trigger(rule, first, head));
            }
        }
        return found;
    }

    private static boolean matches(Tree tree, int head, Candidate candidate) {
        List<String> words = candidate.words();
        return switch (candidate.rule().partOfSpeech()) {
            case VERB -> isVerb(tree, head) && !isGeneric(tree, head) && verbMatches(tree, head, words);
            case NOUN -> isNoun(tree, head, words) && endsAt(tree, head, words);
            case NAME -> false;
            case ADJECTIVE -> ADJECTIVE_TAGS.contains(tree.tag(head)) && endsAt(tree, head, words);
        };
    }

    private static boolean isVerb(Tree tree, int head) {
        boolean compound = head > 1
                && tree.tag(head).equals("ADJ")
                && tree.token(head - 1).text().equals("-");
        return VERB_TAGS.contains(tree.tag(head)) || tree.isVerb(head) || isHiddenVerb(tree, head) || compound;
    }

    /** "complained that running X on Y costs more": whoever may do it, nobody is said to. */
    private static boolean isGeneric(Tree tree, int head) {
        boolean gerund = tree.token(head).text().endsWith("ing")
                && tree.children(head, "aux", "nsubj").isEmpty();
        boolean compared = head > 0 && Set.of("that", "than").contains(tree.lowerLemma(head - 1));
        return gerund && (compared || tree.is(head, "csubj"));
    }

    /** "which partners with", "Cohere competes with": a verb that the tagger takes for a plural noun. */
    private static boolean isHiddenVerb(Tree tree, int head) {
        boolean plural = head > 0
                && tree.tag(head).equals("NOUN")
                && tree.token(head).text().endsWith("s");
        if (!plural) {
            return false;
        }
        boolean followed = head + 1 < tree.size() && PHRASE_TAGS.contains(tree.tag(head + 1));
        return RELATIVE_PRONOUNS.contains(tree.lowerLemma(head - 1))
                || (followed && tree.tag(head - 1).equals("PROPN"));
    }

    /** A noun; of several words, or before a name, that the tagger takes for an adjective passes too: "rival Bing". */
    private static boolean isNoun(Tree tree, int head, List<String> words) {
        boolean beforeName = head + 1 < tree.size() && tree.tag(head + 1).equals("PROPN");
        return NOUN_TAGS.contains(tree.tag(head))
                || ((words.size() > 1 || beforeName) && tree.tag(head).equals("ADJ"));
    }

    /** The words after a verb follow it at once, or depend on it not far off: "took the unit over". */
    private static boolean verbMatches(Tree tree, int head, List<String> words) {
        for (int w = 1; w < words.size(); w++) {
            String word = words.get(w);
            int next = head + w;
            boolean follows = next < tree.size() && tree.lowerLemma(next).equals(word);
            if (!follows && !hasNear(tree, head, word)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasNear(Tree tree, int head, String word) {
        for (int i = head + 1; i < Math.min(tree.size(), head + PARTICLE_WINDOW); i++) {
            if (tree.head(i) == head && tree.lowerLemma(i).equals(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsAt(Tree tree, int head, List<String> words) {
        int first = head - words.size() + 1;
        return first >= 0
                && IntStream.range(0, words.size())
                        .allMatch(w -> tree.lowerLemma(first + w).equals(words.get(w)));
    }

    /** Whether what a rule needs depends on the trigger, and nothing that it forbids does. */
    private static boolean fits(Tree tree, int head, Rule rule) {
        boolean has = rule.needs().isEmpty()
                || anyUnder(tree, head, rule.needs(), i -> true)
                || anyBeside(tree, head, rule.needs());
        return has && (rule.unless().isEmpty() || !anyUnder(tree, head, rule.unless(), i -> !isModifier(tree, i)));
    }

    /** Whether one of the words stands near a trigger, in the same part of the sentence, whatever it depends on. */
    private static boolean anyBeside(Tree tree, int head, Set<String> lemmas) {
        return anyFrom(tree, head, 1, lemmas) || anyFrom(tree, head, -1, lemmas);
    }

    private static boolean anyFrom(Tree tree, int head, int step, Set<String> lemmas) {
        for (int i = head + step; i >= 0 && i < tree.size() && Math.abs(i - head) < NEEDED_WINDOW; i += step) {
            if (PART_ENDS.contains(tree.token(i).text())) {
                return false;
            }
            if (lemmas.contains(tree.lowerLemma(i))) {
                return true;
            }
        }
        return false;
    }

    /** "chip designer Ampere" is no chip. */
    private static boolean isModifier(Tree tree, int noun) {
        return tree.is(noun, "compound")
                && tree.head(noun) > noun
                && Set.of("NOUN", "PROPN").contains(tree.tag(noun + 1));
    }

    private static boolean anyUnder(Tree tree, int head, Set<String> lemmas, IntPredicate counts) {
        for (int i = 0; i < tree.size(); i++) {
            if (lemmas.contains(tree.lowerLemma(i)) && counts.test(i)) {
                int distance = tree.distanceUp(i, head);
                if (distance > 0 && distance <= 2) {
                    return true;
                }
            }
        }
        return false;
    }
}
