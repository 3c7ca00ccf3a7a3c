package org.dealgraph.export.rdf;

import java.io.IOException;
import java.io.OutputStream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.impl.Util;
import org.apache.jena.vocabulary.RDF;

/**
 * RDF/XML, one {@code rdf:Description} a subject. Written as it comes, where Jena's writer would hold the whole graph in
 * memory and order it by hash.
 */
final class RdfXmlSink implements QuadSink {
    private final XMLStreamWriter xml;
    private Node subject;

    RdfXmlSink(OutputStream out) throws IOException {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("rdf", "RDF", RDF.getURI());
            xml.writeNamespace("rdf", RDF.getURI());
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void triple(Triple triple) throws IOException {
        try {
            if (!triple.getSubject().equals(subject)) {
                endSubject();
                subject = triple.getSubject();
                xml.writeCharacters("\n  ");
                xml.writeStartElement("rdf", "Description", RDF.getURI());
                attribute("about", subject.getURI());
            }
            property(triple);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void finish() throws IOException {
        try {
            endSubject();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void property(Triple triple) throws XMLStreamException, IOException {
        String predicate = triple.getPredicate().getURI();
        int split = Util.splitNamespaceXML(predicate);
        if (split == predicate.length()) {
            throw new IOException("RDF/XML has no way to write the property <" + predicate + ">; use another format");
        }
        String namespace = predicate.substring(0, split);
        xml.writeCharacters("\n    ");
        if (namespace.equals(RDF.getURI())) {
            xml.writeStartElement("rdf", predicate.substring(split), namespace);
        } else {
            xml.writeStartElement("p", predicate.substring(split), namespace);
            xml.writeNamespace("p", namespace);
        }
        object(triple);
        xml.writeEndElement();
    }

    private void object(Triple triple) throws XMLStreamException, IOException {
        Node object = triple.getObject();
        if (object.isURI()) {
            attribute("resource", object.getURI());
            return;
        }
        if (!object.getLiteralLanguage().isEmpty()) {
            xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", object.getLiteralLanguage());
        } else if (!object.getLiteralDatatype().equals(XSDDatatype.XSDstring)) {
            attribute("datatype", object.getLiteralDatatypeURI());
        }
        text(triple, object.getLiteralLexicalForm());
    }

    /** A carriage return must be a character reference, or else readers would make a line feed of it. */
    private void text(Triple triple, String text) throws XMLStreamException, IOException {
        int forbidden = text.codePoints()
                .filter(point -> !isXmlCharacter(point))
                .findFirst()
                .orElse(-1);
        if (forbidden >= 0) {
            throw new IOException(
                    "RDF/XML has no way to write the control character U+%04X in %s of <%s>; use another format"
                            .formatted(forbidden, triple.getPredicate().getLocalName(), triple.getSubject()));
        }
        String[] parts = text.split("\r", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                xml.writeEntityRef("#13");
            }
            xml.writeCharacters(parts[i]);
        }
    }

    /** Production 2 of XML 1.0. */
    private static boolean isXmlCharacter(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute("rdf", RDF.getURI(), name, value);
    }

    private void endSubject() throws XMLStreamException {
        if (subject != null) {
            xml.writeCharacters("\n  ");
            xml.writeEndElement();
        }
    }
}
