package org.dealgraph.read;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dealgraph.model.Metadata;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the headline of a page. */
final class Headline {
    private static final Pattern SEPARATOR = Pattern.compile("\\s+[|\\-–—»·:/]+\\s+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int FEWEST_WORDS = 3;

    private Headline() {}

    /**
     * The first {@code h1} that agrees with what the page calls itself, whose text is taken out of the page so that the
     * headline stands in the text once; else what it calls itself; else its only {@code h1}.
     */
    static Optional<String> takenFrom(Document page, Metadata metadata) {
        Optional<String> declared = metadata.headline().or(() -> title(page));
        List<Element> headings = page.select("h1").stream()
                .filter(h1 -> Wording.hasWord(h1.text()))
                .toList();
        Optional<Element> shown = declared.isPresent()
                ? headings.stream()
                        .filter(h1 -> agree(h1.text(), declared.get()))
                        .findFirst()
                : headings.stream().limit(headings.size() == 1 ? 1 : 0).findFirst();
        Optional<String> headline = shown.map(Element::text).or(() -> declared).map(Wording::onOneLine);
        shown.ifPresent(Element::empty);
        return headline;
    }

    /** Whether the headline stood in {@code element} before it was taken. */
    static boolean isPlaceOf(Element element) {
        return element.nameIs("h1") && element.childNodeSize() == 0;
    }

    /** The page's title without the name of the site behind or before it. */
    private static Optional<String> title(Document page) {
        String title = Wording.onOneLine(page.title());
        int last = title.length();
        int lastEnd = title.length();
        Matcher separator = SEPARATOR.matcher(title);
        while (separator.find()) {
            last = separator.start();
            lastEnd = separator.end();
        }
        return Stream.of(title.substring(0, last), title.substring(lastEnd), title)
                .filter(part -> Wording.words(part, FEWEST_WORDS) >= FEWEST_WORDS || part.equals(title))
                .filter(Wording::hasWord)
                .findFirst();
    }

    /** Whether two titles share most words of the shorter one, which must be more than the name of a site. */
    private static boolean agree(String one, String other) {
        Set<String> words = words(one);
        Set<String> others = words(other);
        int fewest = Math.min(words.size(), others.size());
        boolean alike = words.equals(others);
        words.retainAll(others);
        return alike || (fewest >= FEWEST_WORDS && words.size() * 2 > fewest);
    }

    private static Set<String> words(String title) {
        Set<String> words = new HashSet<>(List.of(NO_LETTERS.split(title.toLowerCase(Locale.ROOT), -1)));
        words.remove("");
        return words;
    }
}
