package org.dealgraph.read;

import java.util.Locale;
import java.util.Optional;
import org.dealgraph.model.Block.Kind;

/**
 * A paragraph style of a Word document.
 *
 * @param name what Word calls it in every language, such as {@code heading 1}
 * @param outlined whether it stands in the outline of the document, as headings do
 * @param listed whether its paragraphs are numbered or have bullets
 */
record WordStyle(String name, boolean outlined, boolean listed) {
    /** The style of a paragraph without one. */
    static final WordStyle NORMAL = new WordStyle("normal", false, false);

    /** What its paragraphs are, unless they say so themselves. */
    Optional<Kind> kind() {
        String known = name.toLowerCase(Locale.ROOT);
        if (known.equals("title")) {
            return Optional.of(Kind.HEADLINE);
        }
        if (known.startsWith("toc ") || known.equals("caption") || known.equals("header") || known.equals("footer")) {
            return Optional.of(Kind.RESIDUE);
        }
        if (outlined || known.startsWith("heading ")) {
            return Optional.of(Kind.HEADING);
        }
        return listed || known.startsWith("list ") ? Optional.of(Kind.LIST_ITEM) : Optional.empty();
    }
}
