package org.dealgraph.serve.page;

import java.util.List;
import java.util.Locale;
import org.dealgraph.serve.view.Link;
import org.jsoup.nodes.Element;

/** Small parts that many pages are made of. */
final class Fragments {
    private static final int LONGEST_NAME = 120;

    private Fragments() {}

    /** A name, which keeps to itself whatever direction its script has, as a link if it leads anywhere. */
    static Element name(Link link) {
        Element name = new Element("bdi").text(clipped(link.text(), LONGEST_NAME));
        return link.href()
                .map(href -> new Element("a").attr("href", href).appendChild(name))
                .orElse(name);
    }

    /** A text of at most so many code points, with an ellipsis if more was there. */
    static String clipped(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest)).strip() + "…";
    }

    /** A word on a coloured ground; its class is the word too. */
    static Element badge(String word) {
        return badge(word, word);
    }

    static Element badge(String kind, String words) {
        return new Element("span")
                .addClass("badge")
                .addClass("is-" + kind.replace(' ', '-'))
                .text(words);
    }

    /** A section with a heading. */
    static Element section(Element parent, String id, String heading) {
        Element section = parent.appendElement("section").attr("aria-labelledby", id);
        section.appendElement("h2").attr("id", id).text(heading);
        return section;
    }

    /** Elements one after the other with a text between them. */
    static void join(Element parent, List<Element> parts, String between) {
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                parent.appendText(between);
            }
            parent.appendChild(parts.get(i));
        }
    }

    /** "1 claim", "2 claims". */
    static String count(long number, String thing) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? thing : thing + "s");
    }
}
