package org.dealgraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dealgraph.model.Entity;
import org.dealgraph.model.EntityType;
import org.dealgraph.model.Ontology;
import org.dealgraph.model.Relation;
import org.dealgraph.model.Rule;
import org.dealgraph.model.Value;

/**
 * Finds the pairs of ends of a document's triggers: at their places by word order, else in the tree, else what the
 * document is about. Remembers what it told; one for each document.
 */
final class PairFinder {
    private static final List<String> PARTY_PLACES =
            List.of("between", "possessor", "modifier", "subject", "predicate", "holder", "of");

    /** A list of more names is seldom one of parties to one thing. */
    private static final int MOST_PARTIES = 4;

    private static final Set<String> OTHER_SIDE = Set.of("with", "to", "from", "against");

    private static final List<String> FROM_BEFORE = List.of("topic", "told", "anaphor");

    private final Knowledge knowledge;
    private final Mentions mentions;
    private final AttemptLog log;
    private final Focus focus;

    /** What is the same for all documents. */
    static final class Knowledge {
        private final Ends ends;
        private final DetailReader details;
        private final Clouds clouds;
        private final Set<String> marketRelations;

        Knowledge(Ontology ontology, Ends ends, DetailReader details) {
            this.ends = ends;
            this.details = details;
            clouds = new Clouds(ontology.catalogue(), ontology.lexicon());
            marketRelations = ontology.lexicon().list("company-relations");
        }
    }

    PairFinder(Knowledge knowledge, Mentions mentions, Focus focus, AttemptLog log) {
        this.knowledge = knowledge;
        this.mentions = mentions;
        this.log = log;
        this.focus = focus;
    }

    /** Finds the tokens at a place of a trigger. */
    private interface PlaceFinder {
        List<Integer> at(String place, int trigger, Rule.PartOfSpeech partOfSpeech);
    }

    /** The pairs that stand where a trigger's rule looks for them, in the order of the text. */
    List<Focus.Pair> of(Tree tree, int sentence, Triggers.Trigger trigger) {
        Rule rule = trigger.rule();
        if (isHopeless(sentence, rule) && !log.isObserved()) {
            return List.of();
        }
        if (rule.subjectAt().contains("parties") && !namesOtherSide(tree, sentence, trigger)) {
            List<Focus.Pair> parties = parties(tree, sentence, trigger);
            if (!parties.isEmpty()) {
                return parties;
            }
        }
        List<Focus.Pair> pairs = new ArrayList<>();
        List<Entity> subjects =
                fill(tree, sentence, trigger, rule.subjectAt(), rule.relation().domain(), List.of());
        List<Value> objects = subjects.isEmpty() ? List.of() : objects(tree, sentence, trigger, subjects);
        for (Entity subject : subjects) {
            objects.forEach(object -> pairs.add(new Focus.Pair(subject, object)));
        }
        return pairs.isEmpty() && rule.subjectAt().contains("anaphor")
                ? told(tree, sentence, trigger, subjects)
                : pairs;
    }

    /** Whether a sentence has too few mentions for two ends, and the rule takes none from before: most sentences. */
    private boolean isHopeless(int sentence, Rule rule) {
        int needed = rule.relation().isAmount() ? 1 : 2;
        return mentions.in(sentence).size() < needed
                && FROM_BEFORE.stream()
                        .noneMatch(place -> rule.subjectAt().contains(place)
                                || rule.objectAt().contains(place));
    }

