package org.dealgraph.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.dealgraph.model.Block;
import org.dealgraph.model.Modality;
import org.dealgraph.model.Phase;
import org.dealgraph.model.Rule;

/** The reading of one trigger, as it grows from the words that modify it and from those that have it in their scope. Mutable. */
final class StanceScope {
    /** An adjective stands no more tokens than this before its noun. */
    private static final int ADJECTIVES = 3;

    private static final Set<String> MAYBE = Set.of("may", "might", "could");
    private static final Set<String> FUTURE = Set.of("will", "shall", "'ll", "wo", "ll");
    private static final Set<String> HAPPENING =
            Set.of("happen", "go", "proceed", "come", "occur", "work", "materialize", "materialise", "progress");
    private static final Set<String> CONDITIONS = Set.of("if", "unless", "whether", "provided", "should");

    private static final List<Modality> STRENGTH = List.of(
            Modality.ASSERTED,
            Modality.REPORTED,
            Modality.PLANNED,
            Modality.POSSIBLE,
            Modality.PREDICTED,
            Modality.HYPOTHETICAL);

    private final StanceWords words;
    private final Tree tree;
    private final int trigger;
    private final Rule rule;
    private final boolean noun;
    private Phase phase;
    private Modality modality;
    private boolean negated;
    private boolean phaseSet;
    private int speechVerb = -1;

    StanceScope(StanceWords words, Tree tree, int trigger, Rule rule) {
        this.words = words;
        this.tree = tree;
        this.trigger = trigger;
        this.rule = rule;
        noun = rule.partOfSpeech() != Rule.PartOfSpeech.VERB;
        phase = rule.phase();
        modality = rule.modality();
        negated = rule.negated();
    }

    /** What has been read so far. */
    StanceReader.Reading reading() {
        boolean ahead = !noun && (modality == Modality.PLANNED || modality == Modality.PREDICTED);
        if (!phaseSet
                && ahead
                && phase == Phase.HOLDS
                && rule.relation().dealClass().isPresent()) {
            phase = Phase.BEGINS;
        }
        if (!phaseSet && phase == Phase.BEGINS && isHabit()) {
            phase = Phase.HOLDS;
        }
        if (phase == Phase.ENDS && phaseSet && isExclusive()) {
            phase = Phase.CHANGES;
        }
        boolean undone = phase == Phase.ENDS
                && phaseSet
                && words.events.contains(rule.relation().name());
        Modality final_ = speechVerb >= 0 && modality == Modality.ASSERTED ? Modality.REPORTED : modality;
        return new StanceReader.Reading(phase, final_, negated || undone, speechVerb);
    }

    /** "ended its exclusive partnership": what ends is the exclusiveness. */
    private boolean isExclusive() {
        return noun
                && IntStream.range(Math.max(0, trigger - ADJECTIVES), trigger)
                        .anyMatch(i -> tree.lowerLemma(i).equals("exclusive"));
    }

    /** "which partners with": the present tense of running text tells what is, of headlines and sums what happened. */
    private boolean isHabit() {
        return !noun
                && tree.sentence().kind() == Block.Kind.PARAGRAPH
                && !words.events.contains(rule.relation().name())
                && modality == Modality.ASSERTED
                && tree.token(trigger).text().endsWith("s")
                && !tree.lemma(trigger).endsWith("s")
                && Amounts.sums(tree).isEmpty();
    }

