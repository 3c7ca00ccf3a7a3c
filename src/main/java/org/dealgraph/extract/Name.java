package org.dealgraph.extract;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.dealgraph.model.CatalogueEntry;

/**
 * A name where it stands in a text.
 *
 * @param sentence index of its sentence
 * @param first index of its first token
 * @param end one past its last token
 * @param text its words, joined by single spaces
 * @param known the entry of the catalogue that has this name
 */
record Name(int sentence, int first, int end, String text, Optional<CatalogueEntry> known) {
    Name {
        requireNonNull(text, "text is null");
        requireNonNull(known, "known is null");
    }

    /** The name that these tokens of a sentence are. */
    static Name of(Tree tree, int sentence, int first, int end, Optional<CatalogueEntry> known) {
        return new Name(sentence, first, end, tree.textOf(first, end), known);
    }

    boolean overlaps(Name other) {
        return sentence == other.sentence && first < other.end && other.first < end;
    }

    int length() {
        return end - first;
    }
}
