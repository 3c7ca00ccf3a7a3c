package org.dealgraph.extract;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.dealgraph.model.Block;
import org.dealgraph.model.Entity;
import org.dealgraph.model.Mention;
import org.dealgraph.model.Value;

/** What a document has been about so far: the entity of the last sentences, the pairs of each relation. Mutable. */
final class Focus {
    private static final int TOPIC_SENTENCES = 4;
    private static final double SUBJECT = 2;
    private static final double OTHER = 1;
    private static final double FREQUENCY = 4;
    private static final double HEADLINE = 3;
    private static final double NEAREST = 2;

    private final List<Tree> trees;
    private final Mentions mentions;
    private final Roles roles;
    private final Set<Entity> inHeadline = new HashSet<>();
    private final Map<Entity, Long> frequency = new HashMap<>();
    private final Map<Entity, Integer> ranks = new HashMap<>();
    private final Map<String, Map<Pair, Integer>> told = new HashMap<>();
    private final Set<Pair> toldPairs = new HashSet<>();

    /** The two ends of a claim. */
    record Pair(Entity subject, Value object) {}

    /** @param roles what parts its entities play where they are named */
    Focus(List<Tree> trees, Mentions mentions, Roles roles) {
        this.trees = trees;
        this.mentions = mentions;
        this.roles = roles;
        for (int s = 0; s < trees.size(); s++) {
            if (trees.get(s).sentence().kind() == Block.Kind.HEADLINE) {
                mentions.in(s).forEach(mention -> inHeadline.add(mention.entity()));
            }
        }
        mentions.all().forEach(mention -> frequency.merge(mention.entity(), 1L, Long::sum));
    }

    Roles roles() {
        return roles;
    }

    /** The entity that this sentence before a token and those before were most about, of those that fit; one or none. */
    List<Entity> topic(int sentence, int token, Predicate<Entity> fits) {
        Map<Entity, Double> weights = new LinkedHashMap<>();
        for (int s = Math.max(0, sentence - TOPIC_SENTENCES); s <= sentence; s++) {
            for (Mention mention : mentions.in(s)) {
                if (fits.test(mention.entity()) && (s < sentence || mention.head() < token)) {
                    double start = FREQUENCY * Math.log1p(frequency.get(mention.entity()))
                            + (inHeadline.contains(mention.entity()) ? HEADLINE : 0);
                    weights.putIfAbsent(mention.entity(), start);
                    weights.merge(mention.entity(), isSubject(trees.get(s), mention) ? SUBJECT : OTHER, Double::sum);
                }
            }
        }
        return weights.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).stream()
                .toList();
    }

    private static boolean isSubject(Tree tree, Mention mention) {
        return tree.is(mention.head(), "nsubj")
                && tree.children(mention.head(), "conj").isEmpty();
    }

    /**
     * How much an entity was spoken of before some place in the text.
     *
     * @param entity the entity
     * @param sentencesBack how many sentences back it was last mentioned by name; 0 for the same sentence
     * @param wasSubject whether it was then a subject
     * @param inHeadline whether the headline names it
     * @param rank how many entities of its kind the document names more often
     */
    record Standing(Entity entity, int sentencesBack, boolean wasSubject, boolean inHeadline, int rank) {}

    /** How much an entity was spoken of before a token. */
    Standing standing(Entity entity, int sentence, int token) {
        for (int s = sentence; s >= 0; s--) {
            Mention last = null;
            for (Mention mention : mentions.in(s)) {
                boolean before = s < sentence || mention.head() < token;
                if (before && mention.entity().equals(entity) && mention.kind() == Mention.Kind.NAME) {
                    last = mention;
                }
            }
            if (last != null) {
                return standing(entity, sentence - s, isSubject(trees.get(s), last));
            }
        }
        return standing(entity, sentence + 1, false);
    }

    private Standing standing(Entity entity, int back, boolean subject) {
        int rank = ranks.computeIfAbsent(entity, this::rank);
        return new Standing(entity, back, subject, inHeadline.contains(entity), rank);
    }

    private int rank(Entity entity) {
        long own = frequency.getOrDefault(entity, 0L);
        return (int) frequency.entrySet().stream()
                .filter(other -> other.getKey().type().family() == entity.type().family() && other.getValue() > own)
                .count();
    }

    /** The entities that were spoken of before a sentence and are not mentioned in it, the foremost first. */
    List<Standing> before(int sentence) {
        Set<Entity> here = new HashSet<>();
        mentions.in(sentence).forEach(mention -> here.add(mention.entity()));
        Map<Entity, Standing> standings = new LinkedHashMap<>();
        Map<Entity, Double> weights = new HashMap<>();
        for (int s = sentence - 1; s >= 0; s--) {
            for (Mention mention : mentions.in(s)) {
                Entity entity = mention.entity();
                if (here.contains(entity)) {
                    continue;
                }
                boolean subject = isSubject(trees.get(s), mention);
                standings.putIfAbsent(entity, standing(entity, sentence - s, subject));
                weights.putIfAbsent(
                        entity,
                        FREQUENCY * Math.log1p(frequency.get(entity)) + (inHeadline.contains(entity) ? HEADLINE : 0));
                if (sentence - s <= TOPIC_SENTENCES) {
                    weights.merge(entity, (subject ? SUBJECT : OTHER) * NEAREST / (sentence - s), Double::sum);
                }
            }
        }
        return standings.values().stream()
                .sorted(Comparator.comparingDouble((Standing standing) -> -weights.get(standing.entity()))
                        .thenComparing(standing -> standing.entity().id()))
                .toList();
    }

    /** How often a relation was told of a pair so far. */
    int told(String relation, Pair pair) {
        return told.getOrDefault(relation, Map.of()).getOrDefault(pair, 0);
    }

    /** Whether any relation was told of a pair so far, in either direction. */
    boolean toldAny(Pair pair) {
        return !told.isEmpty() && (toldPairs.contains(pair) || toldPairs.contains(turned(pair)));
    }

    private static Pair turned(Pair pair) {
        return pair.object() instanceof Value.OfEntity object
                ? new Pair(object.entity(), new Value.OfEntity(pair.subject()))
                : pair;
    }

    /** Records that a relation was claimed of a pair. */
    void tell(String relation, Pair pair) {
        told.computeIfAbsent(relation, unused -> new LinkedHashMap<>()).merge(pair, 1, Integer::sum);
        toldPairs.add(pair);
    }

    /**
     * The pair that a relation has been about so far, of those that fit: told of most often, and of entities that the
     * document is about; of equals the latest. One or none.
     */
    List<Pair> mostTold(String relation, Predicate<Pair> fits) {
        Pair most = null;
        double best = 0;
        for (Map.Entry<Pair, Integer> each :
                told.getOrDefault(relation, Map.of()).entrySet()) {
            double weight = each.getValue() + weight(each.getKey());
            if (fits.test(each.getKey()) && weight >= best) {
                most = each.getKey();
                best = weight;
            }
        }
        return most == null ? List.of() : List.of(most);
    }

    private double weight(Pair pair) {
        double object = pair.object() instanceof Value.OfEntity other ? weight(other.entity()) : 0;
        return weight(pair.subject()) + object;
    }

    private double weight(Entity entity) {
        return Math.log1p(frequency.getOrDefault(entity, 0L));
    }
}
