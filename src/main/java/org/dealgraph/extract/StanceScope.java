package org.dealgraph.extract;

import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.dealgraph.model.Block;
import org.dealgraph.model.Modality;
import org.dealgraph.model.Phase;
import org.dealgraph.model.Rule;

/**
 * What the words above and beside one trigger say of it: climbs from the trigger while what stands above still speaks of
 * it. Mutable.
 */
final class StanceScope {
    /** A participle stands no more tokens than this from the word that it completes. */
    private static final int COMPLETION = 4;

    /** A noun phrase has no more tokens than this after its noun. */
    private static final int PHRASE = 8;

    private static final Set<String> PHRASE_TAGS = Set.of("ADP", "PROPN", "DET", "NOUN", "ADJ", "PART", "NUM", "SYM");
    private static final Set<String> HAPPENING =
            Set.of("happen", "go", "proceed", "come", "occur", "work", "materialize", "materialise", "progress");
    private static final Set<String> LETTING = Set.of("let", "allow", "permit", "leave", "see", "watch", "cause");
    private static final Set<String> CARRYING =
            Set.of("of", "into", "on", "to", "in", "from", "with", "around", "as", "about", "over", "for", "at");

    private final StanceWords words;
    private final Tree tree;
    private final int trigger;
    private final Rule rule;
    private final boolean noun;
    private final StanceDraft draft;
    private final StanceModifiers modifiers;
    private final SpeechVerb speech;

    StanceScope(StanceWords words, Tree tree, int trigger, Rule rule) {
        this.words = words;
        this.tree = tree;
        this.trigger = trigger;
        this.rule = rule;
        noun = rule.partOfSpeech() != Rule.PartOfSpeech.VERB;
        draft = new StanceDraft(rule, words);
        modifiers = new StanceModifiers(words, tree, draft, noun);
        modifiers.read(trigger, true);
        speech = new SpeechVerb(words, tree);
        if (speech.isHearsay(trigger)) {
            draft.raise(Modality.REPORTED);
        }
        if (!noun && tree.isQuestion() && tree.tag(0).equals("AUX")) {
            draft.raise(Modality.POSSIBLE);
        }
    }

    /** What has been read so far. */
    StanceReader.Reading reading() {
        boolean deal = isDeal();
        boolean ahead = draft.modality() == Modality.PLANNED
                || draft.modality() == Modality.PREDICTED
                || (noun && draft.modality() == Modality.POSSIBLE);
        if (!draft.hasPhase() && ahead && draft.phase() == Phase.HOLDS && deal) {
            draft.correct(Phase.BEGINS);
        }
        if (!draft.hasPhase() && draft.phase() == Phase.BEGINS && isHabit()) {
            draft.correct(Phase.HOLDS);
        }
        if (draft.phase() == Phase.ENDS && draft.hasPhase() && isExclusive()) {
            draft.correct(Phase.CHANGES);
        }
        return new StanceReader.Reading(draft.phase(), modality(), draft.negated(), speech.verb());
    }

    /** What somebody said is hearsay; "would" after "said" is the future, seen from the past. */
    private Modality modality() {
        if (speech.verb() < 0) {
            return draft.modality();
        }
        boolean future = draft.isConditional();
        return draft.modality() == Modality.ASSERTED ? Modality.REPORTED : future ? Modality.PLANNED : draft.modality();
    }

    /** "ended its exclusive partnership": what ends is the exclusiveness. */
    private boolean isExclusive() {
        return noun && modifiers.before(trigger, Set.of("exclusive"));
    }

    /** "which partners with": the present tense of running text tells what is, of headlines and sums what happened. */
    private boolean isHabit() {
        return !noun
                && tree.sentence().kind() == Block.Kind.PARAGRAPH
                && !draft.isEvent()
                && draft.modality() == Modality.ASSERTED
                && tree.token(trigger).text().endsWith("s")
                && !tree.lemma(trigger).endsWith("s")
                && Amounts.sums(tree).isEmpty();
    }

    /**
     * Walks up from the trigger while what stands above still speaks of it. Past an infinitive it goes on from the noun
     * before it, which a parser may have hung below it: no word is passed twice.
     */
    void climb(int trigger) {
        Attribution.of(tree, trigger, words)
                .filter(who -> isDeal() || who.end() < tree.size())
                .ifPresent(speech::attribute);
        int at = trigger;
        boolean nominal = noun;
        if (rule.subjectAt().contains("predicate") && !isPredicate(trigger)) {
            return;
        }
        BitSet passed = new BitSet();
        while (tree.head(at) >= 0 && !passed.get(at)) {
            passed.set(at);
            OptionalInt inner = nounOfInfinitive(at);
            int head = inner.orElse(tree.head(at));
            if (inner.isPresent()) {
                governInfinitive(head);
            } else if (leaves(at, head, nominal)) {
                return;
            } else if (tree.is(at, "conj")) {
                shareAuxiliaries(at, head);
            } else {
                nounBefore(at, head).ifPresent(this::word);
                govern(at, head, nominal);
            }
            nominal = !tree.isVerb(head) && !tree.is(at, "conj");
            at = head;
        }
        speech.around(at);
    }

