package org.dealgraph.read;

import java.util.Set;
import org.dealgraph.model.Block.Kind;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Takes the blocks of HTML elements, in their order; a block is what a line of its own is on the page. */
final class HtmlText {
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6", "dt");
    private static final Set<String> ITEMS = Set.of("li", "dd");
    /** Cells are items too, unless a whole page is laid out in them and paragraphs stand there. */
    private static final Set<String> CELLS = Set.of("td", "th");

    private static final int LONG_CELL = 100;
    private static final Set<String> ASIDES = Set.of("figcaption", "caption");

    private final PageText text;

    /** @param text where the blocks go */
    HtmlText(PageText text) {
        this.text = text;
    }

    /** Adds the blocks of {@code content}. */
    void add(MainContent content) {
        for (Element part : content.parts()) {
            Flow flow = new Flow(content.left());
            part.filter(flow);
            flow.endBlock();
        }
    }

    /** Follows the nodes of an element in order; every border of a block element ends a block. */
    private final class Flow implements NodeFilter {
        private final Set<Element> left;
        private final StringBuilder line = new StringBuilder();
        private int headings;
        private int items;
        private int cells;
        private int paragraphs;
        private int asides;
        private int links;
        private int linked;
        private boolean lineBroken;

        Flow(Set<Element> left) {
            this.left = left;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                append(words.getWholeText());
                linked += links > 0 ? visible(words.getWholeText()) : 0;
            } else if (node instanceof Element element) {
                if (left.contains(element)) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                enter(element);
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                links -= leadsElsewhere(element) ? 1 : 0;
                if (isBlock(element)) {
                    endBlock();
                    count(element, -1);
                }
            }
            return FilterResult.CONTINUE;
        }

        private void enter(Element element) {
            links += leadsElsewhere(element) ? 1 : 0;
            if (element.nameIs("br")) {
                breakLine();
            } else if (Headline.isPlaceOf(element)) {
                endBlock();
                count(element, 1);
                text.leaveLinesAbove();
            } else if (isBlock(element)) {
                endBlock();
                count(element, 1);
            }
        }

        /** One line break is a space; two end a block. */
        private void breakLine() {
            if (lineBroken) {
                endBlock();
            } else {
                append(" ");
                lineBroken = true;
            }
        }

        private void append(String words) {
            line.append(words);
            lineBroken &= words.isBlank();
        }

        void endBlock() {
            text.add(line.toString(), kind());
            line.setLength(0);
            linked = 0;
            lineBroken = false;
        }

        private Kind kind() {
            if (asides > 0) {
                return Kind.RESIDUE;
            }
            if (headings > 0) {
                return Kind.HEADING;
            }
            if (items > 0 || (cells > 0 && paragraphs == 0 && !isProse())) {
                return Kind.LIST_ITEM;
            }
            return isLink() ? Kind.RESIDUE : Kind.PARAGRAPH;
        }

        /** Prose that stands in a cell, as where tables lay out a page. */
        private boolean isProse() {
            return line.length() > LONG_CELL && Wording.endsSentence(line.toString());
        }

        /** A line that is one link leads to another article. */
        private boolean isLink() {
            return linked > 0 && linked >= visible(line) && !Wording.endsSentence(line.toString());
        }

        private void count(Element element, int step) {
            String tag = element.normalName();
            headings += HEADINGS.contains(tag) ? step : 0;
            items += ITEMS.contains(tag) ? step : 0;
            cells += CELLS.contains(tag) ? step : 0;
            paragraphs += tag.equals("p") ? step : 0;
            asides += ASIDES.contains(tag) || Clutter.isCaption(element) ? step : 0;
        }
    }

    private static boolean leadsElsewhere(Element element) {
        String address = element.nameIs("a") ? element.attr("href").strip() : "";
        return !address.isEmpty() && !address.startsWith("#") && !address.startsWith("javascript:");
    }

    private static int visible(CharSequence words) {
        return (int) words.chars().filter(c -> !Character.isWhitespace(c)).count();
    }

    static boolean isBlock(Element element) {
        return element.isBlock() || element.attr("style").replace(" ", "").contains("display:block");
    }
}
