package org.dealgraph.extract;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.dealgraph.model.Mention;
import org.dealgraph.model.Rule;
import org.dealgraph.model.Value;

/** What can be seen of two candidates together, and of the trigger that they are sought for. */
final class PairFeatures {
    /** What a feature tells of; its name is hashed, and is none of those of {@link EndFeatures}. */
    private enum Template {
        ALWAYS,
        RELATION,
        RULE,
        RULE_WORD,
        RULE_WORD_BEFORE,
        RULE_WORD_AFTER,
        TRIGGER_ROLE,
        RULE_GOVERNOR,
        RELATION_BLOCK,
        MENTIONS,
        RULE_TAG,
        RELATION_DEPENDENT,
        WORD_DEPENDENT,
        ANY_PLACED,
        RULE_ANY_PLACED,
        PLACED,
        RELATION_PLACED,
        RULE_PLACED,
        PAIR_PLACES,
        PAIR_RELATION_PLACES,
        ORDER,
        RELATION_ORDER,
        RULE_ORDER,
        RELATION_TYPES,
        RULE_TYPES,
        SOURCES,
        WAYS,
        TOLD,
        RELATION_TOLD,
        TOLD_ANY,
        RELATION_TOLD_ANY,
        RULE_TOLD,
        TOLD_ELSE,
        RELATION_TOLD_ELSE,
        PATH,
        RELATION_PATH,
        RELATION_DISTANCE,
        RELATION_WORD_BETWEEN,
        PAIR_RELATION_WORDS_BETWEEN,
        JOINED,
        RELATION_JOINED
    }

    private static final int LONGEST_PATH = 7;
    private static final int NEAR = 5;

    private final Tree tree;
    private final Focus focus;
    private final int sentence;
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
            Tree tree,
            Focus focus,
            int sentence,
            Triggers.Trigger trigger,
            Places places,
            TreePaths paths,
            Set<Focus.Pair> placed) {
        this.tree = tree;
        this.focus = focus;
        this.sentence = sentence;
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
        features.add(Template.PLACED, Features.of(part), 2);
        return features.toArray()[0];
    }

    /** The feature that each trigger of a kind has. */
    static int always(Rule.PartOfSpeech part) {
        Features features = new Features();
        features.add(Template.ALWAYS, Features.of(part));
        return features.toArray()[0];
    }

    /** Features of the trigger alone. */
    int[] ofTrigger(List<Mention> inSentence) {
        Features features = new Features();
        int head = trigger.head();
        int word = tree.lowerLemma(head).hashCode();
        features.add(Template.ALWAYS, part);
        features.add(Template.RELATION, relation);
        features.add(Template.RULE, rule);
        features.add(Template.RULE_WORD, rule, word);
        features.add(Template.RULE_WORD_BEFORE, rule, lemma(trigger.first() - 1));
        features.add(Template.RULE_WORD_AFTER, rule, lemma(head + 1));
        features.add(Template.TRIGGER_ROLE, part, tree.relation(head).hashCode());
        features.add(Template.RULE_GOVERNOR, rule, tree.head(head) < 0 ? 0 : lemma(tree.head(head)));
        features.add(
                Template.RELATION_BLOCK, relation, Features.of(tree.sentence().kind()));
        features.add(Template.MENTIONS, part, Math.min(inSentence.size(), 6));
        features.add(Template.RULE_TAG, rule, tree.tag(head).hashCode());
        for (int child : tree.children(head)) {
            features.add(Template.RELATION_DEPENDENT, relation, lemma(child));
            features.add(Template.WORD_DEPENDENT, word, lemma(child));
        }
        features.add(Template.ANY_PLACED, part, placed.isEmpty() ? 0 : 1);
        features.add(Template.RULE_ANY_PLACED, rule, placed.isEmpty() ? 0 : 1);
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
        features.add(Template.PLACED, part, here);
        features.add(Template.RELATION_PLACED, relation, here);
        features.add(Template.RULE_PLACED, rule, here);
    }

    private void standing(Features features, Candidate subject, Candidate object) {
        Seen ofSubject = seen.computeIfAbsent(subject, this::see);
        Seen ofObject = seen.computeIfAbsent(object, this::see);
        int atSubject = ofSubject.place();
        int atObject = ofObject.place();
        int order = pattern(subject.token(), object.token());
        features.add(Template.PAIR_PLACES, part, atSubject, atObject);
        features.add(Template.PAIR_RELATION_PLACES, relation, atSubject, atObject);
        features.add(Template.ORDER, part, order);
        features.add(Template.RELATION_ORDER, relation, order);
        features.add(Template.RULE_ORDER, rule, order);
        features.add(Template.RELATION_TYPES, relation, ofSubject.type(), ofObject.type());
        features.add(Template.RULE_TYPES, rule, ofSubject.type(), ofObject.type());
        features.add(Template.SOURCES, part, Features.of(subject.source()), Features.of(object.source()));
        features.add(Template.WAYS, part, ofSubject.way(), ofObject.way());
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
        features.add(Template.TOLD, part, times, unsaid);
        features.add(Template.RELATION_TOLD, relation, times, unsaid);
        features.add(Template.TOLD_ANY, part, any, unsaid);
        features.add(Template.RELATION_TOLD_ANY, relation, any, unsaid);
        features.add(Template.RULE_TOLD, rule, times, unsaid);
        int elsewhere = Math.min(focus.roles().times(trigger.rule().relation().name(), pair, sentence), 2);
        features.add(Template.TOLD_ELSE, part, elsewhere, unsaid);
        features.add(Template.RELATION_TOLD_ELSE, relation, elsewhere, unsaid);
    }

    private void between(Features features, int subject, int object) {
        String path = paths.between(subject, object, LONGEST_PATH);
        features.add(Template.PATH, part, path.hashCode());
        features.add(Template.RELATION_PATH, relation, path.hashCode());
        int from = Math.min(subject, object);
        int to = Math.max(subject, object);
        int turned = subject < object ? 0 : 1;
        features.add(Template.RELATION_DISTANCE, relation, turned, EndFeatures.bucket(to - from));
        StringBuilder words = new StringBuilder();
        for (int i = from + 1; i < to; i++) {
            features.add(Template.RELATION_WORD_BETWEEN, relation, turned, lemma(i));
            words.append(tree.lowerLemma(i)).append(' ');
        }
        if (to - from <= NEAR) {
            features.add(
                    Template.PAIR_RELATION_WORDS_BETWEEN,
                    relation,
                    turned,
                    words.toString().hashCode());
        }
        boolean joined = tree.conjuncts(subject).contains(object)
                || tree.conjuncts(object).contains(subject);
        features.add(Template.JOINED, part, joined ? 1 : 0);
        features.add(Template.RELATION_JOINED, relation, joined ? 1 : 0);
    }

    private int lemma(int token) {
        return token < 0 || token >= tree.size() ? 0 : tree.lowerLemma(token).hashCode();
    }
}
