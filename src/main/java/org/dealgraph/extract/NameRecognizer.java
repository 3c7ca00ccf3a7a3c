package org.dealgraph.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dealgraph.model.Block;
import org.dealgraph.model.Catalogue;
import org.dealgraph.model.CatalogueEntry;
import org.dealgraph.model.EntityType;
import org.dealgraph.model.Lexicon;
import org.dealgraph.model.NameIndex;
import org.dealgraph.model.NameSpan;
import org.dealgraph.model.Token;

/**
 * Finds the names of a document: those of the catalogue, and new ones by what the name finder, their own words and
 * their surroundings say. What one sentence makes sure of holds for the whole document.
 */
final class NameRecognizer {
    /** A span of the finder less probable than this is no longer name than the catalogue's in it. */
    private static final double SURE = 0.8;
    /** The least probability of a full name that introduces somebody. */
    private static final double LIKELY = 0.5;
    /** The vote of a capital inside a sentence, for the most frequent type of name in news of business. */
    private static final double CAPITAL = 0.3;
    /** The vote of a country that a name is said to be of. */
    private static final double NATIONAL = 0.6;

    /** A place less probable than this may be a company's name. */
    private static final double SURELY_PLACE = 0.7;
    /** Small words within names: "Bank of Scotland". */
    private static final Set<String> WORDS_INSIDE = Set.of(
            "of", "the", "de", "du", "dei", "del", "della", "di", "da", "van", "von", "der", "den", "la", "bin", "for");

    private static final Set<String> EXPLAINING = Set.of("a", "an", "the", "which", "whose", "who");

    /** What follows a name at the beginning of a sentence. */
    private static final Set<String> OPENERS = Set.of(",", "'s", "'", "(", "and");

