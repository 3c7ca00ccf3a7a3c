package org.dealgraph.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dealgraph.model.Catalogue;
import org.dealgraph.model.EntityType;
import org.dealgraph.model.Lexicon;
import org.dealgraph.model.NameIndex;
import org.dealgraph.model.NameSpan;

/**
 * Finds the names of a document: those of the catalogue, and new ones by what the name finder, their own words and
 * their surroundings say. What one sentence makes sure of holds for the whole document.
 */
final class NameRecognizer {
    /** The least probability of a full name that introduces somebody. */
    private static final double LIKELY = 0.5;
    /** The vote of a capital inside a sentence, for the most frequent type of name in news of business. */
    private static final double CAPITAL = 0.3;
    /** The vote of a country that a name is said to be of. */
    private static final double NATIONAL = 0.6;

    /** What follows a name at the beginning of a sentence. */
    private static final Set<String> OPENERS = Set.of(",", "'s", "'", "(", "and");

    private final KnownNames known;
    private final NewNames fresh;
    private final NameCues cues;
    private final NameTypeModel model;
    private final Onlooker onlooker;

    /** Sees each new name that is typed, with its features; for training. */
    interface Onlooker {
        void sees(String name, EntityType voted, int[] features);
    }

    NameRecognizer(Catalogue catalogue, Lexicon lexicon, NameTypeModel model) {
        this(catalogue, lexicon, model, (name, voted, features) -> {});
    }

    NameRecognizer(Catalogue catalogue, Lexicon lexicon, NameTypeModel model, Onlooker onlooker) {
        this.model = model;
        this.onlooker = onlooker;
        known = new KnownNames(catalogue);
        fresh = new NewNames(lexicon);
        cues = new NameCues(lexicon);
    }

    /**
     * The names of a document.
     *
     * @param names where they stand, in the order of the text, not overlapping
     * @param types what each name is that the catalogue does not know
     */
    record Names(List<Name> names, Map<String, EntityType> types) {
        Names {
            names = List.copyOf(names);
            types = java.util.Collections.unmodifiableMap(new TreeMap<>(types));
        }
    }

    Names recognize(List<Tree> trees) {
        List<Name> candidates = new ArrayList<>();
        Map<String, NameVotes> votes = new TreeMap<>();
        for (int s = 0; s < trees.size(); s++) {
            candidates.addAll(candidates(trees.get(s), s));
        }
        Set<String> introduced = introduced(trees, candidates);
        for (Name name : candidates) {
            if (name.known().isEmpty()) {
                NameVotes vote = votes.computeIfAbsent(name.text(), text -> new NameVotes());
                vote(trees.get(name.sentence()), name, introduced, vote);
            }
        }
        new NameRelations(trees, winners(votes)).vote(candidates, votes);
        Map<String, EntityType> types = winners(votes);
        Map<String, EntityType> voted = Map.copyOf(types);
        types.replaceAll((text, type) -> votes.get(text).isSure(type) || isShort(text, voted.keySet())
                ? type
                : learned(trees, candidates, text, type));
        typeInitials(candidates, types);
        List<Name> accepted = candidates.stream()
                .filter(name -> name.known().isPresent() || types.containsKey(name.text()))
                .toList();
        return new Names(everywhere(trees, accepted, types), types);
    }

    /** Whether a name is the initials of another, and so of its type. */
    private static boolean isShort(String text, Set<String> names) {
        return names.stream().anyMatch(other -> Initials.are(text, other));
    }

    private EntityType learned(List<Tree> trees, List<Name> candidates, String text, EntityType voted) {
        NameTypeFeatures features = new NameTypeFeatures();
        candidates.stream()
                .filter(name -> name.text().equals(text))
                .forEach(name -> features.add(trees.get(name.sentence()), name));
        int[] all = features.all(voted);
        onlooker.sees(text, voted, all);
        return model.type(voted, all);
    }

    private static Map<String, EntityType> winners(Map<String, NameVotes> votes) {
        Map<String, EntityType> types = new TreeMap<>();
        votes.forEach((text, vote) -> vote.winner().ifPresent(type -> types.put(text, type)));
        return types;
    }

