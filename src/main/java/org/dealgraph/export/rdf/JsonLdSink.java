package org.dealgraph.export.rdf;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * JSON-LD 1.1 in compact form with a readable context, one object a graph and in it one a subject. Written as it comes, where
 * Jena's writer would hold the whole dataset in memory.
 */
final class JsonLdSink implements QuadSink {
    /** What every JSON reader takes for the same whole number. */
    private static final Pattern PLAIN_INTEGER = Pattern.compile("0|-?[1-9]\\d{0,14}");

    private final JsonGenerator json;
    private final Context context;
    private final List<Node> values = new ArrayList<>();
    private boolean inGraph;
    private Node subject;
    private Node predicate;

    JsonLdSink(OutputStream out, Context context) {
        this.context = context;
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
        json.writeStartObject();
        context.write(json);
        json.writeStartArray("graph");
    }

    @Override
    public void graph(Node name) {
        endGraph();
        json.writeStartObject().write("iri", context.compact(name.getURI())).writeStartArray("graph");
        inGraph = true;
    }

    @Override
    public void triple(Triple triple) {
        if (!triple.getSubject().equals(subject)) {
            endSubject();
            subject = triple.getSubject();
            json.writeStartObject().write("iri", context.compact(subject.getURI()));
        }
        if (!triple.getPredicate().equals(predicate)) {
            endPredicate();
            predicate = triple.getPredicate();
        }
        values.add(triple.getObject());
    }

    @Override
    public void finish() {
        endGraph();
        json.writeEnd().writeEnd();
        json.close();
    }

    private void endPredicate() {
        if (predicate == null) {
            return;
        }
        Context.Term term = predicate.equals(RDF.Nodes.type)
                ? new Context.Term("type", Optional.of("@vocab"))
                : context.term(predicate.getURI());
        json.writeKey(term.word());
        if (values.size() > 1) {
            json.writeStartArray();
        }
        values.forEach(value -> value(value, term.type().orElse("")));
        if (values.size() > 1) {
            json.writeEnd();
        }
        values.clear();
        predicate = null;
    }

    /** A bare value where the term's type gives it back as it was; else an object. */
    private void value(Node value, String type) {
        if (value.isURI()) {
            iri(value.getURI(), type);
        } else if (!value.getLiteralLanguage().isEmpty()) {
            json.writeStartObject()
                    .write("@value", value.getLiteralLexicalForm())
                    .write("@language", value.getLiteralLanguage())
                    .writeEnd();
        } else {
            literal(value.getLiteralLexicalForm(), value.getLiteralDatatypeURI(), type);
        }
    }

    private void iri(String iri, String type) {
        switch (type) {
            case "@id" -> json.write(context.compact(iri));
            case "@vocab" -> json.write(context.word(iri));
            default ->
                json.writeStartObject().write("@id", context.compact(iri)).writeEnd();
        }
    }

    private void literal(String text, String datatype, String type) {
        boolean string = datatype.equals(XSDDatatype.XSDstring.getURI());
        if (type.isEmpty() && string || type.equals(context.compact(datatype))) {
            json.write(text);
        } else if (type.isEmpty() && datatype.equals(XSDDatatype.XSDboolean.getURI()) && isTruth(text)) {
            json.write(text.equals("true"));
        } else if (type.isEmpty()
                && datatype.equals(XSDDatatype.XSDinteger.getURI())
                && PLAIN_INTEGER.matcher(text).matches()) {
            json.write(Long.parseLong(text));
        } else {
            json.writeStartObject().write("@value", text);
            if (!string) {
                json.write("@type", context.compact(datatype));
            }
            json.writeEnd();
        }
    }

    private static boolean isTruth(String text) {
        return text.equals("true") || text.equals("false");
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
