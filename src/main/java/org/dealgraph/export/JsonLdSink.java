package org.dealgraph.export;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * JSON-LD 1.1 in expanded form, one object a graph and in it one a subject. Written as it comes, where Jena's writer would
 * hold the whole dataset in memory.
 */
final class JsonLdSink implements QuadSink {
    private final JsonGenerator json;
    private boolean inGraph;
    private Node subject;
    private Node predicate;

    JsonLdSink(OutputStream out) {
        json = Json.createGenerator(new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                out.flush();
            }
        });
        json.writeStartArray();
    }

    @Override
    public void graph(Node name) {
        endGraph();
        json.writeStartObject().write("@id", name.getURI()).writeStartArray("@graph");
        inGraph = true;
    }

    @Override
    public void triple(Triple triple) {
        if (!triple.getSubject().equals(subject)) {
            endSubject();
            subject = triple.getSubject();
            json.writeStartObject().write("@id", subject.getURI());
        }
        if (!triple.getPredicate().equals(predicate)) {
            endPredicate();
            predicate = triple.getPredicate();
            json.writeStartArray(isType() ? "@type" : predicate.getURI());
        }
        value(triple.getObject());
    }

    @Override
    public void finish() {
        endGraph();
        json.writeEnd();
        json.close();
    }

    private void value(Node object) {
        if (isType()) {
            json.write(object.getURI());
            return;
        }
        json.writeStartObject();
        if (object.isURI()) {
            json.write("@id", object.getURI());
        } else {
            literal(object);
        }
        json.writeEnd();
    }

    private void literal(Node object) {
        json.write("@value", object.getLiteralLexicalForm());
        if (!object.getLiteralLanguage().isEmpty()) {
            json.write("@language", object.getLiteralLanguage());
        } else if (!object.getLiteralDatatype().equals(XSDDatatype.XSDstring)) {
            json.write("@type", object.getLiteralDatatypeURI());
        }
    }

    private boolean isType() {
        return predicate.equals(RDF.type.asNode());
    }

    private void endPredicate() {
        if (predicate != null) {
            json.writeEnd();
            predicate = null;
        }
    }

    private void endSubject() {
        endPredicate();
        if (subject != null) {
            json.writeEnd();
            subject = null;
        }
    }

    private void endGraph() {
        endSubject();
        if (inGraph) {
            json.writeEnd().writeEnd();
        }
    }
}
