package org.dealgraph.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The part of a page that an article stands in, by the method of Arc90's Readability (as kept up in Mozilla's
 * Readability.js, Apache 2.0): paragraphs give points to the elements around them, links take points away, and the
 * element with the most points and its like neighbours are the content.
 *
 * @param parts the elements that hold the article, in their order
 * @param left elements in them that do not belong to it
 * @param length characters of text without those
 */
record MainContent(List<Element> parts, Set<Element> left, int length) {
    /** A page that gives less, in characters, is read again with less left out. */
    private static final int LEAST_TEXT = 400;
    /** But one that gives so much without the teasers of other articles is a short note. */
    private static final int SHORT_NOTE = 140;

    /** The content of {@code page}. */
    static MainContent of(Document page) {
        MainContent fullest = new MainContent(List.of(page.body()), Set.of(), 0);
        for (Clutter clutter : Clutter.values()) {
            boolean note = clutter == Clutter.CERTAIN && fullest.length >= SHORT_NOTE;
            MainContent content = note ? fullest : without(clutter, new Choice(page.body(), clutter).parts());
            if (note || content.length >= LEAST_TEXT) {
                return content;
            }
            fullest = content.length > fullest.length ? content : fullest;
        }
        return fullest;
    }

    /** All of {@code page} but what is no text for certain. */
    static MainContent all(Document page) {
        return without(Clutter.CERTAIN, List.of(page.body()));
    }

    private static MainContent without(Clutter clutter, List<Element> parts) {
        Set<Element> left = new HashSet<>();
        int length = 0;
        for (Element part : parts) {
            Tallies tallies = new Tallies(
                    part, clutter::hides, (element, tally) -> !element.equals(part) && clutter.isBox(element, tally));
            left.addAll(tallies.left());
            length += tallies.of(part).text();
        }
        return new MainContent(parts, left, length);
    }

    /** Scores the elements of a page and chooses among them. */
    private static final class Choice {
        private static final int LEAST_PARAGRAPH = 25;
        private static final int LONG_PARAGRAPH = 80;
        private static final int LEVELS = 5;
        private static final double NEIGHBOUR_SHARE = 0.2;
        private static final double LEAST_NEIGHBOUR = 10;
        private static final double PARENT_SHARE = 1.0 / 3;
        private static final double EQUAL_SHARE = 0.75;
        private static final int MOST_EQUALS = 4;
        private static final int FEWEST_EQUALS = 2;
        private static final int MOST_PARENTS = 20;
        private static final int LONG_TEXT = 300;
        private static final int FEWEST_BREAKS = 2;
        private static final Set<String> PARAGRAPHS = Set.of("p", "td", "pre", "section", "h2", "h3", "h4", "h5", "h6");
        private static final Set<String> WIDE = Set.of("article", "main", "div");
        private static final Set<String> NARROW =
                Set.of("address", "ol", "ul", "dl", "dd", "dt", "li", "h1", "h2", "h3", "h4", "h5", "h6", "th");

        private final Element body;
        private final Clutter clutter;
        private final Tallies tallies;
        private final Map<Element, Double> scores = new LinkedHashMap<>();

        Choice(Element body, Clutter clutter) {
            this.body = body;
            this.clutter = clutter;
            this.tallies = new Tallies(body, clutter::hides, (element, tally) -> false);
        }

        List<Element> parts() {
            tallies.elements().stream().filter(this::isParagraph).forEach(this::scoreAround);
            scores.replaceAll(
                    (element, score) -> score * (1 - tallies.of(element).linkDensity()));
            return scores.keySet().stream()
                    .max(Comparator.comparingDouble(scores::get))
                    .map(this::aroundEquals)
                    .map(this::widened)
                    .map(this::withNeighbours)
                    .orElse(List.of(body));
        }

        /** A {@code div} is a paragraph if it holds text and no block. */
        private boolean isParagraph(Element element) {
            if (tallies.of(element).text() < LEAST_PARAGRAPH) {
                return false;
            }
            return PARAGRAPHS.contains(element.normalName())
                    || (element.nameIs("div")
                            && element.childrenSize() < LEAST_PARAGRAPH
                            && element.children().stream().noneMatch(HtmlText::isBlock));
        }

