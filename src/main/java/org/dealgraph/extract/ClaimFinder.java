package org.dealgraph.extract;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.dealgraph.model.Phase;
import org.dealgraph.model.Rule;
import org.dealgraph.model.Value;

/** Finds the claims of a document: each trigger with what fills its places, and how surely it is said. */
final class ClaimFinder {
    /** Pairs whose features come to less were not told of; what was told helps to see what is said of the same elsewhere. */
    private static final int LEAST_TOLD = -300;

    /** Pairs whose features come to less are not claimed; chosen on the articles that the model learns from. */
    private static final int LEAST_CLAIMED = -200;

    private final Triggers triggers;
    private final Ends ends;
    private final StanceReader stances;
    private final DetailReader details;
    private final Loosening loosening;
    private final Speakers speakers;
    private final ClaimReader.Knowledge pairs;
    private final StanceModel revisions;

    ClaimFinder(Ontology ontology, LearnedReading learned) {
        triggers = new Triggers(ontology.rules());
        ends = new Ends(ontology.lexicon());
        stances = new StanceReader(ontology.lexicon());
        details = new DetailReader(ontology.lexicon());
        loosening = new Loosening(ontology.lexicon());
        speakers = new Speakers(ends, ontology.lexicon());
        pairs = new ClaimReader.Knowledge(
                new PairFinder.Knowledge(ontology, ends, details),
                ends,
                new Houses(ontology.catalogue(), ontology.lexicon()),
                stances,
                ontology.lexicon().list("speech-verbs"),
                learned.pairs());
        revisions = learned.stances();
    }

    /** The claims of a document in the order of the text; one that is repeated stands where it is first made. */
    List<Claim> find(List<Tree> trees, Mentions mentions, Optional<LocalDate> published, AttemptLog log) {
        return find(trees, mentions, published, log, Optional.empty());
    }

    /** The same, while an onlooker sees what is weighed. */
    List<Claim> find(
            List<Tree> trees,
            Mentions mentions,
            Optional<LocalDate> published,
            AttemptLog log,
            Optional<ClaimReader.Onlooker> onlooker) {
        Roles roles = named(trees, mentions);
        Document document = new Document(trees, mentions, roles, published, log, onlooker);
        for (int s = 0; s < trees.size(); s++) {
            document.read(trees.get(s), s);
        }
        return Repetitions.without(document.claims.values());
    }

    /** What the sentences say of those whom they name, each read by itself. */
    private Roles named(List<Tree> trees, Mentions mentions) {
        AttemptLog silent = new AttemptLog(Optional.empty());
        Document document =
                new Document(trees, mentions, new Roles(List.of()), Optional.empty(), silent, Optional.empty());
        List<Roles.Told> told = new ArrayList<>();
        for (int s = 0; s < trees.size(); s++) {
            told.addAll(document.named(trees.get(s), s));
        }
        return new Roles(told);
    }

    /** What makes two claims of one article the same. */
    private record Same(String relation, Set<Object> ends, Object first, Claim.Stance stance, Object amount) {}

    /** One document on the way from its first sentence to its last. */
    private final class Document {
        private final Mentions mentions;
        private final Optional<LocalDate> published;
        private final AttemptLog log;
        private final Map<Same, Claim> claims = new LinkedHashMap<>();
        private final ClaimReader reader;
        private final Optional<ClaimReader.Onlooker> onlooker;

        Document(
                List<Tree> trees,
                Mentions mentions,
                Roles roles,
                Optional<LocalDate> published,
                AttemptLog log,
                Optional<ClaimReader.Onlooker> onlooker) {
            this.mentions = mentions;
            this.published = published;
            this.log = log;
            this.reader = new ClaimReader(pairs, trees, mentions, roles, log);
            this.onlooker = onlooker;
        }

        private List<Roles.Told> named(Tree tree, int sentence) {
            List<ClaimReader.Weighed> weighed = reader.weighNamed(sentence, triggersOf(tree, sentence));
            return ClaimReader.likely(reader.judge(weighed), LEAST_TOLD).stream()
                    .map(pair -> new Roles.Told(
                            sentence, pair.trigger().rule().relation().name(), pair.pair()))
                    .toList();
        }

        private void read(Tree tree, int sentence) {
            List<Triggers.Trigger> found = triggersOf(tree, sentence);
            List<ClaimReader.Weighed> likely =
                    ClaimReader.likely(reader.judge(reader.weigh(sentence, found, onlooker)), LEAST_TOLD);
            for (ClaimReader.Weighed pair : likely) {
                if (pair.score() >= LEAST_CLAIMED) {
                    add(tree, sentence, pair);
                }
                reader.focus().tell(pair.trigger().rule().relation().name(), pair.pair());
            }
            found.forEach(trigger -> log.tried(sentence, trigger, (int) likely.stream()
                    .filter(pair ->
                            pair.score() >= LEAST_CLAIMED && pair.trigger().equals(trigger))
                    .count()));
        }

        /** The first of two tellings, or the one that says whether the relation is exclusive. */
        private static Claim fuller(Claim first, Claim again) {
            boolean more = first.details().exclusive().isEmpty()
                    && again.details().exclusive().isPresent();
            return more ? again : first;
        }

        private List<Triggers.Trigger> triggersOf(Tree tree, int sentence) {
            List<Triggers.Trigger> found = new ArrayList<>();
            for (int i = 0; i < tree.size(); i++) {
                int head = i;
                List<Triggers.Trigger> here = triggers.at(tree, i);
                if (here.isEmpty() || !isPartOfName(tree, sentence, i)) {
                    found.addAll(here);
                } else if (log.isObserved()) {
                    here.forEach(trigger -> log.withinName(sentence, trigger));
                }
                mentions.at(sentence, i).stream()
                        .filter(mention -> mention.head() == head && mention.kind() == Mention.Kind.NAME)
                        .flatMap(mention -> triggers.at(mention).stream())
                        .forEach(found::add);
            }
            return found;
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

        private void add(Tree tree, int sentence, ClaimReader.Weighed weighed) {
            Triggers.Trigger trigger = weighed.trigger();
            Rule rule = trigger.rule();
            Focus.Pair pair = weighed.pair();
            StanceReader.Reading reading = revisions.revise(
                    stances.read(tree, trigger.head(), rule),
                    reader.stance(sentence, weighed).get());
            boolean loosened = !reading.negated()
                    && loosening.isSaid(
                            tree,
                            trigger.head(),
                            rule.relation(),
                            weighed.subject().token(),
                            weighed.object().token());
            Phase phase = loosened ? Phase.CHANGES : reading.phase();
            Claim.Details known = details.read(
                    tree,
                    trigger,
                    pair.object(),
                    weighed.object().mention().map(Mention::end).orElse(-1),
                    phase,
                    published);
            Optional<Entity> speaker = speakers.of(tree, mentions, sentence, reading.speech());
            Modality modality = speaker.isPresent() && reading.modality() == Modality.ASSERTED
                    ? Modality.REPORTED
                    : reading.modality();
            Claim.Stance stance = new Claim.Stance(phase, modality, reading.negated(), speaker);
            Claim claim = new Claim(
                    pair.subject(),
                    rule.relation(),
                    pair.object(),
                    stance,
                    loosened ? known.with(false) : known,
                    new Claim.Evidence(tree.sentence().span(), rule.name(), confidence(weighed)));
            claims.merge(same(claim), claim, Document::fuller);
        }
    }

    private static BigDecimal confidence(ClaimReader.Weighed weighed) {
        return BigDecimal.valueOf(PairModel.probability(weighed.score())).setScale(2, RoundingMode.HALF_UP);
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
