package org.dealgraph.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dealgraph.model.Block;
import org.dealgraph.model.Entity;
import org.dealgraph.model.Mention;
import org.dealgraph.model.Rule;

/** What of a pair can be counted: distances, ranks, whether it stands where the rule looks. Numbers for a {@link Forest}. */
final class Looks {
    private static final int LONGEST_PATH = 8;
    private static final int NOWHERE = 99;

    private final Tree tree;
    private final Focus focus;
    private final int sentence;
    private final List<Mention> inSentence;
    private final Lists lists;
    private final TreePaths paths;
    private final Triggers.Trigger trigger;
    private final Places places;
    private final Set<Focus.Pair> placed;

    Looks(
            Tree tree,
            Focus focus,
            int sentence,
            List<Mention> inSentence,
            Places.OfSentence all,
            Triggers.Trigger trigger,
            Places places,
            Set<Focus.Pair> placed) {
        this.tree = tree;
        this.focus = focus;
        this.sentence = sentence;
        this.inSentence = inSentence;
        this.lists = all.lists();
        this.paths = all.paths();
        this.trigger = trigger;
        this.places = places;
        this.placed = placed;
    }

    /**
     * The numbers of a pair.
     *
     * @param first those of its subject alone
     * @param second those of its object alone
     * @param weights what its ends, the two together and the trigger weigh
     */
    int[] of(Candidate subject, Candidate object, int[] first, int[] second, int[] weights) {
        Focus.Pair pair = new Focus.Pair(subject.entity().orElseThrow(), object.value());
        Rule rule = trigger.rule();
        boolean both = subject.token() >= 0 && object.token() >= 0;
        boolean joined = both
                && (tree.conjuncts(subject.token()).contains(object.token())
                        || tree.conjuncts(object.token()).contains(subject.token()));
        int[] together = {
            placed.contains(pair) ? 2 : placed.isEmpty() ? 0 : 1,
            focus.told(rule.relation().name(), pair),
            object.entity().isPresent() && focus.toldAny(pair) ? 1 : 0,
            focus.roles().times(rule.relation().name(), pair, sentence),
            joined ? 1 : 0,
            both ? object.token() - subject.token() : NOWHERE,
            both ? steps(subject.token(), object.token()) : NOWHERE,
            rule.confidence().movePointRight(2).intValue(),
            kind(rule.partOfSpeech()),
            tree.sentence().kind() == Block.Kind.PARAGRAPH ? 0 : 1,
            tree.size(),
            rule.relation().symmetric() ? 1 : 0,
        };
        int[] all = new int[first.length + second.length + together.length + weights.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        System.arraycopy(together, 0, all, first.length + second.length, together.length);
        System.arraycopy(weights, 0, all, all.length - weights.length, weights.length);
        return all;
    }

    private static int kind(Rule.PartOfSpeech partOfSpeech) {
        return switch (partOfSpeech) {
            case VERB -> 0;
            case NOUN -> 1;
            case ADJECTIVE -> 2;
            case NAME -> 3;
        };
    }

    /**
     * The numbers of one end.
     *
     * @param declared where the rule looks for it
     */
    int[] ofEnd(Candidate candidate, boolean isObject, Optional<Focus.Standing> standing, List<String> declared) {
        int token = candidate.token();
        Optional<Entity> entity = candidate.seenAs();
        int first = candidate.mention().map(lists::first).map(Mention::head).orElse(token);
        return new int[] {
            source(candidate.source()),
            candidate.rank(),
            candidate.likelihood(),
            standing.map(Focus.Standing::rank).orElse(0),
            standing.map(Focus.Standing::sentencesBack).orElse(0),
            standing.filter(Focus.Standing::inHeadline).isPresent() ? 1 : 0,
            token < 0
                    ? NOWHERE
                    : EndFeatures.declaredAt(entity.map(places::inOrder).orElse(Set.of()), declared),
            token < 0
                    ? NOWHERE
                    : EndFeatures.declaredAt(entity.map(places::inTree).orElse(Set.of()), declared),
            token < 0 ? NOWHERE : token - trigger.head(),
            token < 0 ? NOWHERE : steps(trigger.head(), token),
            token < 0 ? NOWHERE : between(token),
            token < 0 ? NOWHERE : first == token ? 0 : 1,
            token < 0 ? NOWHERE : steps(trigger.head(), first),
            token < 0 ? NOWHERE : between(first),
            plays(candidate, isObject),
            plays(candidate, !isObject),
        };
    }

    private int plays(Candidate candidate, boolean isObject) {
        String relation = trigger.rule().relation().name();
        return candidate
                .entity()
                .map(entity -> focus.roles().times(new Roles.Part(entity, relation, isObject), sentence))
                .orElse(0);
    }

    private static int source(Candidate.Source source) {
        return switch (source) {
            case NAME -> 0;
            case SUM -> 1;
            case DESCRIPTION -> 2;
            case PRONOUN -> 3;
            case CONTEXT -> 4;
        };
    }

    private int steps(int from, int to) {
        return Math.min(paths.steps(from, to), LONGEST_PATH + 1);
    }

    private int between(int token) {
        return EndFeatures.headsBetween(inSentence, Math.min(token, trigger.head()), Math.max(token, trigger.head()));
    }
}