        /** A parent gets all points of a paragraph, its parent half of them, and those above less and less. */
        private void scoreAround(Element paragraph) {
            Tally tally = tallies.of(paragraph);
            double points = 2.0 + tally.commas() + Math.min(tally.text() / 100, 3);
            Element around = isManyParagraphs(tally) ? paragraph : paragraph.parent();
            for (int level = 0; level < LEVELS && around != null && around.parent() != null; level++) {
                scores.putIfAbsent(around, firstScore(around));
                scores.merge(around, points / (level == 0 ? 1 : level == 1 ? 2 : level * 3), Double::sum);
                around = around.parent();
            }
        }

        /** Whether breaks part the text of an element, so that it stands for paragraphs of its own. */
        private static boolean isManyParagraphs(Tally tally) {
            return tally.text() >= LONG_TEXT && tally.breaks() >= FEWEST_BREAKS;
        }

        /** The element around {@code top} and two others that score nearly as much, or {@code top} where there is none. */
        private Element aroundEquals(Element top) {
            double least = scores.get(top) * EQUAL_SHARE;
            Map<Element, Integer> around = new HashMap<>();
            scores.entrySet().stream()
                    .filter(entry ->
                            entry.getValue() >= least && !entry.getKey().equals(top))
                    .sorted(Map.Entry.<Element, Double>comparingByValue().reversed())
                    .limit(MOST_EQUALS)
                    .forEach(entry -> entry.getKey().parents().stream()
                            .limit(MOST_PARENTS)
                            .forEach(parent -> around.merge(parent, 1, Integer::sum)));
            return top.parents().stream()
                    .limit(MOST_PARENTS)
                    .filter(parent -> isBelowBody(parent) && around.getOrDefault(parent, 0) >= FEWEST_EQUALS)
                    .findFirst()
                    .orElse(top);
        }

        private double firstScore(Element element) {
            String tag = element.normalName();
            double byTag = WIDE.contains(tag) ? 5 : NARROW.contains(tag) ? -4 : 0;
            return byTag + clutter.weight(element);
        }

        /** The element around {@code top} that has more points, or that holds nothing else. */
        private Element widened(Element top) {
            double least = score(top) * PARENT_SHARE;
            double last = score(top);
            Element wide = top;
            for (Element around = top.parent(); isBelowBody(around); around = around.parent()) {
                double score = scores.getOrDefault(around, 0.0);
                if (score < least) {
                    break;
                }
                if (score > last) {
                    wide = around;
                    break;
                }
                last = score;
            }
            while (isBelowBody(wide)
                    && isBelowBody(wide.parent())
                    && wide.parent().childrenSize() == 1) {
                wide = wide.parent();
            }
            return wide;
        }

        private boolean isBelowBody(Element element) {
            return element != null && element.parent() != null && !element.equals(body);
        }

        private List<Element> withNeighbours(Element top) {
            if (!isBelowBody(top)) {
                return List.of(top);
            }
            double least = Math.max(LEAST_NEIGHBOUR, score(top) * NEIGHBOUR_SHARE);
            List<Element> parts = new ArrayList<>();
            for (Element neighbour : top.parent().children()) {
                if (neighbour.equals(top) || belongs(neighbour, top, least)) {
                    parts.add(neighbour);
                }
            }
            return parts;
        }

        private boolean belongs(Element neighbour, Element top, double least) {
            boolean alike = !top.className().isEmpty() && neighbour.className().equals(top.className());
            double bonus = alike ? score(top) * NEIGHBOUR_SHARE : 0;
            if (scores.containsKey(neighbour) && score(neighbour) + bonus >= least) {
                return true;
            }
            Tally tally = tallies.of(neighbour);
            if (!neighbour.nameIs("p")) {
                return false;
            }
            return tally.text() > LONG_PARAGRAPH
                    ? tally.linkDensity() < 0.25
                    : tally.links() == 0 && Wording.endsSentence(neighbour.text());
        }

        private double score(Element element) {
            return scores.getOrDefault(element, 0.0);
        }
    }
}
