package org.dealgraph.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.dealgraph.model.Catalogue;
import org.dealgraph.model.CatalogueEntry;
import org.dealgraph.model.Entity;
import org.dealgraph.model.EntityType;
import org.dealgraph.model.Mention;

/**
 * Weighs whom the phrases of one document may stand for: those last spoken of that fit, by what has been learned. Remembers
 * what it is told of phrases before.
 */
final class Antecedents {
    /** An antecedent stands no more sentences back than this. */
    private static final int FARTHEST = 6;

    private final Knowledge knowledge;
    private final List<Tree> trees;
    private final Mentions names;
    private final Appearances appearances;
    private final List<List<Mention>> seen;
    private final Onlooker onlooker;
    private final Map<Entity, Meaning> meant = new HashMap<>();
    private final Map<Integer, TreePaths> paths = new HashMap<>();

    /** What is the same for all documents. */
    record Knowledge(Catalogue catalogue, Set<String> plainNouns, AntecedentModel model) {}

    /** What kind of phrase last stood for an entity, and in which sentence. */
    private record Meaning(Description.Kind kind, int sentence) {}

    /** Sees each entity that is weighed as an antecedent; for training. */
    interface Onlooker {
        void sees(int sentence, Description phrase, Entity entity, int[] features, int[] numbers);
    }

    /** @param seen the mentions of each sentence so far, named and resolved; grows while the document is read */
    Antecedents(
            Knowledge knowledge,
            List<Tree> trees,
            Mentions names,
            Appearances appearances,
            List<List<Mention>> seen,
            Onlooker onlooker) {
        this.knowledge = knowledge;
        this.trees = trees;
        this.names = names;
        this.appearances = appearances;
        this.seen = seen;
        this.onlooker = onlooker;
    }

    /** Remembers whom a phrase of a sentence stands for. */
    void mean(int sentence, Description phrase, Entity entity) {
        meant.put(entity, new Meaning(phrase.kind(), sentence));
    }

    /** The entities that a phrase may stand for, the likeliest first. */
    List<Mentions.Thought> ranked(int sentence, Description phrase) {
        Map<Entity, AntecedentFeatures.Trace> traces = traces(sentence, phrase);
        AntecedentFeatures features = new AntecedentFeatures(trees.get(sentence), phrase, paths(sentence));
        List<Entity> entities = List.copyOf(traces.keySet());
        List<int[]> numbers = new ArrayList<>();
        int[] own = new int[entities.size()];
        traces.forEach((entity, trace) -> {
            int[] seen = features.of(trace, traces.size());
            own[numbers.size()] = knowledge.model().weights().score(seen);
            numbers.add(features.numbers(trace));
            onlooker.sees(sentence, phrase, entity, seen, features.numbers(trace));
        });
        int[] scores = knowledge.model().judge(numbers, own);
        return IntStream.range(0, scores.length)
                .mapToObj(i -> new Mentions.Thought(entities.get(i), scores[i]))
                .sorted(Comparator.comparingInt(each -> -each.score()))
                .toList();
    }

    private TreePaths paths(int sentence) {
        return paths.computeIfAbsent(sentence, each -> new TreePaths(trees.get(each)));
    }

    /** Where each entity that fits was last spoken of, the nearest first; at last those that come later in the sentence. */
    private Map<Entity, AntecedentFeatures.Trace> traces(int sentence, Description phrase) {
        Map<Entity, AntecedentFeatures.Trace> traces = new LinkedHashMap<>();
        for (int s = sentence; s >= Math.max(0, sentence - FARTHEST); s--) {
            for (Mention mention : nearestFirst(s)) {
                Entity entity = mention.entity();
                boolean before = s < sentence || mention.head() < phrase.first();
                if (before && fits(phrase.kind(), entity) && !traces.containsKey(entity)) {
                    traces.put(entity, trace(sentence, sentence - s, mention, phrase, traces.size()));
                }
            }
        }
        for (Mention mention : names.in(sentence)) {
            Entity entity = mention.entity();
            if (mention.head() > phrase.head() && fits(phrase.kind(), entity) && !traces.containsKey(entity)) {
                traces.put(entity, trace(sentence, -1, mention, phrase, traces.size()));
            }
        }
        return traces;
    }

