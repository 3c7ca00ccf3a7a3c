package org.dealgraph.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.dealgraph.model.Block;
import org.dealgraph.model.Catalogue;
import org.dealgraph.model.CatalogueEntry;
import org.dealgraph.model.Entity;
import org.dealgraph.model.EntityType;
import org.dealgraph.model.Lexicon;
import org.dealgraph.model.Mention;

/**
 * Finds out whom pronouns and definite descriptions stand for: what was last spoken of and fits, subjects first.
 * Where nothing fits, nothing is resolved.
 */
final class ReferenceResolver {
    /** How far back the companies of a pair are looked for before any two will do. */
    private static final int PAIR_SENTENCES = 6;

    /** An antecedent stands no more sentences back than this. */
    private static final int FARTHEST = 6;

    /** For a pronoun no more readings than this are kept. */
    private static final int MOST_THOUGHTS = 4;

    private final Catalogue catalogue;
    private final Description.Reader reader;
    private final Set<String> plainNouns;
    private final AntecedentModel model;

    /** What kind of phrase last stood for an entity, and in which sentence. */
    private record Meaning(Description.Kind kind, int sentence) {}

    /** Sees each entity that is weighed as an antecedent; for training. */
    interface Onlooker {
        void sees(int sentence, Description phrase, Entity entity, int[] features, int[] numbers);
    }

    ReferenceResolver(Catalogue catalogue, Lexicon lexicon, AntecedentModel model) {
        this.catalogue = catalogue;
        this.model = model;
        reader = new Description.Reader(lexicon);
        plainNouns = lexicon.list("plain-company-nouns");
    }

    /** The named mentions and those that refer back to them. */
    Mentions resolve(List<Tree> trees, List<Mention> names) {
        return resolve(trees, names, (sentence, phrase, entity, features, numbers) -> {});
    }

    /** The same, while an onlooker sees what is weighed. */
    Mentions resolve(List<Tree> trees, List<Mention> names, Onlooker onlooker) {
        Document document = new Document(trees, new Mentions(trees, names), onlooker);
        for (int s = 0; s < trees.size(); s++) {
            document.read(s);
        }
        List<Mention> all = new ArrayList<>(names);
        all.addAll(document.found);
        return new Mentions(trees, all, document.thoughts);
    }

    /** One document on the way from its first sentence to its last. */
    private final class Document {
        private final List<Tree> trees;
        private final Mentions names;
        private final List<Mention> found = new ArrayList<>();
        private final Map<Mention, List<Mentions.Thought>> thoughts = new HashMap<>();
        private final Map<String, Set<String>> kinds = new HashMap<>();
        private final Map<String, Integer> frequency = new HashMap<>();
        private final List<List<Mention>> seen = new ArrayList<>();
        private final Set<Entity> named = new LinkedHashSet<>();
        private final Set<Entity> inHeadline = new HashSet<>();
        private final Map<Entity, Set<Integer>> sentencesOf = new HashMap<>();
        private final Map<Entity, Meaning> meant = new HashMap<>();
        private final Map<Integer, TreePaths> paths = new HashMap<>();
        private final Onlooker onlooker;

        Document(List<Tree> trees, Mentions names, Onlooker onlooker) {
            this.trees = trees;
            this.names = names;
            this.onlooker = onlooker;
            for (int s = 0; s < trees.size(); s++) {
                learnKinds(s);
            }
        }

        private void learnKinds(int sentence) {
            Tree tree = trees.get(sentence);
            for (Mention mention : names.in(sentence)) {
                frequency.merge(mention.entity().id(), 1, Integer::sum);
                named.add(mention.entity());
                sentencesOf
                        .computeIfAbsent(mention.entity(), unused -> new HashSet<>())
                        .add(sentence);
                if (tree.sentence().kind() == Block.Kind.HEADLINE) {
                    inHeadline.add(mention.entity());
                }
                Set<String> nouns = kinds.computeIfAbsent(mention.entity().id(), unused -> new HashSet<>());
                tree.children(mention.head(), "appos").forEach(noun -> nouns.add(tree.lemma(noun)));
                int head = tree.head(mention.head());
                boolean copular =
                        tree.is(mention.head(), "nsubj") && tree.hasChild(head, child -> tree.is(child, "cop"));
                boolean described = copular || tree.is(mention.head(), "appos");
                if (described) {
                    nouns.add(tree.lemma(head));
                }
                if (mention.first() > 0 && tree.tag(mention.first() - 1).equals("NOUN")) {
                    nouns.add(tree.lemma(mention.first() - 1));
                }
            }
        }

        private void read(int sentence) {
            Tree tree = trees.get(sentence);
            List<Mention> here = new ArrayList<>();
            seen.add(here);
            for (int i = 0; i < tree.size(); i++) {
                List<Mention> named = names.at(sentence, i);
                if (!named.isEmpty()) {
                    int index = i;
                    named.stream().filter(mention -> mention.head() == index).forEach(here::add);
                    continue;
                }
                Optional<Description> description = reader.at(tree, i);
                if (description.isPresent()) {
                    List<Mention> resolved = resolve(tree, sentence, description.get());
                    found.addAll(resolved);
                    here.addAll(resolved);
                }
            }
        }