    private boolean isDeal() {
        return rule.relation().dealClass().isPresent();
    }

    /** "its purchase of Figma had fallen apart": the verb after a noun phrase, wherever the parser hangs the noun. */
    void endsInOrder() {
        if (!noun || draft.hasPhase() || tree.is(trigger, "nsubj")) {
            return;
        }
        int at = trigger + 1;
        while (at < tree.size() && at - trigger <= PHRASE && PHRASE_TAGS.contains(tree.tag(at))) {
            at++;
        }
        while (at < tree.size() && tree.tag(at).equals("AUX")) {
            at++;
        }
        if (at < tree.size()
                && tree.tag(at).equals("VERB")
                && tree.children(at, "obj", "xcomp", "ccomp").isEmpty()
                && Governor.of(tree, at).isAny(words.ends)) {
            draft.end();
        }
    }

    /** "is to train and run": what stands before the first of two verbs holds for the second. */
    private void shareAuxiliaries(int at, int first) {
        boolean own = !tree.children(at, "nsubj", "aux").isEmpty();
        if (!noun && !own && tree.isVerb(at) && tree.isVerb(first)) {
            modifiers.read(first, false);
        }
    }

    /** Whether what stands above does not speak of it any more. */
    private boolean leaves(int at, int head, boolean nominal) {
        boolean partOfPlan = tree.is(at, "compound") && words.plans.contains(tree.lowerLemma(head));
        if (tree.is(at, "appos", "acl:relcl") || (nominal && tree.is(at, "compound", "flat") && !partOfPlan)) {
            return true;
        }
        if (tree.is(at, "advcl") && !completes(at, head)) {
            leaveAdverbial(at, head);
            return true;
        }
        if (tree.is(at, "parataxis", "dep", "list")) {
            speech.beside(at, head);
            return true;
        }
        return false;
    }

    /** "pulled out of its deal to buy": the noun right before an infinitive, wherever the parser hangs it. */
    private OptionalInt nounOfInfinitive(int verb) {
        if (!tree.is(verb, "acl", "advcl", "xcomp") || tree.is(verb, "acl:relcl")) {
            return OptionalInt.empty();
        }
        return tree.children(verb, "mark").stream()
                .filter(mark -> lower(mark).equals("to") && mark > 0)
                .mapToInt(mark -> mark - 1)
                .filter(before -> words.plans.contains(tree.lowerLemma(before)) && !tree.isVerb(before))
                .findFirst();
    }

    /** "a deal to buy" is agreed on, "a bid to buy" is what the word says. */
    private void governInfinitive(int noun) {
        Governor governor = Governor.of(tree, noun);
        draft.hearModality(governor.names());
        if (words.agreements.contains(tree.lowerLemma(noun))) {
            draft.raise(Modality.PLANNED);
        }
        besides(governor, noun);
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
        draft.hearModality(Set.of(tree.lemma(noun)));
        draft.hearPhase(Set.of(tree.lemma(noun)));
    }

    /** "is considering buying", "decided against buying": a participle that completes the word before it. */
    private boolean completes(int clause, int head) {
        boolean participle = tree.token(clause).text().endsWith("ing");
        boolean bare = clause - head <= 2 && tree.children(clause, "mark").isEmpty();
        boolean governed = clause - head <= COMPLETION
                && tree.hasChild(clause, mark -> tree.is(mark, "mark", "case") && words.carriers.contains(lower(mark)));
        boolean kept = tree.children(clause, "mark").stream()
                .anyMatch(mark -> lower(mark).equals("from") && mark < clause);
        return participle && clause > head && (bare || governed || kept);
    }

    private void leaveAdverbial(int clause, int head) {
        boolean quoted = clause < head && tree.children(clause, "mark").isEmpty();
        if (quoted && speech.isOne(head)) {
            speech.take(head);
        }
        if (tree.hasChild(clause, mark -> tree.is(mark, "mark") && StanceModifiers.CONDITIONS.contains(lower(mark)))) {
            draft.raise(Modality.HYPOTHETICAL);
        }
        boolean purpose = clause > head
                && tree.hasChild(
                        clause, mark -> tree.is(mark, "mark") && lower(mark).equals("to"));
        if (purpose && modifiers.isAhead(head)) {
            draft.raise(Modality.PLANNED);
        }
    }

