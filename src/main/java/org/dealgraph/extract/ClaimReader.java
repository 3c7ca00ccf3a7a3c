package org.dealgraph.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.dealgraph.model.Entity;
import org.dealgraph.model.EntityType;
import org.dealgraph.model.Mention;
import org.dealgraph.model.Relation;
import org.dealgraph.model.Rule;
import org.dealgraph.model.Value;

/**
 * Reads one document's triggers: weighs each two of those that may be a trigger's ends by what has been learned, and takes
 * the likely ones. Where a rule looks for its ends is one thing that it weighs.
 */
final class ClaimReader {
    /** Of those that are not in the sentence, no more than this may be an end. */
    private static final int MOST_UNSAID = 4;

    private final Knowledge knowledge;
    private final List<Tree> trees;
    private final Mentions mentions;
    private final Focus focus;
    private final PairFinder finder;
    private final AttemptLog log;

    /** What is the same for all documents. */
    record Knowledge(
            PairFinder.Knowledge places,
            Ends ends,
            Houses houses,
            StanceReader stances,
            Set<String> speechVerbs,
            PairModel model) {}

    /**
     * Two candidates for the ends of a trigger.
     *
     * @param score what their features come to
     * @param looks what can be counted of them
     */
    @SuppressWarnings(
            "ArrayRecordComponent") // pairs are compared by their ends, and copies would cost more than all else
    record Weighed(Triggers.Trigger trigger, Candidate subject, Candidate object, int score, int[] looks) {
        Weighed with(int other) {
            return new Weighed(trigger, subject, object, other, looks);
        }

        /** The same with other weights of its parts, which stand last among its looks. */
        Weighed with(int[] weights) {
            int[] others = looks.clone();
            System.arraycopy(weights, 0, others, others.length - weights.length, weights.length);
            return new Weighed(trigger, subject, object, IntStream.of(weights).sum(), others);
        }

        Focus.Pair pair() {
            return new Focus.Pair(subject.entity().orElseThrow(), object.value());
        }
    }

    /** Sees each pair that is weighed, with its features; for training. */
    interface Onlooker {
        void sees(int sentence, Weighed pair, Supplier<StanceFeatures> stance, int[]... features);
    }

    ClaimReader(Knowledge knowledge, List<Tree> trees, Mentions mentions, Roles roles, AttemptLog log) {
        this.knowledge = knowledge;
        this.trees = trees;
        this.mentions = mentions;
        this.focus = new Focus(trees, mentions, roles);
        this.log = log;
        this.finder = new PairFinder(knowledge.places(), mentions, focus, log);
    }

    Focus focus() {
        return focus;
    }

    /** Every two candidates that a sentence names for each of its triggers. */
    List<Weighed> weighNamed(int sentence, List<Triggers.Trigger> triggers) {
        return weigh(sentence, triggers, List.of(), Optional.empty());
    }

    /** Every two candidates for each of a sentence's triggers. */
    List<Weighed> weigh(int sentence, List<Triggers.Trigger> triggers, Optional<Onlooker> onlooker) {
        return weigh(sentence, triggers, focus.before(sentence), onlooker);
    }

    private List<Weighed> weigh(
            int sentence, List<Triggers.Trigger> triggers, List<Focus.Standing> before, Optional<Onlooker> onlooker) {
        if (triggers.isEmpty()) {
            return List.of();
        }
        Tree tree = trees.get(sentence);
        Places.OfSentence all = new Places.OfSentence(tree, mentions, sentence, knowledge.ends());
        List<Candidate> here = named(sentence);
        List<Candidate> sums = Amounts.sums(tree).stream()
                .filter(sum -> !sum.aShare())
                .map(Candidate::of)
                .toList();
        List<Weighed> weighed = new ArrayList<>();
        for (Triggers.Trigger trigger : triggers) {
            Relation relation = trigger.rule().relation();
            List<Candidate> subjects = with(here, before, entity -> mayBe(entity, trigger, relation.domain()));
            List<Candidate> objects = relation.isAmount()
                    ? sums
                    : with(
                            here,
                            before,
                            entity -> mayBe(entity, trigger, relation.range())
                                    && finder.isPlausible(relation, entity, tree));
            weigh(sentence, trigger, all, subjects, objects, onlooker, weighed);
        }
        return weighed;
    }

    private boolean mayBe(Entity entity, Triggers.Trigger trigger, Set<EntityType> types) {
        return PairFinder.fits(entity, types) && finder.isInPlay(entity, trigger.rule());
    }