        private List<Mention> resolve(Tree tree, int sentence, Description phrase) {
            List<Entity> entities =
                    switch (phrase.kind()) {
                        case PAIR -> pair(sentence, phrase);
                        case SEVERAL -> several(sentence, phrase);
                        case COMPANY -> company(tree, sentence, phrase);
                        case THING, SOMEBODY, BODY -> likeliest(sentence, phrase);
                    };
            entities.forEach(entity -> meant.put(entity, new Meaning(phrase.kind(), sentence)));
            return entities.stream()
                    .map(entity -> mention(sentence, phrase, entity))
                    .toList();
        }

        /** The likeliest entity; the next are kept as second thoughts. */
        private List<Entity> likeliest(int sentence, Description phrase) {
            List<Mentions.Thought> ranked = ranked(sentence, phrase);
            if (ranked.isEmpty() || ranked.get(0).score() < AntecedentModel.LEAST) {
                return List.of();
            }
            Entity best = ranked.get(0).entity();
            thoughts.put(
                    mention(sentence, phrase, best),
                    ranked.stream()
                            .limit(MOST_THOUGHTS)
                            .filter(each -> each.score() >= AntecedentModel.LEAST_THOUGHT)
                            .toList());
            return List.of(best);
        }

        private static Mention mention(int sentence, Description phrase, Entity entity) {
            Mention.Kind kind = phrase.first() == phrase.head() ? Mention.Kind.PRONOUN : Mention.Kind.DESCRIPTION;
            return new Mention(sentence, phrase.first(), phrase.end(), phrase.head(), kind, entity);
        }

        /** The entities that a phrase may stand for, the likeliest first. */
        private List<Mentions.Thought> ranked(int sentence, Description phrase) {
            Map<Entity, AntecedentFeatures.Trace> traces = traces(sentence, phrase);
            AntecedentFeatures features = new AntecedentFeatures(trees.get(sentence), phrase, paths(sentence));
            List<Entity> entities = List.copyOf(traces.keySet());
            List<int[]> numbers = new ArrayList<>();
            int[] own = new int[entities.size()];
            traces.forEach((entity, trace) -> {
                int[] seen = features.of(trace, traces.size());
                own[numbers.size()] = model.weights().score(seen);
                numbers.add(features.numbers(trace));
                onlooker.sees(sentence, phrase, entity, seen, features.numbers(trace));
            });
            int[] scores = model.judge(numbers, own);
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
                    rank(entity, phrase.kind()),
                    inHeadline.contains(entity),
                    countSince(entity, sentence),
                    meantBefore(entity, phrase.kind(), sentence),
                    new Salience(tree, names, last.sentence()).bits(last),
                    suits(entity, phrase, sentence),
                    namedHere(last, sentence),
                    together(entity, sentence));
        }

        /** Whether a phrase of a kind stood for an entity last: 2 in this sentence, 1 in the one before, 0 if not. */
        private int meantBefore(Entity entity, Description.Kind kind, int sentence) {
            Meaning meaning = meant.get(entity);
            if (meaning == null || meaning.kind() != kind) {
                return 0;
            }
            return Math.max(0, 2 - (sentence - meaning.sentence()));
        }

        /** Where a sentence names an entity apart from a mention of it, the first such place; or -1. */
        private int namedHere(Mention last, int sentence) {
            return names.in(sentence).stream()
                    .filter(mention -> mention.entity().equals(last.entity()) && !mention.equals(last))
                    .mapToInt(Mention::head)
                    .findFirst()
                    .orElse(-1);
        }