    /** What a word says of the clause or phrase below it. */
    private void govern(int at, int head, boolean nominal) {
        Governor governor = Governor.of(tree, head);
        if (modifiers.isNoLonger(head)) {
            draft.end();
        }
        if (tree.is(at, "ccomp", "xcomp") && speech.isOne(head)) {
            speech.take(head);
            draft.hearModality(governor.names());
            draft.deny(governor);
            return;
        }
        boolean subject = tree.is(at, "nsubj") && !tree.is(at, "nsubj:pass");
        boolean clausal = tree.is(at, "ccomp", "xcomp", "acl", "csubj", "advcl");
        boolean inPhrase = nominal && tree.is(at, "obj", "nsubj", "obl", "nmod", "ccomp", "xcomp", "compound");
        if (!clausal && !(inPhrase && speaksOf(at, governor, subject))) {
            if (nominal && tree.is(at, "nsubj") && modifiers.isSupposed(at, head)) {
                draft.may(true);
            }
            return;
        }
        if (!tree.is(at, "compound") || !words.agreements.contains(governor.lemma())) {
            draft.hearModality(governor.names());
        }
        if (!(inPhrase && subject)) {
            draft.deny(governor);
        }
        if (noun || clausal || words.plans.contains(tree.lowerLemma(at))) {
            become(at, governor, clausal, inPhrase && subject);
        }
        besides(governor, head);
    }

    /** What a word says becomes of what is below it. */
    private void become(int at, Governor governor, boolean clausal, boolean saysOfSubject) {
        if (governor.lemma().equals("exclusivity")) {
            draft.phase(Phase.CHANGES);
        } else if (!(clausal && governor.lemma().equals("have"))) {
            draft.hearPhase(governor.names());
        }
        if (saysOfSubject
                && tree.hasChild(governor.token(), child -> tree.is(child, "cop"))
                && governor.isAny(words.predicates)) {
            draft.end();
        }
        if (tree.is(at, "nmod") && words.terms.contains(governor.lemma()) && hasNewTerms(governor.token())) {
            draft.phase(Phase.CHANGES);
        }
        if (tree.is(at, "compound")) {
            tree.children(governor.token(), "amod").forEach(adjective -> draft.hearPhase(Set.of(lower(adjective))));
        }
        if ((tree.is(at, "obj") && LETTING.contains(governor.lemma())) || saysOfSubject) {
            tree.children(governor.token(), "xcomp", "ccomp")
                    .forEach(clause -> draft.hearPhase(Governor.of(tree, clause).names()));
        }
    }

    /** "Revised terms": what was agreed changes. */
    private boolean hasNewTerms(int noun) {
        return tree.hasChild(
                noun,
                child ->
                        tree.is(child, "amod") && (lower(child).equals("new") || words.changes.contains(lower(child))));
    }

    /** Whether a word speaks of a noun phrase below it, and not of another. */
    private boolean speaksOf(int at, Governor governor, boolean subject) {
        if (subject) {
            boolean other = !tree.children(governor.token(), "obj").isEmpty() && !governor.isAny(words.ends);
            return !other && isEvent(governor);
        }
        return !tree.is(at, "obl", "nmod") || carries(at, governor);
    }

    /** What depends on a governor; a plan that is denied is no plan at all. */
    private void besides(Governor governor, int head) {
        boolean before = draft.negated();
        if (tree.hasChild(head, child -> lower(child).equals("yet"))
                && governor.lemma().equals("have")) {
            draft.deny(Optional.of(Modality.POSSIBLE));
        }
        modifiers.read(head, false);
        boolean planned = governor.isAny(words.planned) || governor.isAny(words.possible);
        if (!before && draft.negated() && planned) {
            draft.denyOutright();
        }
        if (planned && (isGivenUp(head) || isGivenUp(trigger))) {
            draft.end();
        }
    }

    /** "tried to buy it but gave up", "had agreed to buy it, only to walk away". */
    private boolean isGivenUp(int plan) {
        return tree.hasChild(plan, child -> {
            boolean only = tree.is(child, "advcl")
                    && tree.hasChild(
                            child,
                            other -> tree.is(other, "advmod") && lower(other).equals("only"));
            return child > plan
                    && tree.isVerb(child)
                    && (only || tree.is(child, "conj"))
                    && tree.children(child, "obj").isEmpty()
                    && (Governor.of(tree, child).isAny(words.ends)
                            || Governor.of(tree, child).isAny(words.denials));
        });
    }

    /** Whether what a verb says of its subject tells what becomes of it: "the deal may close", but not "may hurt". */
    private boolean isEvent(Governor governor) {
        return !tree.isVerb(governor.token())
                || HAPPENING.contains(governor.lemma())
                || governor.isAny(words.begins)
                || governor.isAny(words.holds)
                || governor.isAny(words.changes)
                || governor.isAny(words.ends);
    }

    /** Whether a prepositional phrase is what the word above it is about: "end of", "enter into", "walk away from". */
    private boolean carries(int at, Governor governor) {
        String preposition = tree.preposition(at);
        if (governor.isWith(preposition.split(" ")[0], words.ends)
                || governor.isWith(preposition.split(" ")[0], words.denials)
                || (governor.isAny(words.ends) && CARRYING.contains(preposition))) {
            return true;
        }
        return CARRYING.contains(preposition)
                && (!tree.is(at, "obl")
                        || tree.children(governor.token(), "obj").isEmpty());
    }

    private String lower(int token) {
        return tree.token(token).text().toLowerCase(Locale.ROOT);
    }
}