    /** What the words that depend on a token say of it. */
    void modifiers(int token, boolean isTrigger) {
        for (int child : tree.children(token)) {
            String word = lower(child);
            if (tree.is(child, "aux") && !isMonth(child)) {
                auxiliary(word);
            } else if (tree.is(child, "mark") && CONDITIONS.contains(word)) {
                raise(Modality.HYPOTHETICAL);
            } else if (tree.is(child, "advcl") && isCondition(child)) {
                raise(Modality.HYPOTHETICAL);
            } else if (tree.is(child, "advmod", "det", "amod", "cc", "discourse", "case", "compound")) {
                modifier(child, word, isTrigger);
            }
        }
        if (isTrigger && !noun && hasNothing(token)) {
            negated = !negated;
        }
        if (isTrigger && !noun && isHeadlineInfinitive(token)) {
            raise(Modality.PLANNED);
        }
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
        boolean bare =
                verb > 1 && lower(verb - 1).equals("to") && tree.tag(verb - 2).equals("PROPN");
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

    private void auxiliary(String word) {
        if (MAYBE.contains(word)) {
            raise(Modality.POSSIBLE);
        } else if (FUTURE.contains(word)) {
            raise(Modality.PLANNED);
        } else if (word.equals("would")) {
            raise(Modality.POSSIBLE);
        }
    }

    private void modifier(int child, String word, boolean isTrigger) {
        if (words.negations.contains(word)) {
            negate(child, word);
            return;
        }
        modality(word);
        if (isTrigger && noun && tree.is(child, "amod")) {
            phase(word);
        }
    }

    /** "no longer" ends, "not only" and "not just" deny nothing, the rest denies. */
    private void negate(int child, String word) {
        String next = child + 1 < tree.size() ? lower(child + 1) : "";
        if ((word.equals("no") && next.equals("longer")) || next.equals("anymore")) {
            set(Phase.ENDS);
        } else if (!Set.of("only", "just", "least", "merely", "simply").contains(next)) {
            negated = !negated;
        }
    }

    /** Walks up from the trigger while what stands above still speaks of it. */
    void climb(int trigger) {
        int at = trigger;
        boolean nominal = noun;
        if (rule.subjectAt().contains("predicate") && !isPredicate(trigger)) {
            return;
        }
        while (tree.head(at) >= 0) {
            int head = tree.head(at);
            if (tree.is(at, "appos", "acl:relcl") || (nominal && tree.is(at, "compound", "flat"))) {
                return;
            }
            if (tree.is(at, "advcl") && !completes(at, head)) {
                leaveAdverbial(at);
                return;
            }
            if (tree.is(at, "parataxis", "dep", "list")) {
                parataxis(at, head);
                return;
            }
            nounBefore(at, head).ifPresent(between -> word(between));
            if (!tree.is(at, "conj")) {
                govern(at, head, nominal);
            }
            nominal = !tree.isVerb(head) && !tree.is(at, "conj");
            at = head;
        }
        spokenAround(at);
    }

    /** Whether a noun is said of somebody by a verb: "became chief executive", "stepped down as chief executive". */
    private boolean isPredicate(int noun) {
        boolean copular = tree.hasChild(noun, child -> tree.is(child, "cop", "nsubj"));
        boolean asRole = tree.is(noun, "obl", "nmod") && tree.preposition(noun).equals("as");
        boolean become =
                tree.is(noun, "obj") && Set.of("become", "name", "appoint").contains(tree.lemma(tree.head(noun)));
        return copular || asRole || become || tree.is(noun, "xcomp");
    }

    /** The noun right before a phrase that the parser hung on the verb: "announced updates to its deal". */
    private Optional<Integer> nounBefore(int phrase, int verb) {
        if (!tree.is(phrase, "obl") || !tree.isVerb(verb)) {
            return Optional.empty();
        }
        return tree.children(phrase, "case").stream()
                .map(preposition -> preposition - 1)
                .filter(before -> before >= 0
                        && tree.head(before) == verb
                        && tree.tag(before).equals("NOUN"))
                .findFirst();
    }

    /** What a noun above the trigger says of it. */
    private void word(int noun) {
        modality(tree.lemma(noun));
        phase(tree.lemma(noun));
    }

    /** "is considering buying": a bare participle right after the verb that it completes. */
    private boolean completes(int clause, int verb) {
        return clause > verb
                && clause - verb <= 2
                && tree.children(clause, "mark").isEmpty()
                && tree.token(clause).text().endsWith("ing");
    }

    private void leaveAdverbial(int clause) {
        if (tree.hasChild(clause, mark -> tree.is(mark, "mark") && CONDITIONS.contains(lower(mark)))) {
            raise(Modality.HYPOTHETICAL);
        }
    }

    private void parataxis(int at, int head) {
        if (words.speech.contains(tree.lemma(head)) && tree.isVerb(head)) {
            speechVerb = head;
        } else {
            spokenAround(at);
        }
    }

    /** "…, the company said": the verb of saying hangs on what is said. */
    private void spokenAround(int root) {
        tree
                .children(
                        root,
                        child -> tree.is(child, "parataxis", "ccomp", "dep", "advcl")
                                && tree.isVerb(child)
                                && words.speech.contains(tree.lemma(child))
                                && tree.children(child, "ccomp").isEmpty())
                .stream()
                .findFirst()
                .ifPresent(verb -> speechVerb = verb);
    }

    /** What a word says of the clause or phrase below it. */
    private void govern(int at, int head, boolean nominal) {
        String lemma = tree.lemma(head);
        boolean verb = tree.isVerb(head);
        if (verb && tree.is(at, "ccomp", "xcomp") && words.speech.contains(lemma)) {
            speechVerb = head;
            modality(lemma);
            if (words.denials.contains(lemma)) {
                negated = !negated;
            }
            return;
        }
        boolean subjectOfOther = tree.is(at, "nsubj") && !tree.is(at, "nsubj:pass");
        boolean clausal = tree.is(at, "ccomp", "xcomp", "acl", "csubj", "advcl");
        boolean inPhrase = nominal && tree.is(at, "obj", "nsubj", "obl", "nmod", "ccomp", "xcomp");
        if (!clausal && !inPhrase) {
            return;
        }
        if (inPhrase && subjectOfOther && (!tree.children(head, "obj").isEmpty() || !isEvent(head))) {
            return;
        }
        if (inPhrase && tree.is(at, "obl", "nmod") && !carries(at, head)) {
            return;
        }
        if (words.denials.contains(lemma) && !(inPhrase && subjectOfOther)) {
            negated = !negated;
        }
        modality(lemma);
        if (lemma.equals("exclusivity")) {
            set(Phase.CHANGES);
        } else if (noun || clausal) {
            phase(phrasal(head));
            phase(lemma);
        }
        modifiers(head, false);
    }

    /** Whether what a verb says of its subject tells what becomes of it: "the deal may close", but not "may hurt". */
    private boolean isEvent(int verb) {
        String lemma = tree.lemma(verb);
        return !tree.isVerb(verb)
                || HAPPENING.contains(lemma)
                || words.begins.contains(lemma)
                || words.holds.contains(lemma)
                || words.changes.contains(lemma)
                || words.ends.contains(lemma)
                || words.ends.contains(phrasal(verb));
    }

    /** Whether a prepositional phrase is what the word above it is about: "end of", "enter into", "agree on". */
    private boolean carries(int at, int head) {
        String preposition = tree.preposition(at);
        return Set.of("of", "into", "on", "to", "in", "from", "with", "around", "as")
                        .contains(preposition)
                && (!tree.is(at, "obl") || tree.children(head, "obj").isEmpty());
    }

    /** A verb, or a verb with its particle: "give up", "call off". */
    private String phrasal(int verb) {
        boolean particle = verb + 1 < tree.size()
                && (tree.is(verb + 1, "compound") || tree.is(verb + 1, "advmod"))
                && tree.head(verb + 1) == verb;
        return particle ? tree.lemma(verb) + " " + tree.lemma(verb + 1) : tree.lemma(verb);
    }

    private void phase(String lemma) {
        if (phaseSet || words.states.contains(rule.relation().name())) {
            return;
        }
        if (words.ends.contains(lemma)) {
            set(Phase.ENDS);
        } else if (words.changes.contains(lemma)) {
            set(Phase.CHANGES);
        } else if (words.begins.contains(lemma)) {
            set(Phase.BEGINS);
        } else if (words.holds.contains(lemma)) {
            set(Phase.HOLDS);
        }
    }

    private void set(Phase read) {
        phase = read;
        phaseSet = true;
    }

    private void modality(String lemma) {
        if (words.predicted.contains(lemma)) {
            raise(Modality.PREDICTED);
        } else if (words.possible.contains(lemma)) {
            raise(Modality.POSSIBLE);
        } else if (words.planned.contains(lemma)) {
            raise(Modality.PLANNED);
        } else if (words.reported.contains(lemma)) {
            raise(Modality.REPORTED);
        }
    }

    /** The least sure reading of all counts. */
    private void raise(Modality read) {
        if (STRENGTH.indexOf(read) > STRENGTH.indexOf(modality)) {
            modality = read;
        }
    }

    private String lower(int token) {
        return tree.token(token).text().toLowerCase(Locale.ROOT);
    }
}
