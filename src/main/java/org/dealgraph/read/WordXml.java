package org.dealgraph.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One part of a Word document, read from its first element to its last. Document types, and so entities of any kind, are
 * refused. Names are looked at without their namespace, which Word has two of.
 */
final class WordXml {
    private static final XMLInputFactory FACTORY = factory();
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final XMLStreamReader reader;

    WordXml(InputStream in) throws XMLStreamException {
        try {
            // Given bytes, the parser writes to the error stream which of them it cannot decode.
            Reader decoded = decoded(in);
            synchronized (FACTORY) {
                this.reader = FACTORY.createXMLStreamReader(decoded);
            }
        } catch (IOException broken) {
            throw new XMLStreamException(broken.getMessage(), broken);
        }
    }

    /** In UTF-8, as Word writes; a byte order mark at the beginning is left out. */
    private static Reader decoded(InputStream in) throws IOException {
        PushbackReader reader = new PushbackReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
        int first = reader.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            reader.unread(first);
        }
        return reader;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        return factory;
    }

    /** Goes to the next start, end or text; false at the end of the document. */
    boolean next() throws XMLStreamException {
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new XMLStreamException("it declares a document type");
            }
            if (isStart() || isEnd() || isText()) {
                return true;
            }
        }
        return false;
    }

    boolean isStart() {
        return reader.isStartElement();
    }

    boolean isEnd() {
        return reader.isEndElement();
    }

    boolean isText() {
        return reader.isCharacters();
    }

    String name() {
        return reader.getLocalName();
    }

    String text() {
        return reader.getText();
    }

    /** The attribute of this name, in whatever namespace. */
    Optional<String> attribute(String name) {
        return IntStream.range(0, reader.getAttributeCount())
                .filter(i -> reader.getAttributeLocalName(i).equals(name))
                .mapToObj(reader::getAttributeValue)
                .findFirst();
    }

    /** Whether a switch such as {@code <w:vanish/>} is on. */
    boolean isOn() {
        return attribute("val")
                .filter(value -> value.matches("0|false|off|none"))
                .isEmpty();
    }

    /** Goes to the end of the element that has just started. */
    void skip() throws XMLStreamException {
        int depth = 1;
        while (depth > 0 && next()) {
            depth += isStart() ? 1 : isEnd() ? -1 : 0;
        }
    }

    /** The relations of a package: types and targets. */
    static Map<String, String> relations(WordXml xml) throws XMLStreamException {
        Map<String, String> relations = new HashMap<>();
        while (xml.next()) {
            if (xml.isStart() && xml.name().equals("Relationship")) {
                relations.put(
                        xml.attribute("Type").orElse(""),
                        xml.attribute("Target").orElse(""));
            }
        }
        return relations;
    }

    /** The paragraph styles of a document by their ids. */
    static Map<String, WordStyle> styles(WordXml xml) throws XMLStreamException {
        Map<String, WordStyle> styles = new HashMap<>();
        String id = "";
        WordStyle style = WordStyle.NORMAL;
        while (xml.next()) {
            if (xml.isStart() && xml.name().equals("style")) {
                id = xml.attribute("styleId").orElse("");
                style = new WordStyle(id, false, false);
            } else if (xml.isStart() && xml.name().equals("name")) {
                style = new WordStyle(xml.attribute("val").orElse(id), style.outlined(), style.listed());
            } else if (xml.isStart() && xml.name().equals("outlineLvl")) {
                style = new WordStyle(
                        style.name(), !xml.attribute("val").orElse("9").equals("9"), style.listed());
            } else if (xml.isStart() && xml.name().equals("numPr")) {
                style = new WordStyle(style.name(), style.outlined(), true);
            } else if (xml.isEnd() && xml.name().equals("style")) {
                styles.put(id, style);
            }
        }
        return styles;
    }
}
