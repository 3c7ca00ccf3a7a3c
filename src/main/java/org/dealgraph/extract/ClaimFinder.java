package org.dealgraph.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.dealgraph.model.Block;
import org.dealgraph.model.Claim;
import org.dealgraph.model.Entity;
import org.dealgraph.model.EntityType;
import org.dealgraph.model.Mention;
import org.dealgraph.model.Modality;
import org.dealgraph.model.Ontology;
import org.dealgraph.model.Relation;
import org.dealgraph.model.Rule;
import org.dealgraph.model.Value;

/** Finds the claims of a document: each trigger with what fills its places, and how surely it is said. */
final class ClaimFinder {
    private static final List<String> PARTY_PLACES =
            List.of("between", "possessor", "modifier", "subject", "predicate", "holder", "of");
    /** A list of more names is seldom one of parties to one thing. */
    private static final int MOST_PARTIES = 4;

    private static final Set<String> OTHER_SIDE = Set.of("with", "to", "from", "against");

    private final Triggers triggers;
    private final Ends ends;
    private final StanceReader stances;
    private final DetailReader details;
    private final Speakers speakers;
    private final Clouds clouds;
    private final Set<String> marketRelations;

    ClaimFinder(Ontology ontology) {
        triggers = new Triggers(ontology.rules());
        ends = new Ends(ontology.lexicon());
        stances = new StanceReader(ontology.lexicon());
        details = new DetailReader(ontology.lexicon());
        speakers = new Speakers(ends, ontology.lexicon());
        clouds = new Clouds(ontology.catalogue(), ontology.lexicon());
        marketRelations = ontology.lexicon().list("company-relations");
    }

    /** The claims of a document in the order of the text; one that is repeated stands where it is first made. */
    List<Claim> find(List<Tree> trees, Mentions mentions, Optional<LocalDate> published, AttemptLog log) {
        Document document = new Document(trees, mentions, published, log);
        for (int s = 0; s < trees.size(); s++) {
            document.read(trees.get(s), s);
        }
        return List.copyOf(document.claims.values());
    }

    /** Finds the tokens at a place of a trigger. */
    private interface PlaceFinder {
        List<Integer> at(String place, int trigger, Rule.PartOfSpeech partOfSpeech);
    }

    /** What makes two claims of one article the same. */
    private record Same(String relation, Set<Object> ends, Object first, Claim.Stance stance, Object amount) {}

    /** One document on the way from its first sentence to its last. */
    private final class Document {
        private final Mentions mentions;
        private final Optional<LocalDate> published;
        private final AttemptLog log;
        private final Map<Same, Claim> claims = new LinkedHashMap<>();
        private final Focus focus;

        Document(List<Tree> trees, Mentions mentions, Optional<LocalDate> published, AttemptLog log) {
            this.mentions = mentions;
            this.published = published;
            this.log = log;
            this.focus = new Focus(trees, mentions);
        }

        private void read(Tree tree, int sentence) {
            for (int i = 0; i < tree.size(); i++) {
                int head = i;
                if (!isPartOfName(tree, sentence, i)) {
                    triggers.at(tree, i).forEach(trigger -> read(tree, sentence, trigger));
                } else if (log.isObserved()) {
                    triggers.at(tree, i).forEach(trigger -> log.withinName(sentence, trigger));
                }
                mentions.at(sentence, i).stream()
                        .filter(mention -> mention.head() == head && mention.kind() == Mention.Kind.NAME)
                        .flatMap(mention -> triggers.at(mention).stream())
                        .forEach(trigger -> read(tree, sentence, trigger));
            }
        }

        /** "the Green New Deal" is no deal; in a headline capitals prove nothing. */
        private boolean isPartOfName(Tree tree, int sentence, int token) {
            boolean named =
                    mentions.at(sentence, token).stream().anyMatch(mention -> mention.kind() == Mention.Kind.NAME);
            boolean headline = tree.sentence().kind() == Block.Kind.HEADLINE
                    || tree.sentence().kind() == Block.Kind.HEADING;
            boolean proper = tree.tag(token).equals("PROPN")
                    && token > 0
                    && tree.tag(token - 1).equals("PROPN");
            return named
                    || (proper && !headline && mentions.at(sentence, token - 1).isEmpty());
        }

        private void read(Tree tree, int sentence, Triggers.Trigger trigger) {
            List<Focus.Pair> pairs = pairs(tree, sentence, trigger);
            log.tried(sentence, trigger, pairs.size());
            pairs.forEach(pair -> focus.tell(trigger.rule().relation().name(), pair));
            pairs.forEach(pair -> add(tree, sentence, trigger, pair));
        }

