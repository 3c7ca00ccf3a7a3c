package org.dealgraph.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dealgraph.model.Block.Kind;
import org.dealgraph.model.Metadata;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The text of a page as its blocks are added: one line a block, white space made single spaces, soft hyphens and
 * zero-width marks left out.
 */
final class HtmlText {
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6", "dt");
    private static final Set<String> ITEMS = Set.of("li", "dd", "td", "th");
    private static final Set<String> ASIDES = Set.of("figcaption", "caption");

    private final StringBuilder text = new StringBuilder();
    private final List<Draft> drafts = new ArrayList<>();

    /** Adds a block; one without a word adds nothing. */
    void add(String words, Kind kind) {
        String line = words.strip();
        if (!Wording.hasWord(line)) {
            return;
        }
        if (!text.isEmpty()) {
            text.append('\n');
        }
        drafts.add(new Draft(text.length(), text.length() + line.length(), kind));
        text.append(line);
    }

    /** Adds the blocks of {@code content}. */
    void add(MainContent content) {
        for (Element part : content.parts()) {
            Flow flow = new Flow(content.left());
            part.filter(flow);
            flow.endBlock();
        }
    }

    /** All that was added. */
    Page page(Metadata metadata) {
        return new Page(text.toString(), drafts, metadata);
    }

    /** Follows the nodes of an element in order; every border of a block element ends a block. */
    private final class Flow implements NodeFilter {
        private final Set<Element> left;
        private final StringBuilder line = new StringBuilder();
        private int headings;
        private int items;
        private int asides;
        private boolean lineBroken;

        Flow(Set<Element> left) {
            this.left = left;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                append(words.getWholeText());
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
            if (node instanceof Element element && isBlock(element)) {
                endBlock();
                count(element, -1);
            }
            return FilterResult.CONTINUE;
        }

        private void enter(Element element) {
            if (element.nameIs("br")) {
                breakLine();
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
            for (int i = 0; i < words.length(); i++) {
                char c = words.charAt(i);
                if (isSpace(c)) {
                    appendSpace();
                } else if (!isInvisible(c)) {
                    line.append(c);
                    lineBroken = false;
                }
            }
        }

        private void appendSpace() {
            if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }

        void endBlock() {
            add(line.toString(), kind());
            line.setLength(0);
            lineBroken = false;
        }

        private Kind kind() {
            if (asides > 0) {
                return Kind.RESIDUE;
            }
            if (headings > 0) {
                return Kind.HEADING;
            }
            return items > 0 ? Kind.LIST_ITEM : Kind.PARAGRAPH;
        }

        private void count(Element element, int step) {
            String tag = element.normalName();
            headings += HEADINGS.contains(tag) ? step : 0;
            items += ITEMS.contains(tag) ? step : 0;
            asides += ASIDES.contains(tag) ? step : 0;
        }
    }

    static boolean isBlock(Element element) {
        return element.isBlock() || element.attr("style").replace(" ", "").contains("display:block");
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isInvisible(char c) {
        return c == '\u00AD' || c == '\u200B' || c == '\u2060' || c == '\uFEFF' || Character.isISOControl(c);
    }
}