    private interface Fitting {
        boolean test(Entity entity);
    }

    /** The candidates in the sentence that fit, and the foremost of those from before. */
    private static List<Candidate> with(List<Candidate> here, List<Focus.Standing> before, Fitting fits) {
        List<Candidate> all = new ArrayList<>();
        here.stream()
                .filter(candidate -> fits.test(candidate.entity().orElseThrow()))
                .forEach(all::add);
        int rank = 0;
        for (Focus.Standing standing : before) {
            if (rank < MOST_UNSAID && fits.test(standing.entity())) {
                all.add(Candidate.unsaid(standing.entity(), rank++));
            }
        }
        return all;
    }

    private List<Candidate> named(int sentence) {
        List<Candidate> named = new ArrayList<>();
        for (Mention mention : mentions.in(sentence)) {
            if (isSource(trees.get(sentence), mention)) {
                continue;
            }
            List<Mentions.Thought> thoughts = mentions.thoughts(mention);
            for (int i = 0; i < thoughts.size(); i++) {
                named.add(Candidate.of(mention, thoughts.get(i), i));
            }
        }
        return named;
    }

    /** "Reuters said": who only tells of a thing is no party to it. */
    private boolean isSource(Tree tree, Mention mention) {
        int head = tree.head(mention.head());
        return mention.entity().type() == EntityType.OUTLET
                && head >= 0
                && tree.is(mention.head(), "nsubj")
                && knowledge.speechVerbs().contains(tree.lowerLemma(head));
    }

    private void weigh(
            int sentence,
            Triggers.Trigger trigger,
            Places.OfSentence all,
            List<Candidate> subjects,
            List<Candidate> objects,
            Optional<Onlooker> onlooker,
            List<Weighed> weighed) {
        if (subjects.isEmpty() || objects.isEmpty()) {
            return;
        }
        Scales scales = new Scales(sentence, trigger, all);
        List<Side> ofObjects =
                objects.stream().map(each -> scales.side(each, true)).toList();
        for (Candidate candidate : subjects) {
            Side subject = scales.side(candidate, false);
            for (Side object : ofObjects) {
                if (!mayPair(trigger, candidate, object.candidate())) {
                    continue;
                }
                if (onlooker.isEmpty() && scales.areLost(subject, object)) {
                    weighed.add(scales.lost(subject, object));
                    continue;
                }
                int[] features = scales.pairs.of(candidate, object.candidate());
                Weighed pair = scales.weigh(subject, object, features, onlooker.isPresent());
                weighed.add(pair);
                onlooker.ifPresent(each -> each.sees(
                        sentence,
                        pair,
                        stance(sentence, pair),
                        scales.ofTrigger,
                        subject.features(),
                        object.features(),
                        features));
            }
        }
    }

    /** A candidate for one end, with what holds whoever the other is. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Side(Candidate candidate, int[] features, int weight, int[] looks) {}

    /** What weighs the pairs of one trigger. */
    private final class Scales {
        private static final int[] UNSEEN = {};

        private final int sentence;
        private final Triggers.Trigger trigger;
        private final HashedWeights model = knowledge.model().weights();
        private final EndFeatures ends;
        private final PairFeatures pairs;
        private final Looks looks;
        private final int[] ofTrigger;
        private final int start;

        Scales(int sentence, Triggers.Trigger trigger, Places.OfSentence all) {
            this.sentence = sentence;
            this.trigger = trigger;
            Tree tree = trees.get(sentence);
            Places places = new Places(all, trigger);
            log.looksFor(trigger);
            Set<Focus.Pair> placed = new LinkedHashSet<>(finder.of(tree, sentence, trigger));
            ends = new EndFeatures(tree, mentions, sentence, trigger, places, all, focus.roles());
            pairs = new PairFeatures(tree, focus, sentence, trigger, places, all.paths(), placed);
            looks = new Looks(tree, focus, sentence, mentions.in(sentence), all, trigger, places, placed);
            ofTrigger = pairs.ofTrigger(mentions.in(sentence));
            start = model.score(ofTrigger);
        }

        Side side(Candidate candidate, boolean isObject) {
            Optional<Focus.Standing> standing = standing(sentence, candidate);
            int[] features = ends.of(candidate, isObject, standing);
            Rule rule = trigger.rule();
            int[] seen = looks.ofEnd(candidate, isObject, standing, isObject ? rule.objectAt() : rule.subjectAt());
            return new Side(candidate, features, model.score(features), seen);
        }

