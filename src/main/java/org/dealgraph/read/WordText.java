package org.dealgraph.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.dealgraph.model.Block.Kind;

/** Takes the paragraphs of a Word document; one inside another, as in a text box, comes before it. */
final class WordText {
    /** Deleted text, what a move left behind, second renderings, field codes, and formatting from before a change. */
    private static final Set<String> SKIPPED =
            Set.of("del", "moveFrom", "Fallback", "instrText", "delText", "pPrChange", "rPrChange", "sectPr");

    private final WordXml xml;
    private final Map<String, WordStyle> styles;
    private final PageText text;
    private final Deque<Paragraph> open = new ArrayDeque<>();
    private int boxes;
    private int cells;
    private boolean taking;

    /**
     * @param styles the paragraph styles by their ids
     * @param text where the paragraphs go
     */
    WordText(WordXml xml, Map<String, WordStyle> styles, PageText text) {
        this.xml = xml;
        this.styles = styles;
        this.text = text;
    }

    /** Takes them all. */
    PageText read() throws XMLStreamException {
        while (xml.next()) {
            if (xml.isStart()) {
                start();
            } else if (xml.isEnd()) {
                end();
            } else if (taking && !open.isEmpty()) {
                open.peek().append(xml.text());
            }
        }
        return text;
    }

    private void start() throws XMLStreamException {
        if (SKIPPED.contains(xml.name())) {
            xml.skip();
            return;
        }
        switch (xml.name()) {
            case "p" -> open.push(new Paragraph(boxes > 0, cells > 0));
            case "txbxContent" -> boxes++;
            case "tc" -> cells++;
            default -> startInParagraph();
        }
    }

    private void startInParagraph() {
        if (open.isEmpty()) {
            return;
        }
        Paragraph paragraph = open.peek();
        switch (xml.name()) {
            case "pStyle" ->
                paragraph.style = styles.getOrDefault(
                        xml.attribute("val").orElse(""),
                        new WordStyle(xml.attribute("val").orElse(""), false, false));
            case "numPr" -> paragraph.listed = true;
            case "numId" -> paragraph.listed = !xml.attribute("val").orElse("0").equals("0");
            case "outlineLvl" ->
                paragraph.outlined = !xml.attribute("val").orElse("9").equals("9");
            case "r" -> paragraph.hidden = false;
            case "vanish", "webHidden" -> paragraph.hidden = xml.isOn();
            case "t" -> taking = true;
            case "tab", "br", "cr", "ptab" -> paragraph.append(" ");
            case "noBreakHyphen" -> paragraph.append("-");
            default -> {
                // formatting says nothing about what a paragraph is
            }
        }
    }

    private void end() {
        switch (xml.name()) {
            case "p" -> {
                if (!open.isEmpty()) {
                    open.pop().close();
                }
            }
            case "txbxContent" -> boxes--;
            case "tc" -> cells--;
            case "t" -> taking = false;
            default -> {
                // nothing was opened
            }
        }
    }

    /** A paragraph being read. */
    private final class Paragraph {
        private final boolean boxed;
        private final boolean cell;
        private final StringBuilder words = new StringBuilder();
        private WordStyle style = WordStyle.NORMAL;
        private boolean listed;
        private boolean outlined;
        private boolean hidden;

        Paragraph(boolean boxed, boolean cell) {
            this.boxed = boxed;
            this.cell = cell;
        }

        void append(String more) {
            if (!hidden) {
                words.append(more);
            }
        }

        void close() {
            text.add(words.toString(), kind());
        }

        private Kind kind() {
            if (boxed) {
                return Kind.RESIDUE;
            }
            Kind byStyle = style.kind().orElse(Kind.PARAGRAPH);
            if (byStyle != Kind.PARAGRAPH) {
                return byStyle;
            }
            return outlined ? Kind.HEADING : listed || cell ? Kind.LIST_ITEM : Kind.PARAGRAPH;
        }
    }
}