    /** The pair that "the deal" points back to, or "the Ampere takeover", of which one end is named. */
    private List<Focus.Pair> told(Tree tree, int sentence, Triggers.Trigger trigger, List<Entity> subjects) {
        Relation relation = trigger.rule().relation();
        int noun = trigger.rule().partOfSpeech() == Rule.PartOfSpeech.VERB
                ? new Subjects(tree, new WordOrder(tree, mentions, sentence)).nounBefore(trigger.head())
                : trigger.head();
        if (pointsBack(tree, noun)) {
            List<Focus.Pair> pairs = focus.mostTold(relation.name(), pair -> true);
            if (!pairs.isEmpty()) {
                return pairs;
            }
        }
        if (!isDefinite(tree, noun)) {
            return List.of();
        }
        List<Entity> named = subjects.isEmpty()
                ? fill(tree, sentence, trigger, trigger.rule().objectAt(), relation.range(), List.of())
                : subjects;
        return focus.mostTold(
                relation.name(),
                pair -> (!subjects.isEmpty() && named.contains(pair.subject()))
                        || ((subjects.isEmpty() || relation.symmetric())
                                && pair.object() instanceof Value.OfEntity object
                                && named.contains(object.entity())));
    }

    private static boolean isDefinite(Tree tree, int noun) {
        return tree.hasChild(
                noun,
                child -> tree.is(child, "det") && Set.of("the", "this", "that").contains(tree.lemma(child)));
    }

    /** "the deal", "this is a breakup". */
    private static boolean pointsBack(Tree tree, int noun) {
        boolean named = tree.hasChild(
                noun,
                child -> tree.is(child, "nmod") && !tree.preposition(child).isEmpty());
        return !named
                && tree.hasChild(
                        noun,
                        child -> tree.is(child, "det", "nsubj")
                                && Set.of("the", "this", "that", "it").contains(tree.lemma(child)));
    }

    private List<Value> objects(Tree tree, int sentence, Triggers.Trigger trigger, List<Entity> subjects) {
        Relation relation = trigger.rule().relation();
        if (relation.isAmount()) {
            return knowledge.details.sumMeasured(tree, trigger.head()).stream()
                    .map(sum -> (Value) new Value.OfMoney(sum.money()))
                    .toList();
        }
        return fill(tree, sentence, trigger, trigger.rule().objectAt(), relation.range(), subjects).stream()
                .filter(object -> !subjects.contains(object))
                .map(object -> (Value) new Value.OfEntity(object))
                .toList();
    }

    /** The entities at the first of the places that holds any of a fitting type. */
    private List<Entity> fill(
            Tree tree,
            int sentence,
            Triggers.Trigger trigger,
            List<String> places,
            Set<EntityType> types,
            List<Entity> except) {
        LinearArguments inOrder = new LinearArguments(tree, mentions, sentence);
        List<Entity> near = fill(tree, sentence, trigger, places, types, except, inOrder::at);
        List<Entity> found =
                near.isEmpty() ? fill(tree, sentence, trigger, places, types, except, new Arguments(tree)::at) : near;
        if (found.isEmpty() && places.contains("told")) {
            return toldObject(trigger.rule().relation(), except);
        }
        if (!found.isEmpty() || !places.contains("topic") || !speaksOfTopic(tree, trigger)) {
            return found;
        }
        List<Entity> topic =
                focus.topic(sentence, trigger.head(), entity -> fits(entity, types) && !except.contains(entity));
        log.looked("topic", places.equals(trigger.rule().objectAt()), topic, topic);
        return topic;
    }

    /** "SAP took part again": the object that the relation was last told of. */
    private List<Entity> toldObject(Relation relation, List<Entity> except) {
        return focus.mostTold(relation.name(), pair -> true).stream()
                .flatMap(pair ->
                        pair.object() instanceof Value.OfEntity object ? Stream.of(object.entity()) : Stream.empty())
                .filter(entity -> !except.contains(entity))
                .toList();
    }

