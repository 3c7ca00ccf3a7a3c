package org.dealgraph.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dealgraph.model.Catalogue;
import org.dealgraph.model.Entity;
import org.dealgraph.model.EntityId;
import org.dealgraph.model.EntityType;
import org.dealgraph.model.Lexicon;
import org.dealgraph.model.Mention;

/**
 * Decides which names of a document stand for one entity: surnames, names without their legal suffix, first words of a
 * longer name, initials. Below certainty names stay apart, for a wrong merge is worse than a duplicate.
 */
final class EntityResolver {
    /** A name that is a form of two is one of that which is named so many times as often. */
    private static final int FAR_MORE = 2;

    private final Set<String> suffixes;
    private final Set<String> publicBodyNouns;
    private final Set<String> plainWords;
    private final Set<String> weakWords;
    private final Map<String, Entity> catalogue = new HashMap<>();

    EntityResolver(Catalogue catalogue, Lexicon lexicon) {
        suffixes = lexicon.list("legal-suffixes");
        publicBodyNouns = lexicon.list("public-body-nouns");
        plainWords = lexicon.list("plain-name-words");
        weakWords = lexicon.list("weak-name-words");
        catalogue.entries().values().stream()
                .filter(entry -> !entry.ambiguous())
                .forEach(entry ->
                        this.catalogue.putIfAbsent(stripped(entry.entity().label()), entry.entity()));
    }

    /** The mentions that the names are, and those that are short forms of them. */
    List<Mention> resolve(List<Tree> trees, NameRecognizer.Names names) {
        Map<String, Entity> entities = entities(names);
        List<Mention> mentions = new ArrayList<>();
        for (Name name : names.names()) {
            Entity entity = entities.get(name.text());
            mentions.add(mention(trees, name.sentence(), name.first(), name.end(), entity));
        }
        mentions.addAll(shortForms(trees, names, entities));
        return mentions;
    }

    private Map<String, Entity> entities(NameRecognizer.Names names) {
        Map<String, Entity> entities = new TreeMap<>();
        names.names().forEach(name -> name.known().ifPresent(entry -> entities.put(name.text(), entry.entity())));
        Map<String, String> canonical = canonicalNames(names, entities);
        Map<String, Set<String>> aliases = new TreeMap<>();
        canonical.forEach((text, label) ->
                aliases.computeIfAbsent(label, unused -> new TreeSet<>()).add(text));
        canonical.forEach((text, label) -> {
            Entity entity = entities.containsKey(label)
                    ? entities.get(label)
                    : fresh(label, names.types().get(label), aliases.get(label));
            entities.put(text, entity);
        });
        return entities;
    }

    private Entity fresh(String name, EntityType type, Set<String> names) {
        String label = type.family() == EntityType.Family.ORGANIZATION ? withoutSuffix(name) : name;
        List<String> aliases =
                names.stream().filter(alias -> !alias.equals(label)).toList();
        return new Entity(EntityId.mint(type, label), type, label, aliases, false);
    }

    /** For each new name the name that it is a form of: itself, a longer new one, or one of the catalogue. */
    private Map<String, String> canonicalNames(NameRecognizer.Names names, Map<String, Entity> known) {
        Map<String, EntityType> types = names.types();
        Map<String, Integer> counts = new HashMap<>();
        names.names().forEach(name -> counts.merge(name.text(), 1, Integer::sum));
        List<String> longestFirst = types.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        Map<String, EntityType> canonicalTypes = new TreeMap<>();
        known.forEach((text, entity) -> canonicalTypes.put(text, entity.type()));
        Map<String, String> canonical = new TreeMap<>();
        for (String name : longestFirst) {
            EntityType type = types.get(name);
            Optional<String> longer = longerForm(name, type, canonicalTypes, counts);
            if (longer.isPresent()) {
                canonical.put(name, canonical.getOrDefault(longer.get(), longer.get()));
                continue;
            }
            Entity inCatalogue = catalogue.getOrDefault(stripped(name), extended(name, known));
            if (inCatalogue != null && inCatalogue.type().family() == type.family()) {
                known.put(name, inCatalogue);
            } else {
                canonical.put(name, name);
            }
            canonicalTypes.put(name, type);
        }
        return canonical;
    }

    /** The known company that a name only adds words like "Company" to: "Ford Motor Company", but not "Intel Capital". */
    private Entity extended(String name, Map<String, Entity> known) {
        List<String> words = Arrays.asList(name.split(" "));
        for (int end = words.size() - 1; end > 0; end--) {
            if (!plainWords.contains(words.get(end).toLowerCase(Locale.ROOT).replace(".", ""))) {
                return null;
            }
            Entity entity = known.get(String.join(" ", words.subList(0, end)));
            if (entity != null) {
                return entity;
            }
        }
        return null;
    }