        private List<Focus.Pair> pairs(Tree tree, int sentence, Triggers.Trigger trigger) {
            Rule rule = trigger.rule();
            if (rule.subjectAt().contains("parties") && !namesOtherSide(tree, sentence, trigger)) {
                List<Focus.Pair> parties = parties(tree, sentence, trigger);
                if (!parties.isEmpty()) {
                    return parties;
                }
            }
            List<Focus.Pair> pairs = new ArrayList<>();
            List<Entity> subjects = fill(
                    tree, sentence, trigger, rule.subjectAt(), rule.relation().domain(), List.of());
            List<Value> objects = subjects.isEmpty() ? List.of() : objects(tree, sentence, trigger, subjects);
            for (Entity subject : subjects) {
                objects.forEach(object -> pairs.add(new Focus.Pair(subject, object)));
            }
            return pairs.isEmpty() && rule.subjectAt().contains("anaphor")
                    ? told(tree, sentence, trigger, subjects)
                    : pairs;
        }

        /** The pair that "the deal" points back to, or "the Ampere takeover", of which one end is named. */
        private List<Focus.Pair> told(Tree tree, int sentence, Triggers.Trigger trigger, List<Entity> subjects) {
            Relation relation = trigger.rule().relation();
            int noun = trigger.rule().partOfSpeech() == Rule.PartOfSpeech.VERB
                    ? new WordOrder(tree, mentions, sentence).nounBefore(trigger.head())
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
                    child -> tree.is(child, "det")
                            && Set.of("the", "this", "that").contains(tree.lemma(child)));
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
                return details.sumMeasured(tree, trigger.head()).stream()
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
            List<Entity> found = near.isEmpty()
                    ? fill(tree, sentence, trigger, places, types, except, new Arguments(tree)::at)
                    : near;
            if (!found.isEmpty() || !places.contains("topic") || !speaksOfTopic(tree, trigger)) {
                return found;
            }
            List<Entity> topic =
                    focus.topic(sentence, trigger.head(), entity -> fits(entity, types) && !except.contains(entity));
            log.looked("topic", places.equals(trigger.rule().objectAt()), topic, topic);
            return topic;
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
                        .flatMap(head -> ends.at(tree, mentions, sentence, head, except).stream())
                        .distinct()
                        .toList();
                List<Entity> found = seen.stream()
                        .filter(entity -> fits(entity, types) && isInPlay(entity, rule))
                        .filter(entity -> !isObject || clouds.isPlausible(rule.relation(), entity, tree))
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
            List<String> places = trigger.rule().objectAt().stream()
                    .filter(OTHER_SIDE::contains)
                    .toList();
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

        private void add(Tree tree, int sentence, Triggers.Trigger trigger, Focus.Pair pair) {
            boolean withItself = pair.object() instanceof Value.OfEntity object
                    && object.entity().id().equals(pair.subject().id());
            if (withItself) {
                return;
            }
            Rule rule = trigger.rule();
            StanceReader.Reading reading = stances.read(tree, trigger.head(), rule);
            Optional<Entity> speaker = speakers.of(tree, mentions, sentence, reading.speech())
                    .filter(who ->
                            reading.speech() >= 0 || rule.relation().dealClass().isPresent());
            Modality modality = speaker.isPresent() && reading.modality() == Modality.ASSERTED
                    ? Modality.REPORTED
                    : reading.modality();
            Claim.Stance stance = new Claim.Stance(reading.phase(), modality, reading.negated(), speaker);
            Claim claim = new Claim(
                    pair.subject(),
                    rule.relation(),
                    pair.object(),
                    stance,
                    details.read(tree, trigger, pair.object(), reading.phase(), published),
                    new Claim.Evidence(tree.sentence().span(), rule.name(), rule.confidence()));
            claims.putIfAbsent(same(claim), claim);
        }
    }

    private static Same same(Claim claim) {
        Object subject = claim.subject().id();
        Object object = claim.object();
        Claim.Stance stance = claim.stance();
        Claim.Stance unspoken = new Claim.Stance(stance.phase(), stance.modality(), stance.negated(), Optional.empty());
        Object first = claim.relation().symmetric() ? "" : subject;
        Set<Object> ends = object instanceof Value.OfEntity other
                ? Set.of(subject, other.entity().id())
                : Set.of(subject, object);
        return new Same(
                claim.relation().name(), ends, first, unspoken, claim.details().amount());
    }

    private boolean isInPlay(Entity entity, Rule rule) {
        return (entity.type() != EntityType.PUBLIC_BODY && entity.type() != EntityType.PERSON)
                || !marketRelations.contains(rule.relation().name());
    }

    /** Whether an entity may stand where these types are asked for; an organization of unknown kind passes for any. */
    private static boolean fits(Entity entity, Set<EntityType> types) {
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
