package org.dealgraph.extract;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.dealgraph.model.Mention;
import org.dealgraph.model.Rule;
import org.dealgraph.model.Value;

/** What can be seen of two candidates together, and of the trigger that they are sought for. */
final class PairFeatures {
    private static final int LONGEST_PATH = 7;
    private static final int NEAR = 5;

    private final Tree tree;
    private final Focus focus;
    private final Triggers.Trigger trigger;
    private final Places places;
    private final TreePaths paths;
    private final Set<Focus.Pair> placed;
    private final int part;
    private final int relation;
    private final int rule;
    private final IdentityHashMap<Candidate, Seen> seen = new IdentityHashMap<>();

    /** What is seen of a candidate whoever the other is: the first of its places, the way to it, its type. */
    private record Seen(int place, int way, int type) {}

    /** @param placed the pairs that stand where the rule looks for them */
    PairFeatures(
            Tree tree, Focus focus, Triggers.Trigger trigger, Places places, TreePaths paths, Set<Focus.Pair> placed) {
        this.tree = tree;
        this.focus = focus;
        this.trigger = trigger;
        this.places = places;
        this.paths = paths;
        this.placed = placed;
        part = Features.of(trigger.rule().partOfSpeech());
        relation = trigger.rule().relation().name().hashCode();
        rule = trigger.rule().name().hashCode();
    }

    /** The feature of a pair that stands where a rule for such a trigger looks. */
    static int placed(Rule.PartOfSpeech part) {
        Features features = new Features();
        features.add(120, Features.of(part), 2);
        return features.toArray()[0];
    }

    /** The feature that each trigger of a kind has. */
    static int always(Rule.PartOfSpeech part) {
        Features features = new Features();
        features.add(100, Features.of(part));
        return features.toArray()[0];
    }

    /** Features of the trigger alone. */
    int[] ofTrigger(List<Mention> inSentence) {
        Features features = new Features();
        int head = trigger.head();
        int word = tree.lowerLemma(head).hashCode();
        features.add(100, part);
        features.add(101, relation);
        features.add(102, rule);
        features.add(103, rule, word);
        features.add(104, rule, lemma(trigger.first() - 1));
        features.add(105, rule, lemma(head + 1));
        features.add(106, part, tree.relation(head).hashCode());
        features.add(107, rule, tree.head(head) < 0 ? 0 : lemma(tree.head(head)));
        features.add(108, relation, Features.of(tree.sentence().kind()));
        features.add(109, part, Math.min(inSentence.size(), 6));
        features.add(110, rule, tree.tag(head).hashCode());
        for (int child : tree.children(head)) {
            features.add(111, relation, lemma(child));
            features.add(112, word, lemma(child));
        }
        features.add(113, part, placed.isEmpty() ? 0 : 1);
        features.add(114, rule, placed.isEmpty() ? 0 : 1);
        return features.toArray();
    }

    /** Features of a pair of candidates. */
    int[] of(Candidate subject, Candidate object) {
        Features features = new Features();
        Focus.Pair pair = new Focus.Pair(subject.entity().orElseThrow(), object.value());
        placed(features, pair);
        standing(features, subject, object);
        told(features, subject, object, pair);
        if (subject.token() >= 0 && object.token() >= 0) {
            between(features, subject.token(), object.token());
        }
        return features.toArray();
    }

    private void placed(Features features, Focus.Pair pair) {
        int here = placed.contains(pair) ? 2 : placed.isEmpty() ? 0 : 1;
        features.add(120, part, here);
        features.add(121, relation, here);
        features.add(122, rule, here);
    }

    private void standing(Features features, Candidate subject, Candidate object) {
        Seen ofSubject = seen.computeIfAbsent(subject, this::see);
        Seen ofObject = seen.computeIfAbsent(object, this::see);
        int atSubject = ofSubject.place();
        int atObject = ofObject.place();
        int order = pattern(subject.token(), object.token());
        features.add(130, part, atSubject, atObject);
        features.add(131, relation, atSubject, atObject);
        features.add(132, part, order);
        features.add(133, relation, order);
        features.add(134, rule, order);
        features.add(135, relation, ofSubject.type(), ofObject.type());
        features.add(136, rule, ofSubject.type(), ofObject.type());
        features.add(137, part, Features.of(subject.source()), Features.of(object.source()));
        features.add(138, part, ofSubject.way(), ofObject.way());
    }

    private Seen see(Candidate candidate) {
        return new Seen(place(candidate), way(candidate), type(candidate));
    }

    private int way(Candidate candidate) {
        return candidate.token() < 0
                ? 0
                : paths.between(trigger.head(), candidate.token(), LONGEST_PATH).hashCode();
    }

    /** The first of all places that a candidate stands at. */
    private int place(Candidate candidate) {
        if (candidate.token() < 0) {
            return 1;
        }
        return candidate
                .seenAs()
                .flatMap(entity -> places.inOrder(entity).stream()
                        .findFirst()
                        .or(() -> places.inTree(entity).stream().findFirst().map(place -> "tree " + place)))
                .map(String::hashCode)
                .orElse(0);
    }

    /** The order of subject, object and trigger. */
    private int pattern(int subject, int object) {
        int head = trigger.head();
        return (subject < 0 ? 2 : subject < head ? 0 : 1)
                + 3 * (object < 0 ? 2 : object < head ? 0 : 1)
                + (subject >= 0 && object >= 0 && subject < object ? 9 : 0);
    }

    private static int type(Candidate candidate) {
        return candidate.entity().map(entity -> Features.of(entity.type())).orElse(-1);
    }

    private void told(Features features, Candidate subject, Candidate object, Focus.Pair pair) {
        int unsaid = (subject.token() < 0 ? 1 : 0) + (object.token() < 0 ? 2 : 0);
        int times = Math.min(focus.told(trigger.rule().relation().name(), pair), 2);
        int any = pair.object() instanceof Value.OfEntity && focus.toldAny(pair) ? 1 : 0;
        features.add(140, part, times, unsaid);
        features.add(141, relation, times, unsaid);
        features.add(142, part, any, unsaid);
        features.add(143, relation, any, unsaid);
        features.add(144, rule, times, unsaid);
    }

    private void between(Features features, int subject, int object) {
        String path = paths.between(subject, object, LONGEST_PATH);
        features.add(150, part, path.hashCode());
        features.add(151, relation, path.hashCode());
        int from = Math.min(subject, object);
        int to = Math.max(subject, object);
        int turned = subject < object ? 0 : 1;
        features.add(152, relation, turned, EndFeatures.bucket(to - from));
        StringBuilder words = new StringBuilder();
        for (int i = from + 1; i < to; i++) {
            features.add(153, relation, turned, lemma(i));
            words.append(tree.lowerLemma(i)).append(' ');
        }
        if (to - from <= NEAR) {
            features.add(154, relation, turned, words.toString().hashCode());
        }
        boolean joined = tree.conjuncts(subject).contains(object)
                || tree.conjuncts(object).contains(subject);
        features.add(155, part, joined ? 1 : 0);
        features.add(156, relation, joined ? 1 : 0);
    }

    private int lemma(int token) {
        return token < 0 || token >= tree.size() ? 0 : tree.lowerLemma(token).hashCode();
    }
}
