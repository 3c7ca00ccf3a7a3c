package org.dealgraph.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
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
    private static final int FARTHEST = 2;

    /** For a pronoun no more readings than this are kept. */
    private static final int MOST_THOUGHTS = 3;

    private final Catalogue catalogue;
    private final Description.Reader reader;
    private final Set<String> plainNouns;

    ReferenceResolver(Catalogue catalogue, Lexicon lexicon) {
        this.catalogue = catalogue;
        reader = new Description.Reader(lexicon);
        plainNouns = lexicon.list("plain-company-nouns");
    }

    /** The named mentions and those that refer back to them. */
    Mentions resolve(List<Tree> trees, List<Mention> names) {
        Document document = new Document(trees, new Mentions(trees, names));
        for (int s = 0; s < trees.size(); s++) {
            document.read(s);
        }
        List<Mention> all = new ArrayList<>(names);
        all.addAll(document.found);
        return new Mentions(trees, all, document.secondThoughts);
    }

    /** One document on the way from its first sentence to its last. */
    private final class Document {
        private final List<Tree> trees;
        private final Mentions names;
        private final List<Mention> found = new ArrayList<>();
        private final Map<Mention, List<Entity>> secondThoughts = new HashMap<>();
        private final Map<String, Set<String>> kinds = new HashMap<>();
        private final Map<String, Integer> frequency = new HashMap<>();
        private final List<List<Mention>> seen = new ArrayList<>();

        Document(List<Tree> trees, Mentions names) {
            this.trees = trees;
            this.names = names;
            for (int s = 0; s < trees.size(); s++) {
                learnKinds(s);
            }
        }

        private void learnKinds(int sentence) {
            Tree tree = trees.get(sentence);
            for (Mention mention : names.in(sentence)) {
                frequency.merge(mention.entity().id(), 1, Integer::sum);
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
                        case THING -> thing(sentence, phrase);
                        case SOMEBODY -> one(latest(sentence, phrase, ReferenceResolver::isPerson));
                        case BODY -> one(latest(sentence, phrase, entity -> entity.type() == EntityType.PUBLIC_BODY));
                        case COMPANY -> one(company(tree, sentence, phrase));
                        case PAIR -> pair(sentence, phrase);
                        case SEVERAL -> several(sentence, phrase);
                    };
            return entities.stream()
                    .map(entity -> mention(sentence, phrase, entity))
                    .toList();
        }

        /** The likeliest organization; the others are kept as second thoughts. */
        private List<Entity> thing(int sentence, Description phrase) {
            List<Entity> ranked = ranked(sentence, phrase, Document::isThing);
            if (ranked.size() > 1) {
                secondThoughts.put(
                        mention(sentence, phrase, ranked.get(0)),
                        ranked.subList(1, Math.min(ranked.size(), MOST_THOUGHTS)));
            }
            return ranked.stream().limit(1).toList();
        }

        private static Mention mention(int sentence, Description phrase, Entity entity) {
            Mention.Kind kind = phrase.first() == phrase.head() ? Mention.Kind.PRONOUN : Mention.Kind.DESCRIPTION;
            return new Mention(sentence, phrase.first(), phrase.end(), phrase.head(), kind, entity);
        }

        private static boolean isThing(Entity entity) {
            return entity.type().family() == EntityType.Family.ORGANIZATION;
        }

        private static List<Entity> one(Optional<Entity> entity) {
            return entity.map(List::of).orElse(List.of());
        }

        private Optional<Entity> latest(int sentence, Description phrase, Predicate<Entity> fits) {
            return ranked(sentence, phrase, fits).stream().findFirst();
        }

        /** The fitting entities of this sentence before the phrase and of those before, the most salient and nearest first. */
        private List<Entity> ranked(int sentence, Description phrase, Predicate<Entity> fits) {
            Map<Entity, Double> salient = new LinkedHashMap<>();
            for (int s = sentence; s >= Math.max(0, sentence - FARTHEST); s--) {
                Salience salience = new Salience(trees.get(s), names, s, seen.get(s));
                for (Mention mention : nearestFirst(s)) {
                    boolean possible =
                            fits.test(mention.entity()) && (s < sentence || precedes(trees.get(s), mention, phrase));
                    double its = salience.of(mention)
                            + Salience.ofFrequency(count(mention.entity()))
                            - Salience.PER_SENTENCE * (sentence - s);
                    if (possible) {
                        salient.merge(mention.entity(), its, Math::max);
                    }
                }
            }
            return salient.entrySet().stream()
                    .sorted(Map.Entry.<Entity, Double>comparingByValue().reversed())
                    .map(Map.Entry::getKey)
                    .toList();
        }

        private List<Mention> nearestFirst(int sentence) {
            List<Mention> mentions = new ArrayList<>(seen.get(sentence));
            Collections.reverse(mentions);
            return mentions;
        }

        private static boolean precedes(Tree tree, Mention mention, Description phrase) {
            return mention.head() < phrase.first() && !clashes(tree, mention, phrase);
        }

        /** The subject and the object of one verb are not the same, unless the pronoun says so. */
        private static boolean clashes(Tree tree, Mention mention, Description phrase) {
            int head = tree.head(phrase.head());
            boolean sameVerb = !tree.is(phrase.head(), "nmod:poss") && head >= 0 && tree.head(mention.head()) == head;
            return sameVerb || isOfPredicate(tree, mention, head);
        }

        /** "X is among its shareholders", "X is to become its supplier": whose they are is not X. */
        private static boolean isOfPredicate(Tree tree, Mention mention, int noun) {
            if (noun < 0) {
                return false;
            }
            boolean predicate = tree.hasChild(noun, child -> tree.is(child, "cop")) || tree.is(noun, "xcomp");
            return predicate
                    && new Arguments(tree)
                            .holders(noun, 0).stream().anyMatch(subject -> tree.isUnder(mention.head(), subject));
        }

        private Optional<Entity> company(Tree tree, int sentence, Description phrase) {
            Optional<Entity> made = makerOf(tree, sentence, phrase);
            if (made.isPresent()) {
                return made;
            }
            if (tree.is(phrase.head(), "appos")) {
                return names.at(sentence, tree.head(phrase.head())).stream()
                        .map(Mention::entity)
                        .filter(ReferenceResolver::isCompany)
                        .findFirst();
            }
            for (int child : tree.children(phrase.head(), "appos")) {
                List<Mention> named = names.at(sentence, child);
                if (!named.isEmpty()) {
                    return Optional.empty();
                }
            }
            String noun = tree.lemma(phrase.head());
            Set<String> places = modifiers(tree, phrase);
            Predicate<Entity> fits = entity -> isCompany(entity)
                    && (plainNouns.contains(noun) ? fitsPlace(entity, places) : isOfKind(entity, noun));
            Optional<Entity> latest = latest(sentence, phrase, fits);
            return latest.isPresent() || plainNouns.contains(noun) ? latest : mostFrequent(fits);
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

        private Optional<Entity> mostFrequent(Predicate<Entity> fits) {
            Entity best = null;
            for (Mention mention : names.all()) {
                if (fits.test(mention.entity()) && (best == null || count(mention.entity()) > count(best))) {
                    best = mention.entity();
                }
            }
            return Optional.ofNullable(best);
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

    private static boolean isPerson(Entity entity) {
        return entity.type() == EntityType.PERSON;
    }
}
