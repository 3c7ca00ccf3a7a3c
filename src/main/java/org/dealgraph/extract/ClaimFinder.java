package org.dealgraph.extract;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dealgraph.model.Block;
import org.dealgraph.model.Claim;
import org.dealgraph.model.Entity;
import org.dealgraph.model.Mention;
import org.dealgraph.model.Modality;
import org.dealgraph.model.Ontology;
import org.dealgraph.model.Rule;
import org.dealgraph.model.Value;

/** Finds the claims of a document: each trigger with what fills its places, and how surely it is said. */
final class ClaimFinder {
    private final Triggers triggers;
    private final Ends ends;
    private final StanceReader stances;
    private final DetailReader details;
    private final Speakers speakers;
    private final Houses houses;
    private final PairFinder.Knowledge pairs;

    ClaimFinder(Ontology ontology) {
        triggers = new Triggers(ontology.rules());
        ends = new Ends(ontology.lexicon());
        stances = new StanceReader(ontology.lexicon());
        details = new DetailReader(ontology.lexicon());
        speakers = new Speakers(ends, ontology.lexicon());
        houses = new Houses(ontology.catalogue(), ontology.lexicon());
        pairs = new PairFinder.Knowledge(ontology, ends, details);
    }

    /** The claims of a document in the order of the text; one that is repeated stands where it is first made. */
    List<Claim> find(List<Tree> trees, Mentions mentions, Optional<LocalDate> published, AttemptLog log) {
        Document document = new Document(trees, mentions, published, log);
        for (int s = 0; s < trees.size(); s++) {
            document.read(trees.get(s), s);
        }
        return Repetitions.without(document.claims.values());
    }

    /** What makes two claims of one article the same. */
    private record Same(String relation, Set<Object> ends, Object first, Claim.Stance stance, Object amount) {}

    /** One document on the way from its first sentence to its last. */
    private final class Document {
        private final Mentions mentions;
        private final Optional<LocalDate> published;
        private final AttemptLog log;
        private final Map<Same, Claim> claims = new LinkedHashMap<>();
        private final PairFinder finder;

        Document(List<Tree> trees, Mentions mentions, Optional<LocalDate> published, AttemptLog log) {
            this.mentions = mentions;
            this.published = published;
            this.log = log;
            this.finder = new PairFinder(pairs, trees, mentions, log);
        }

        private void read(Tree tree, int sentence) {
            for (int i = 0; i < tree.size(); i++) {
                int head = i;
                List<Triggers.Trigger> found = triggers.at(tree, i);
                if (found.isEmpty() || !isPartOfName(tree, sentence, i)) {
                    found.forEach(trigger -> read(tree, sentence, trigger));
                } else if (log.isObserved()) {
                    found.forEach(trigger -> log.withinName(sentence, trigger));
                }
                List<Mention> here = mentions.at(sentence, i);
                if (!here.isEmpty()) {
                    here.stream()
                            .filter(mention -> mention.head() == head && mention.kind() == Mention.Kind.NAME)
                            .flatMap(mention -> triggers.at(mention).stream())
                            .forEach(trigger -> read(tree, sentence, trigger));
                }
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
            List<Focus.Pair> found = finder.of(tree, sentence, trigger);
            log.tried(sentence, trigger, found.size());
            found.forEach(pair -> add(tree, sentence, trigger, pair));
        }

        private void add(Tree tree, int sentence, Triggers.Trigger trigger, Focus.Pair pair) {
            Rule rule = trigger.rule();
            boolean withItself = pair.object() instanceof Value.OfEntity object
                    && houses.areOne(pair.subject(), object.entity(), rule.relation());
            if (withItself) {
                return;
            }
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
}