    /** Initials are of the type of the one name that they abbreviate. */
    private static void typeInitials(List<Name> candidates, Map<String, EntityType> types) {
        Map<String, EntityType> longer = Map.copyOf(types);
        for (Name name : candidates) {
            List<EntityType> found = longer.entrySet().stream()
                    .filter(other -> Initials.are(name.text(), other.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
            if (name.known().isEmpty() && found.size() == 1) {
                types.putIfAbsent(name.text(), found.get(0));
            }
        }
    }

    /** The last words of persons' full names: news calls nobody by a surname whom it has not introduced. */
    private static Set<String> introduced(List<Tree> trees, List<Name> candidates) {
        Set<String> surnames = new TreeSet<>();
        candidates.stream()
                .filter(name ->
                        name.known().isPresent() && name.known().get().entity().type() == EntityType.PERSON)
                .forEach(name -> surnames.add(lastWord(name.text())));
        for (Tree tree : trees) {
            for (NameSpan span : tree.sentence().names()) {
                if (span.kind() == NameSpan.Kind.PERSON
                        && span.end() - span.first() > 1
                        && span.probability() >= LIKELY) {
                    surnames.add(tree.token(span.end() - 1).text());
                }
            }
        }
        return surnames;
    }

    private static String lastWord(String text) {
        return text.substring(text.lastIndexOf(' ') + 1);
    }

    private void vote(Tree tree, Name name, Set<String> introduced, NameVotes votes) {
        cues.vote(tree, name.first(), name.end(), votes);
        if (isInside(tree, name) || opensAsName(tree, name)) {
            votes.addLook(EntityType.COMPANY, CAPITAL);
        }
        if (isOfCountry(tree, name)) {
            votes.add(EntityType.COMPANY, NATIONAL);
        }
        for (NameSpan span : tree.sentence().names()) {
            if (span.first() < name.end() && name.first() < span.end()) {
                boolean bare = name.length() == 1 && !introduced.contains(name.text());
                votes.add(span, bare);
            }
        }
    }

    /** "Germany's Thyssenkrupp": of which country it is tells news of companies, and hardly of anything else. */
    private static boolean isOfCountry(Tree tree, Name name) {
        int owner = name.first() - 2;
        return owner >= 0
                && tree.token(owner + 1).text().equals("'s")
                && !tree.isTitleCase()
                && NewNames.isPlace(tree, owner, owner + 1);
    }

    /** Whether the name has its capital though it neither begins a sentence nor a part of one. */
    private static boolean isInside(Tree tree, Name name) {
        return name.first() > 0
                && Character.isLetterOrDigit(tree.token(name.first() - 1).text().codePointAt(0))
                && !tree.isTitleCase();
    }

    /** Whether a sentence begins with a proper noun that does something, owns something or is explained. */
    private static boolean opensAsName(Tree tree, Name name) {
        return name.first() == 0
                && name.end() < tree.size()
                && !tree.isTitleCase()
                && (OPENERS.contains(tree.token(name.end()).text())
                        || Set.of("VERB", "AUX").contains(tree.tag(name.end())));
    }

    private List<Name> candidates(Tree tree, int sentence) {
        List<Name> catalogued = known.of(tree, sentence);
        List<Name> others = fresh.of(tree, sentence, catalogued);
        List<Name> all = new ArrayList<>();
        for (Name name : catalogued) {
            if (others.stream().noneMatch(other -> swallows(other, name, catalogued))) {
                all.add(name);
            }
        }
        List<Name> kept = List.copyOf(all);
        others.stream().filter(name -> kept.stream().noneMatch(name::overlaps)).forEach(all::add);
        all.sort(Comparator.comparingInt(Name::first));
        return all;
    }

    /** Whether a longer new name makes a known one just a part of itself: "Dell" of "Michael Dell". */
    private static boolean swallows(Name fresh, Name known, List<Name> allKnown) {
        if (!fresh.overlaps(known) || fresh.length() <= known.length()) {
            return false;
        }
        int covered =
                allKnown.stream().filter(fresh::overlaps).mapToInt(Name::length).sum();
        return covered < fresh.length() && fresh.first() <= known.first() && known.end() <= fresh.end();
    }

    /** The accepted names, and wherever else in the document the same words stand. */
    private static List<Name> everywhere(List<Tree> trees, List<Name> accepted, Map<String, EntityType> types) {
        NameIndex<String> trie = new NameIndex<>();
        types.keySet().forEach(text -> trie.put(text, text));
        List<Name> all = new ArrayList<>(accepted);
        for (int s = 0; s < trees.size(); s++) {
            Tree tree = trees.get(s);
            for (int i = 0; i < tree.size(); i++) {
                Optional<NameIndex.Match<String>> match = trie.longestAt(tree.words(), tree.joined(), i);
                if (match.isPresent()) {
                    Name name = Name.of(tree, s, i, match.get().end(), Optional.empty());
                    if (all.stream().noneMatch(name::overlaps)) {
                        all.add(name);
                    }
                    i = match.get().end() - 1;
                }
            }
        }
        all.sort(Comparator.comparingInt(Name::sentence).thenComparingInt(Name::first));
        return all;
    }
}
