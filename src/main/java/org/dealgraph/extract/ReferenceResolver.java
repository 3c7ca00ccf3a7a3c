package org.dealgraph.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dealgraph.model.Catalogue;
import org.dealgraph.model.CatalogueEntry;
import org.dealgraph.model.Entity;
import org.dealgraph.model.Lexicon;
import org.dealgraph.model.Mention;

/**
 * Finds out whom pronouns and definite descriptions stand for: the likeliest of those last spoken of that fit. Where nobody
 * is likely, nothing is resolved.
 */
final class ReferenceResolver {
    /** How far back the companies of a pair are looked for before any two will do. */
    private static final int PAIR_SENTENCES = 6;

    /** For a pronoun no more readings than this are kept. */
    private static final int MOST_THOUGHTS = 4;

    private final Catalogue catalogue;
    private final Description.Reader reader;
    private final Antecedents.Knowledge knowledge;

    ReferenceResolver(Catalogue catalogue, Lexicon lexicon, AntecedentModel model) {
        this.catalogue = catalogue;
        reader = new Description.Reader(lexicon);
        Set<String> plain = new TreeSet<>(lexicon.list("plain-company-nouns"));
        plain.addAll(lexicon.list("referring-nouns"));
        knowledge = new Antecedents.Knowledge(catalogue, plain, model);
    }

    /** The named mentions and those that refer back to them. */
    Mentions resolve(List<Tree> trees, List<Mention> names) {
        return resolve(trees, names, (sentence, phrase, entity, features, numbers) -> {});
    }

    /** The same, while an onlooker sees what is weighed. */
    Mentions resolve(List<Tree> trees, List<Mention> names, Antecedents.Onlooker onlooker) {
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
        private final List<List<Mention>> seen = new ArrayList<>();
        private final Appearances appearances;
        private final Antecedents antecedents;

        Document(List<Tree> trees, Mentions names, Antecedents.Onlooker onlooker) {
            this.trees = trees;
            this.names = names;
            appearances = new Appearances(trees, names);
            antecedents = new Antecedents(knowledge, trees, names, appearances, seen, onlooker);
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
                        case THING, SOMEBODY, BODY, SPEAKER, SPEAKERS -> likeliest(sentence, phrase);
                    };
            entities.forEach(entity -> antecedents.mean(sentence, phrase, entity));
            return entities.stream()
                    .map(entity -> mention(sentence, phrase, entity))
                    .toList();
        }

        /** The likeliest entity; the next are kept as second thoughts. */
        private List<Entity> likeliest(int sentence, Description phrase) {
            List<Mentions.Thought> ranked = antecedents.ranked(sentence, phrase);
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

        private List<Entity> company(Tree tree, int sentence, Description phrase) {
            Optional<Entity> made = makerOf(tree, sentence, phrase);
            if (made.isPresent()) {
                return List.of(made.get());
            }
            if (tree.is(phrase.head(), "appos")) {
                return names.at(sentence, tree.head(phrase.head())).stream()
                        .map(Mention::entity)
                        .filter(Antecedents::isCompany)
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

        /** Of the companies that were last spoken of, two or more, the two most spoken of in the document. */
        private List<Entity> pair(int sentence, Description phrase) {
            List<Entity> companies = new ArrayList<>();
            for (int s = sentence; s >= 0; s--) {
                int limit = s == sentence ? phrase.first() : Integer.MAX_VALUE;
                seen.get(s).stream()
                        .filter(mention -> mention.head() < limit && Antecedents.isCompany(mention.entity()))
                        .map(Mention::entity)
                        .filter(entity -> !companies.contains(entity))
                        .forEach(companies::add);
                if (companies.size() >= 2 && s <= sentence - PAIR_SENTENCES) {
                    break;
                }
            }
            return companies.stream()
                    .sorted((a, b) -> Integer.compare(appearances.count(b), appearances.count(a)))
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
                        .filter(mention -> mention.head() < limit && Antecedents.isCompany(mention.entity()))
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
}