    /**
     * The longer name that a name is a form of. "Novo" after "Novo Nordisk" is no form of "Novo Nordisk Foundation", and if
     * there is a "Novo Holdings", too, it is that which the text names far more often; else neither.
     */
    private Optional<String> longerForm(
            String name, EntityType type, Map<String, EntityType> others, Map<String, Integer> counts) {
        List<String> longer = others.entrySet().stream()
                .filter(other -> other.getValue().family() == type.family())
                .map(Map.Entry::getKey)
                .filter(other -> isFormOf(name, other, type.family()))
                .toList();
        List<String> shortest = longer.stream()
                .filter(one -> longer.stream().noneMatch(other -> one.startsWith(other + " ")))
                .sorted(Comparator.comparingInt((String one) -> -counts.getOrDefault(one, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        boolean clear = shortest.size() == 1
                || (shortest.size() > 1
                        && counts.getOrDefault(shortest.get(0), 0)
                                >= FAR_MORE * counts.getOrDefault(shortest.get(1), 0));
        return clear ? Optional.of(shortest.get(0)) : Optional.empty();
    }

    private boolean isFormOf(String name, String longer, EntityType.Family family) {
        if (name.equals(longer)) {
            return false;
        }
        return switch (family) {
            case PERSON -> longer.endsWith(" " + name);
            case ORGANIZATION ->
                stripped(longer).equals(stripped(name))
                        || longer.startsWith(name + " ")
                        || isLastWordOfBody(name, longer)
                        || Initials.are(name, longer);
            case GROUP, PRODUCT -> longer.equalsIgnoreCase(name);
        };
    }

    /** "the Commission" after "the European Commission". */
    private boolean isLastWordOfBody(String name, String longer) {
        return publicBodyNouns.contains(name.toLowerCase(Locale.ROOT)) && longer.endsWith(" " + name);
    }

    /** Surnames and first words that stand alone where no name was found. */
    private List<Mention> shortForms(List<Tree> trees, NameRecognizer.Names names, Map<String, Entity> entities) {
        Map<String, Entity> forms = shortFormsOf(entities);
        Set<String> covered = new HashSet<>();
        names.names().forEach(name -> {
            for (int i = name.first(); i < name.end(); i++) {
                covered.add(name.sentence() + ":" + i);
            }
        });
        List<Mention> found = new ArrayList<>();
        for (int s = 0; s < trees.size(); s++) {
            Tree tree = trees.get(s);
            for (int i = 0; i < tree.size(); i++) {
                Entity entity = forms.get(tree.token(i).text());
                if (entity != null && !covered.contains(s + ":" + i) && standsAlone(tree, i)) {
                    found.add(mention(trees, s, i, i + 1, entity));
                }
            }
        }
        return found;
    }

    private Map<String, Entity> shortFormsOf(Map<String, Entity> entities) {
        Map<String, Entity> forms = new HashMap<>();
        Set<String> shared = new HashSet<>();
        entities.forEach((text, entity) -> {
            String[] words = text.split(" ");
            Optional<String> form = words.length < 2 ? Optional.empty() : shortForm(words, entity.type());
            form.ifPresent(word -> {
                Entity other = forms.putIfAbsent(word, entity);
                if (other != null && !other.equals(entity)) {
                    shared.add(word);
                }
            });
        });
        forms.keySet().removeAll(shared);
        return forms;
    }

    private Optional<String> shortForm(String[] words, EntityType type) {
        String word =
                switch (type.family()) {
                    case PERSON -> words[words.length - 1];
                    case ORGANIZATION -> words[0];
                    case GROUP, PRODUCT -> "";
                };
        boolean usable = type != EntityType.OUTLET
                && type != EntityType.ORGANIZATION
                && word.length() > 2
                && Character.isUpperCase(word.charAt(0))
                && !weakWords.contains(word.toLowerCase(Locale.ROOT));
        return usable && type != EntityType.PUBLIC_BODY ? Optional.of(word) : Optional.empty();
    }

    private static boolean standsAlone(Tree tree, int index) {
        boolean followed =
                index + 1 < tree.size() && tree.tag(index + 1).equals("PROPN") && tree.head(index) == index + 1;
        boolean preceded = index > 0 && tree.tag(index - 1).equals("PROPN") && tree.is(index, "flat");
        return tree.tag(index).equals("PROPN") && !followed && !preceded;
    }

    private static Mention mention(List<Tree> trees, int sentence, int first, int end, Entity entity) {
        int head = Mentions.headOf(trees.get(sentence), first, end);
        return new Mention(sentence, first, end, head, Mention.Kind.NAME, entity);
    }

    private String stripped(String name) {
        return withoutSuffix(name).toLowerCase(Locale.ROOT);
    }

    private String withoutSuffix(String name) {
        List<String> words = new ArrayList<>(Arrays.asList(name.split("[\\s,]+")));
        while (words.size() > 1
                && suffixes.contains(
                        words.get(words.size() - 1).toLowerCase(Locale.ROOT).replace(".", ""))) {
            words.remove(words.size() - 1);
        }
        return String.join(" ", words);
    }
}