    private List<Entity> fill(
            Tree tree,
            int sentence,
            Triggers.Trigger trigger,
            List<String> places,
            Set<EntityType> types,
            List<Entity> except,
            PlaceFinder finder) {
        Rule rule = trigger.rule();
        boolean isObject = places.equals(rule.objectAt());
        for (String place : places) {
            List<Entity> seen = finder.at(place, trigger.head(), rule.partOfSpeech()).stream()
                    .flatMap(head -> knowledge.ends.at(tree, mentions, sentence, head, except).stream())
                    .distinct()
                    .toList();
            List<Entity> found = seen.stream()
                    .filter(entity -> fits(entity, types) && isInPlay(entity, rule))
                    .filter(entity -> !isObject || knowledge.clouds.isPlausible(rule.relation(), entity, tree))
                    .toList();
            log.looked(place, isObject, seen, found);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** "the chief executive", "Chief Executive Ann Lee", "she is chief executive": whose goes without saying. */
    private static boolean speaksOfTopic(Tree tree, Triggers.Trigger trigger) {
        if (trigger.rule().partOfSpeech() == Rule.PartOfSpeech.VERB) {
            return true;
        }
        boolean opens = IntStream.range(0, trigger.first())
                .allMatch(i -> Set.of("ADJ", "NOUN", "NUM").contains(tree.tag(i)));
        boolean definite = !opens && Set.of("the", "a").contains(tree.lemma(trigger.first() - 1));
        boolean singular = tree.token(trigger.head()).text().equalsIgnoreCase(tree.lemma(trigger.head()));
        return opens || definite || (singular && tree.hasChild(trigger.head(), child -> tree.is(child, "cop")));
    }

    /** Whether a trigger names the other side apart: "with B", "against B". */
    private boolean namesOtherSide(Tree tree, int sentence, Triggers.Trigger trigger) {
        List<String> places =
                trigger.rule().objectAt().stream().filter(OTHER_SIDE::contains).toList();
        Set<EntityType> types = trigger.rule().relation().range();
        return !places.isEmpty()
                && !fill(tree, sentence, trigger, places, types, List.of()).isEmpty();
    }

    /** Each two of the first place that names two or more: "between A and B", "A and B's …". */
    private List<Focus.Pair> parties(Tree tree, int sentence, Triggers.Trigger trigger) {
        List<Focus.Pair> inTree = parties(tree, sentence, trigger, new Arguments(tree)::at);
        return inTree.isEmpty()
                ? parties(tree, sentence, trigger, new LinearArguments(tree, mentions, sentence)::at)
                : inTree;
    }

    private List<Focus.Pair> parties(Tree tree, int sentence, Triggers.Trigger trigger, PlaceFinder finder) {
        List<Focus.Pair> pairs = new ArrayList<>();
        Set<EntityType> types = trigger.rule().relation().domain();
        for (String place : PARTY_PLACES) {
            List<Entity> found = fill(tree, sentence, trigger, List.of(place), types, List.of(), finder).stream()
                    .filter(entity -> entity.type() != EntityType.OUTLET)
                    .limit(MOST_PARTIES)
                    .toList();
            for (int i = 0; i < found.size(); i++) {
                for (int j = i + 1; j < found.size(); j++) {
                    pairs.add(new Focus.Pair(found.get(i), new Value.OfEntity(found.get(j))));
                }
            }
            if (!pairs.isEmpty()) {
                return pairs;
            }
        }
        return pairs;
    }

    boolean isPlausible(Relation relation, Entity entity, Tree tree) {
        return knowledge.clouds.isPlausible(relation, entity, tree);
    }

    boolean isInPlay(Entity entity, Rule rule) {
        return (entity.type() != EntityType.PUBLIC_BODY && entity.type() != EntityType.PERSON)
                || !knowledge.marketRelations.contains(rule.relation().name());
    }

    /** Whether an entity may stand where these types are asked for; an organization of unknown kind passes for any. */
    static boolean fits(Entity entity, Set<EntityType> types) {
        if (types.contains(entity.type())) {
            return true;
        }
        return switch (entity.type()) {
            case ORGANIZATION, OUTLET -> types.contains(EntityType.COMPANY);
            case AI_MODEL, CLOUD_PLATFORM -> types.contains(EntityType.PRODUCT);
            default -> false;
        };
    }
}