    private final NameIndex<CatalogueEntry> catalogue;
    private final NameCues cues;
    private final Set<String> breaks;
    private final Set<String> regions;
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
        this.catalogue = NameIndex.of(catalogue);
        cues = new NameCues(lexicon);
        breaks = lexicon.list("name-breaks");
        regions = lexicon.list("region-words");
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
                && !isTitleCase(tree)
                && isPlace(tree, owner, owner + 1);
    }

    /** Whether the name has its capital though it neither begins a sentence nor a part of one. */
    private static boolean isInside(Tree tree, Name name) {
        return name.first() > 0
                && Character.isLetterOrDigit(tree.token(name.first() - 1).text().codePointAt(0))
                && !isTitleCase(tree);
    }

    /** Whether a sentence begins with a proper noun that does something, owns something or is explained. */
    private static boolean opensAsName(Tree tree, Name name) {
        return name.first() == 0
                && name.end() < tree.size()
                && !isTitleCase(tree)
                && (OPENERS.contains(tree.token(name.end()).text())
                        || Set.of("VERB", "AUX").contains(tree.tag(name.end())));
    }

    private List<Name> candidates(Tree tree, int sentence) {
        List<Name> known = known(tree, sentence);
        List<Name> fresh = fresh(tree, sentence, known);
        List<Name> all = new ArrayList<>();
        for (Name name : known) {
            if (fresh.stream().noneMatch(other -> swallows(other, name, known))) {
                all.add(name);
            }
        }
        List<Name> kept = List.copyOf(all);
        fresh.stream().filter(name -> kept.stream().noneMatch(name::overlaps)).forEach(all::add);
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

    private List<Name> known(Tree tree, int sentence) {
        List<Name> found = new ArrayList<>();
        for (int i = 0; i < tree.size(); i++) {
            Optional<NameIndex.Match<CatalogueEntry>> match = catalogue.longestAt(tree.words(), tree.joined(), i);
            if (match.isPresent() && isPlausible(tree, i, match.get())) {
                found.add(name(
                        tree,
                        sentence,
                        i,
                        match.get().end(),
                        Optional.of(match.get().value())));
                i = match.get().end() - 1;
            }
        }
        return found;
    }

    private static boolean isPlausible(Tree tree, int first, NameIndex.Match<CatalogueEntry> match) {
        if (!match.value().ambiguous() || tree.textOf(first, match.end()).contains(" ")) {
            return true;
        }
        boolean named = tree.sentence().names().stream()
                .anyMatch(span -> span.first() == first
                        && span.end() == match.end()
                        && span.kind() != NameSpan.Kind.PLACE
                        && span.kind() != NameSpan.Kind.PERSON);
        return (named && tree.tag(first).equals("PROPN")) || standsAlone(tree, first, match.end());
    }

    /** Whether a capitalised word within a sentence can only be a name, and no part of a longer one. */
    private static boolean standsAlone(Tree tree, int first, int end) {
        if (isTitleCase(tree) || !tree.tag(first).equals("PROPN")) {
            return false;
        }
        if (first == 0) {
            boolean acts = end < tree.size() && Set.of("VERB", "AUX", "PART").contains(tree.tag(end));
            return acts || isExplained(tree, end);
        }
        String before = tree.token(first - 1).text();
        boolean opens = Set.of(".", ":", "\"", "the", "The", "-", "(").contains(before);
        boolean goesOn = end < tree.size() && tree.tag(end).equals("PROPN");
        boolean follows = tree.tag(first - 1).equals("PROPN") && tree.head(first) == first - 1;
        return !opens && !goesOn && !follows;
    }

    /** "Box, an old rival, …", "Close, whose chief …": what follows tells who it is. */
    private static boolean isExplained(Tree tree, int end) {
        return end + 1 < tree.size()
                && tree.token(end).text().equals(",")
                && EXPLAINING.contains(tree.lowerLemma(end + 1));
    }

    /** Spans of the name finder, and runs of proper nouns in running text. */
    private List<Name> fresh(Tree tree, int sentence, List<Name> known) {
        List<Name> found = new ArrayList<>();
        for (NameSpan span : tree.sentence().names()) {
            boolean usable = span.kind() != NameSpan.Kind.PLACE
                    && (span.probability() >= SURE || isUnknown(span, known))
                    && isNameThroughout(tree, span);
            if (usable) {
                addTrimmed(tree, sentence, span, found);
            }
        }
        for (Name name : known) {
            int end = endWithField(tree, name.end());
            if (end > name.end()) {
                found.add(name(tree, sentence, name.first(), end, Optional.empty()));
            }
        }
        if (isTitleCase(tree)) {
            return found;
        }
        for (int i = 0; i < tree.size(); i++) {
            int run = endOfRun(tree, i);
            int end = run > i ? endWithField(tree, run) : run;
            if (end > i) {
                Name name = name(tree, sentence, i, end, Optional.empty());
                if (found.stream().noneMatch(name::overlaps) && !isPlace(tree, i, end)) {
                    found.add(name);
                }
                i = end - 1;
            }
        }
        return found;
    }

    /** The end of a name with the "AI" that belongs to it: "Norvane AI said", but not "Norvane AI tools". */
    private static int endWithField(Tree tree, int end) {
        boolean field = end < tree.size() && tree.token(end).text().equals("AI");
        boolean modifies =
                field && end + 1 < tree.size() && Set.of("NOUN", "ADJ", "PROPN").contains(tree.tag(end + 1));
        return field && !modifies && !isTitleCase(tree) ? end + 1 : end;
    }

    private static boolean isUnknown(NameSpan span, List<Name> known) {
        return known.stream().noneMatch(name -> name.first() < span.end() && span.first() < name.end());
    }

    /** Whether a span has no owner's "'s" and no small words but those that names have inside. */
    private static boolean isNameThroughout(Tree tree, NameSpan span) {
        for (int i = span.first(); i < span.end(); i++) {
            String word = tree.token(i).text();
            boolean small = Character.isLowerCase(word.codePointAt(0)) && !startsAsName(word);
            if (word.equals("'s") || word.equals(",") || (small && !WORDS_INSIDE.contains(word))) {
                return false;
            }
        }
        return true;
    }

    /** A span without what only stands beside a name; a country that is surely part of it stays. */
    private void addTrimmed(Tree tree, int sentence, NameSpan span, List<Name> found) {
        boolean sure = span.probability() >= SURE && span.end() - span.first() > 1;
        int first = span.first();
        int end = span.end();
        while (first < end && isBreak(tree, first, sure)) {
            first++;
        }
        while (end > first && isBreak(tree, end - 1, sure)) {
            end--;
        }
        if (first < end && startsAsName(tree.token(first).text())) {
            found.add(name(tree, sentence, first, endWithField(tree, end), Optional.empty()));
        }
    }

    private int endOfRun(Tree tree, int first) {
        int end = first;
        while (end < tree.size()
                && tree.tag(end).equals("PROPN")
                && startsAsName(tree.token(end).text())
                && !isBreak(tree, end, false)) {
            end++;
        }
        return end;
    }

    private boolean isBreak(Tree tree, int index, boolean regionStays) {
        String word = tree.token(index).text().toLowerCase(Locale.ROOT);
        return breaks.contains(word)
                || (!regionStays && regions.contains(word))
                || word.equals("'s")
                || word.equals("'")
                || word.equals("the");
    }

    private static boolean startsAsName(String word) {
        int first = word.codePointAt(0);
        return Character.isUpperCase(first)
                || (word.chars().anyMatch(Character::isUpperCase) && Character.isLetterOrDigit(first));
    }

    private static boolean isPlace(Tree tree, int first, int end) {
        return tree.sentence().names().stream()
                .anyMatch(span -> span.kind() == NameSpan.Kind.PLACE
                        && span.probability() >= SURELY_PLACE
                        && span.first() < end
                        && first < span.end());
    }

    /** Whether most words of a headline are capitalised, so that capitals tell nothing. */
    private static boolean isTitleCase(Tree tree) {
        Block.Kind kind = tree.sentence().kind();
        if (kind != Block.Kind.HEADLINE && kind != Block.Kind.HEADING) {
            return false;
        }
        List<String> words = tree.sentence().tokens().stream()
                .map(Token::text)
                .filter(word -> word.length() > 3 && Character.isLetter(word.charAt(0)))
                .toList();
        long capitalised = words.stream()
                .filter(word -> Character.isUpperCase(word.charAt(0)))
                .count();
        return words.size() > 3 && capitalised * 10 > words.size() * 7L;
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
                    Name name = name(tree, s, i, match.get().end(), Optional.empty());
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

    private static Name name(Tree tree, int sentence, int first, int end, Optional<CatalogueEntry> known) {
        return new Name(sentence, first, end, tree.textOf(first, end), known);
    }
}
