package org.dealgraph.source;

import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Goes through XML once, before it is made a tree, and refuses what would strain whoever makes one. */
final class XmlDepth {
    private static final int DEEPEST = 100;

    private XmlDepth() {}

    /**
     * Refuses XML that is nested as no feed or sitemap is, or that declares entities.
     *
     * @throws IOException with a reason for the user
     */
    static void check(byte[] xml) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        int depth = 0;
        try {
            // Given bytes, the parser writes to the error stream which of them it cannot decode; the tree is made of
            // these letters.
            XMLStreamReader reader = factory.createXMLStreamReader(new XmlReader(new ByteArrayInputStream(xml)));
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new IOException("declares a DOCTYPE, which may hide an entity bomb; take that line out");
                }
                depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
                depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
                if (depth > DEEPEST) {
                    throw new IOException("is nested more than " + DEEPEST + " deep, as no feed is");
                }
            }
        } catch (XMLStreamException broken) {
            String reason = String.valueOf(broken.getMessage()).replaceAll("\\s+", " ");
            throw new IOException("is broken as XML (" + reason + "); is it whole?", broken);
        }
    }
}
