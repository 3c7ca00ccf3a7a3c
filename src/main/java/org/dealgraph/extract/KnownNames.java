package org.dealgraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dealgraph.model.Catalogue;
import org.dealgraph.model.CatalogueEntry;
import org.dealgraph.model.NameIndex;
import org.dealgraph.model.NameSpan;

/** Finds the names of the catalogue in a sentence; one that is a common word, too, only where it can be but a name. */
final class KnownNames {
    private static final Set<String> EXPLAINING = Set.of("a", "an", "the", "which", "whose", "who");

    private final NameIndex<CatalogueEntry> catalogue;

    KnownNames(Catalogue catalogue) {
        this.catalogue = NameIndex.of(catalogue);
    }

    /** The names in the order of the text, the longest of those that begin at one place. */
    List<Name> of(Tree tree, int sentence) {
        List<Name> found = new ArrayList<>();
        for (int i = 0; i < tree.size(); i++) {
            Optional<NameIndex.Match<CatalogueEntry>> match = catalogue.longestAt(tree.words(), tree.joined(), i);
            if (match.isPresent() && isPlausible(tree, i, match.get())) {
                found.add(Name.of(
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
        if (tree.isTitleCase() || !tree.tag(first).equals("PROPN")) {
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
}