        /** In how many other sentences an entity is named with one of those that a sentence names. */
        private int together(Entity entity, int sentence) {
            Set<Entity> beside = new HashSet<>();
            names.in(sentence).forEach(mention -> beside.add(mention.entity()));
            beside.remove(entity);
            Set<Integer> shared = new HashSet<>();
            for (Entity other : beside) {
                shared.addAll(sentencesOf.get(other));
            }
            shared.retainAll(sentencesOf.getOrDefault(entity, Set.of()));
            shared.remove(sentence);
            return shared.size();
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

        /** How many entities that fit the document names more often. */
        private int rank(Entity entity, Description.Kind kind) {
            int own = count(entity);
            return (int) named.stream()
                    .filter(other -> fits(kind, other) && count(other) > own)
                    .count();
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
            boolean plain = plainNouns.contains(noun);
            Set<String> words = modifiers(tree, phrase);
            List<String> seat =
                    catalogue.find(entity.id()).map(CatalogueEntry::seat).orElse(List.of());
            int placed = words.isEmpty() || seat.isEmpty() ? 0 : fitsPlace(entity, words) ? 1 : 2;
            int kind = plain ? 0 : isOfKind(entity, noun) ? 1 : isKnown(entity) ? 2 : 3;
            return 1 + kind * 3 + placed;
        }

        private boolean isKnown(Entity entity) {
            return !catalogue
                    .find(entity.id())
                    .map(CatalogueEntry::kinds)
                    .orElse(List.of())
                    .isEmpty();
        }

        private List<Entity> company(Tree tree, int sentence, Description phrase) {
            Optional<Entity> made = makerOf(tree, sentence, phrase);
            if (made.isPresent()) {
                return List.of(made.get());
            }
            if (tree.is(phrase.head(), "appos")) {
                return names.at(sentence, tree.head(phrase.head())).stream()
                        .map(Mention::entity)
                        .filter(ReferenceResolver::isCompany)
                        .limit(1)
                        .toList();
            }
            boolean namesItself = tree.children(phrase.head(), "appos").stream()
                    .anyMatch(child -> !names.at(sentence, child).isEmpty());
            return namesItself ? List.of() : likeliest(sentence, phrase);
        }

        /** "the ChatGPT maker", "the maker of ChatGPT". */
        private Optional<Entity> makerOf(Tree tree, int sentence, Description phrase) {
            return tree.children(phrase.head(), child -> tree.is(child, "compound", "nmod")).stream()
                    .flatMap(child -> names.at(sentence, child).stream())
                    .flatMap(mention -> catalogue.find(mention.entity().id()).stream())
                    .flatMap(entry -> entry.maker().stream())
                    .flatMap(maker -> catalogue.find(maker).stream())
                    .map(CatalogueEntry::entity)
                    .findFirst();
        }

        private Set<String> modifiers(Tree tree, Description phrase) {
            Set<String> words = new HashSet<>();
            IntStream.range(phrase.first(), phrase.head())
                    .filter(i -> tree.tag(i).equals("PROPN"))
                    .forEach(i -> words.add(tree.token(i).text()));
            return words;
        }

        private boolean fitsPlace(Entity entity, Set<String> places) {
            List<String> seat =
                    catalogue.find(entity.id()).map(CatalogueEntry::seat).orElse(List.of());
            return places.isEmpty()
                    || seat.isEmpty()
                    || seat.stream().anyMatch(place -> places.contains(place.split(" ")[0]));
        }

        private boolean isOfKind(Entity entity, String noun) {
            boolean learned = kinds.getOrDefault(entity.id(), Set.of()).contains(noun);
            List<String> known =
                    catalogue.find(entity.id()).map(CatalogueEntry::kinds).orElse(List.of());
            return learned || known.stream().anyMatch(kind -> kind.equals(noun) || kind.endsWith(" " + noun));
        }

        private int count(Entity entity) {
            return frequency.getOrDefault(entity.id(), 0);
        }

        /** Of the companies that were last spoken of, two or more, the two most spoken of in the document. */
        private List<Entity> pair(int sentence, Description phrase) {
            List<Entity> companies = new ArrayList<>();
            for (int s = sentence; s >= 0; s--) {
                int limit = s == sentence ? phrase.first() : Integer.MAX_VALUE;
                seen.get(s).stream()
                        .filter(mention -> mention.head() < limit && isCompany(mention.entity()))
                        .map(Mention::entity)
                        .filter(entity -> !companies.contains(entity))
                        .forEach(companies::add);
                if (companies.size() >= 2 && s <= sentence - PAIR_SENTENCES) {
                    break;
                }
            }
            return companies.stream()
                    .sorted((a, b) -> Integer.compare(count(b), count(a)))
                    .limit(2)
                    .filter(entity -> companies.size() >= 2)
                    .toList();
        }

        /** "they": two companies that one sentence joins, or else the last of this sentence alone. */
        private List<Entity> several(int sentence, Description phrase) {
            for (int s = sentence; s >= Math.max(0, sentence - 1); s--) {
                Tree tree = trees.get(s);
                int limit = s == sentence ? phrase.first() : Integer.MAX_VALUE;
                List<Mention> before = seen.get(s).stream()
                        .filter(mention -> mention.head() < limit && isCompany(mention.entity()))
                        .toList();
                for (Mention mention : before) {
                    List<Entity> joined = before.stream()
                            .filter(other -> other.head() == mention.head()
                                    || tree.conjuncts(mention.head()).contains(other.head()))
                            .map(Mention::entity)
                            .distinct()
                            .toList();
                    if (joined.size() == 2) {
                        return joined;
                    }
                }
                List<Entity> distinct =
                        before.stream().map(Mention::entity).distinct().toList();
                if (s == sentence && distinct.size() == 1) {
                    return distinct;
                }
            }
            return List.of();
        }
    }

    private static boolean isCompany(Entity entity) {
        return entity.type() == EntityType.COMPANY || entity.type() == EntityType.ORGANIZATION;
    }

    private static boolean fits(Description.Kind kind, Entity entity) {
        return switch (kind) {
            case THING ->
                entity.type().family() == EntityType.Family.ORGANIZATION
                        || entity.type().family() == EntityType.Family.PRODUCT;
            case SOMEBODY -> entity.type() == EntityType.PERSON;
            case BODY -> entity.type() == EntityType.PUBLIC_BODY || entity.type() == EntityType.ORGANIZATION;
            case COMPANY, PAIR, SEVERAL -> isCompany(entity) || entity.type() == EntityType.OUTLET;
        };
    }
}