    private AntecedentFeatures.Trace trace(int sentence, int back, Mention last, Description phrase, int nearer) {
        Entity entity = last.entity();
        Tree tree = trees.get(last.sentence());
        List<Mention> beside = last.sentence() < seen.size() ? seen.get(last.sentence()) : List.of();
        return new AntecedentFeatures.Trace(
                back,
                last,
                tree,
                !beside.isEmpty() && beside.get(0).equals(last),
                nearer,
                appearances.rank(entity, other -> fits(phrase.kind(), other)),
                appearances.inHeadline(entity),
                countSince(entity, sentence),
                meantBefore(entity, phrase.kind(), sentence),
                new Salience(tree, names, last.sentence()).bits(last),
                suits(entity, phrase, sentence),
                appearances.namedApart(last, sentence),
                appearances.together(entity, sentence));
    }

    /** Whether a phrase of a kind stood for an entity last: 2 in this sentence, 1 in the one before, 0 if not. */
    private int meantBefore(Entity entity, Description.Kind kind, int sentence) {
        Meaning meaning = meant.get(entity);
        if (meaning == null || meaning.kind() != kind) {
            return 0;
        }
        return Math.max(0, 2 - (sentence - meaning.sentence()));
    }

    private int countSince(Entity entity, int sentence) {
        int count = 0;
        for (int s = Math.max(0, sentence - FARTHEST); s < Math.min(sentence + 1, seen.size()); s++) {
            count += (int) seen.get(s).stream()
                    .filter(mention -> mention.entity().equals(entity))
                    .count();
        }
        return count;
    }

    private List<Mention> nearestFirst(int sentence) {
        List<Mention> mentions = new ArrayList<>(seen.get(sentence));
        Collections.reverse(mentions);
        return mentions;
    }

    /** Of a description, whether what is known of an entity says so, says nothing, or says otherwise. */
    private int suits(Entity entity, Description phrase, int sentence) {
        if (phrase.kind() != Description.Kind.COMPANY) {
            return 0;
        }
        Tree tree = trees.get(sentence);
        String noun = tree.lemma(phrase.head());
        boolean plain = knowledge.plainNouns().contains(noun);
        Set<String> words = modifiers(tree, phrase);
        List<String> seat = knowledge
                .catalogue()
                .find(entity.id())
                .map(CatalogueEntry::seat)
                .orElse(List.of());
        int placed = words.isEmpty() || seat.isEmpty() ? 0 : fitsPlace(entity, words) ? 1 : 2;
        int kind = plain ? 0 : isOfKind(entity, noun) ? 1 : isKnown(entity) ? 2 : 3;
        return 1 + kind * 3 + placed;
    }

    private boolean isKnown(Entity entity) {
        return !knowledge
                .catalogue()
                .find(entity.id())
                .map(CatalogueEntry::kinds)
                .orElse(List.of())
                .isEmpty();
    }

    private static Set<String> modifiers(Tree tree, Description phrase) {
        Set<String> words = new HashSet<>();
        IntStream.range(phrase.first(), phrase.head())
                .filter(i -> tree.tag(i).equals("PROPN"))
                .forEach(i -> words.add(tree.token(i).text()));
        return words;
    }

    private boolean fitsPlace(Entity entity, Set<String> places) {
        List<String> seat = knowledge
                .catalogue()
                .find(entity.id())
                .map(CatalogueEntry::seat)
                .orElse(List.of());
        return places.isEmpty()
                || seat.isEmpty()
                || seat.stream().anyMatch(place -> places.contains(place.split(" ")[0]));
    }

    private boolean isOfKind(Entity entity, String noun) {
        boolean learned = appearances.isCalled(entity, noun);
        List<String> known = knowledge
                .catalogue()
                .find(entity.id())
                .map(CatalogueEntry::kinds)
                .orElse(List.of());
        return learned || known.stream().anyMatch(kind -> kind.equals(noun) || kind.endsWith(" " + noun));
    }

    static boolean isCompany(Entity entity) {
        return entity.type() == EntityType.COMPANY || entity.type() == EntityType.ORGANIZATION;
    }

    private static boolean fits(Description.Kind kind, Entity entity) {
        return switch (kind) {
            case THING ->
                entity.type().family() == EntityType.Family.ORGANIZATION
                        || entity.type().family() == EntityType.Family.PRODUCT;
            case SOMEBODY, SPEAKER -> entity.type() == EntityType.PERSON;
            case BODY -> entity.type() == EntityType.PUBLIC_BODY || entity.type() == EntityType.ORGANIZATION;
            case COMPANY, PAIR, SEVERAL, SPEAKERS -> isCompany(entity) || entity.type() == EntityType.OUTLET;
        };
    }
}
