package org.dealgraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dealgraph.model.EntityType;
import org.dealgraph.model.Lexicon;
import org.dealgraph.model.NameSpan;

/** Finds what may be names that the catalogue lacks: what the name finder marked, and runs of proper nouns. */
final class NewNames {
    /** A span of the finder less probable than this is no longer name than the catalogue's in it. */
    private static final double SURE = 0.8;
    /** A place less probable than this may be a company's name. */
    private static final double SURELY_PLACE = 0.7;
    /** Small words within names: "Bank of Scotland". */
    private static final Set<String> WORDS_INSIDE = Set.of(
            "of", "the", "de", "du", "dei", "del", "della", "di", "da", "van", "von", "der", "den", "la", "bin", "for");

    /** Nouns that make a name of all who bear it. */
    private static final Set<String> KIN = Set.of("family", "clan", "dynasty");

    /** A name that is a site's, too: "monday.com". */
    private static final Pattern SITE =
            Pattern.compile("(?!www)[a-z][a-z0-9-]+\\.(ai|app|bio|bot|co|com|dev|gg|health|io|net|org|tv)");

    private final Set<String> breaks;
    private final Set<String> regions;

    NewNames(Lexicon lexicon) {
        breaks = lexicon.list("name-breaks");
        regions = lexicon.list("region-words");
    }

    /** Spans of the name finder, and runs of proper nouns in running text. */
    List<Name> of(Tree tree, int sentence, List<Name> known) {
        List<Name> found = new ArrayList<>();
        for (NameSpan span : tree.sentence().names()) {
            boolean usable = span.kind() != NameSpan.Kind.PLACE
                    && (span.probability() >= SURE || isUnknown(span, known))
                    && isNameThroughout(tree, span);
            if (usable) {
                addTrimmed(tree, sentence, span, known, found);
            }
        }
        for (Name name : known) {
            int end = endWithKin(tree, endWithField(tree, name.end()), known);
            if (end > name.end()) {
                found.add(Name.of(tree, sentence, name.first(), end, Optional.empty()));
            }
        }
        if (tree.isTitleCase()) {
            return found;
        }
        for (int i = 0; i < tree.size(); i++) {
            int run = SITE.matcher(tree.token(i).text()).matches() ? i + 1 : endOfRun(tree, i);
            int end = run > i ? endWithKin(tree, endWithField(tree, run), known) : run;
            if (end > i) {
                Name name = Name.of(tree, sentence, i, end, Optional.empty());
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
        return field && !modifies && !tree.isTitleCase() ? end + 1 : end;
    }

    /**
     * The end of a name with the "family" that bears it: "the Luksic family", but no "family of models", no "family office", and
     * none that a known company or product has.
     */
    private static int endWithKin(Tree tree, int end, List<Name> known) {
        if (end >= tree.size() || !KIN.contains(tree.token(end).text()) || tree.isTitleCase()) {
            return end;
        }
        boolean goesOn = end + 1 < tree.size()
                && (Set.of("NOUN", "PROPN").contains(tree.tag(end + 1))
                        || tree.lowerLemma(end + 1).equals("of"));
        boolean numbered = tree.token(end - 1).text().chars().anyMatch(Character::isDigit);
        boolean ofCompany = known.stream()
                .anyMatch(name -> name.first() < end
                        && end <= name.end()
                        && name.known().orElseThrow().entity().type() != EntityType.PERSON);
        return goesOn || numbered || ofCompany ? end : end + 1;
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
    private void addTrimmed(Tree tree, int sentence, NameSpan span, List<Name> known, List<Name> found) {
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
            found.add(
                    Name.of(tree, sentence, first, endWithKin(tree, endWithField(tree, end), known), Optional.empty()));
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

    /** Whether the finder is fairly sure that some of these tokens are of a place. */
    static boolean isPlace(Tree tree, int first, int end) {
        return tree.sentence().names().stream()
                .anyMatch(span -> span.kind() == NameSpan.Kind.PLACE
                        && span.probability() >= SURELY_PLACE
                        && span.first() < end
                        && first < span.end());
    }
}