        /** Whether two weigh so little, each for itself, that nothing about the two together would help. */
        boolean areLost(Side subject, Side object) {
            return start + subject.weight() + object.weight() < PairModel.LOST;
        }

        Weighed lost(Side subject, Side object) {
            return new Weighed(trigger, subject.candidate(), object.candidate(), PairModel.LOST, UNSEEN);
        }

        /** A pair; without looks where it will not be weighed beside others. */
        Weighed weigh(Side subject, Side object, int[] features, boolean isWatched) {
            int[] weights = {start, subject.weight(), object.weight(), model.score(features)};
            int score = IntStream.of(weights).sum();
            int[] seen = isWatched || score >= PairModel.HOPELESS
                    ? looks.of(subject.candidate(), object.candidate(), subject.looks(), object.looks(), weights)
                    : UNSEEN;
            return new Weighed(trigger, subject.candidate(), object.candidate(), score, seen);
        }
    }

    /** What can be seen of the stance of a pair's claim. */
    Supplier<StanceFeatures> stance(int sentence, Weighed pair) {
        Tree tree = trees.get(sentence);
        int told = focus.told(pair.trigger().rule().relation().name(), pair.pair());
        return () -> StanceFeatures.of(
                tree,
                pair,
                knowledge
                        .stances()
                        .read(tree, pair.trigger().head(), pair.trigger().rule()),
                told);
    }

    /** Two that go without saying must have been told of before; what a name sets off is about itself. */
    private boolean mayPair(Triggers.Trigger trigger, Candidate subject, Candidate object) {
        Rule rule = trigger.rule();
        boolean withItself = object.entity()
                .filter(other -> knowledge.houses().areOne(subject.entity().orElseThrow(), other, rule.relation()))
                .isPresent();
        boolean anothers = object.entity()
                .filter(other -> knowledge.houses().isOfAnother(subject.entity().orElseThrow(), other, rule.relation()))
                .isPresent();
        boolean unsaid = subject.token() < 0 && object.token() < 0;
        Focus.Pair pair = new Focus.Pair(subject.entity().orElseThrow(), object.value());
        boolean itself = rule.partOfSpeech() == Rule.PartOfSpeech.NAME
                && ((rule.objectAt().contains("itself") && object.token() != trigger.head())
                        || (rule.subjectAt().contains("itself") && subject.token() != trigger.head()));
        return !withItself
                && !anothers
                && !itself
                && !(unsaid && focus.told(rule.relation().name(), pair) == 0);
    }

    private Optional<Focus.Standing> standing(int sentence, Candidate candidate) {
        int token = candidate.token() < 0 ? 0 : candidate.token();
        return candidate.entity().map(entity -> focus.standing(entity, sentence, token));
    }

    /** The pairs of a sentence with what they come to beside each other. */
    List<Weighed> judge(List<Weighed> weighed) {
        Rivals rivals = new Rivals(weighed);
        List<Weighed> judged = new ArrayList<>();
        for (Weighed pair : weighed) {
            judged.add(
                    pair.score() < PairModel.HOPELESS
                            ? pair
                            : pair.with(knowledge.model().judge(pair.score(), rivals.of(pair))));
        }
        return judged;
    }

    /** The likely pairs of a sentence, each once for a relation, in the order of their triggers. */
    static List<Weighed> likely(List<Weighed> weighed, int least) {
        Map<Object, Weighed> best = new LinkedHashMap<>();
        for (Weighed pair : weighed) {
            if (pair.score() >= least) {
                best.merge(key(pair), pair, ClaimReader::better);
            }
        }
        return best.values().stream()
                .sorted(Comparator.comparingInt((Weighed pair) -> pair.trigger().head()))
                .toList();
    }

    /** The likelier of two; of equals, what the surer rule says. */
    private static Weighed better(Weighed one, Weighed other) {
        boolean surer = other.score() == one.score()
                && other.trigger()
                                .rule()
                                .confidence()
                                .compareTo(one.trigger().rule().confidence())
                        > 0;
        return other.score() > one.score() || surer ? other : one;
    }

    /** What two readings of one claim share: the relation and both ends, in either order. */
    private static Object key(Weighed pair) {
        Object subject = new Value.OfEntity(pair.subject().entity().orElseThrow());
        return List.of(
                pair.trigger().rule().relation().name(),
                Set.of(subject, pair.object().value()));
    }
}
