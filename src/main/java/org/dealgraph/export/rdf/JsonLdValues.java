package org.dealgraph.export.rdf;

import jakarta.json.stream.JsonGenerator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;

/**
 * Writes properties in the compact form of JSON-LD.
 *
 * @param json where they go
 * @param context the words to write them with
 */
record JsonLdValues(JsonGenerator json, Context context) {
    /** What every JSON reader takes for the same whole number. */
    private static final Pattern PLAIN_INTEGER = Pattern.compile("0|-?[1-9]\\d{0,14}");

    /** Says whom the object is about. */
    void subject(Node subject) {
        json.write("iri", context.compact(subject.getURI()));
    }

    /** Writes a key and its values. */
    void property(Node property, List<Node> values) {
        Context.Term term = property.equals(RDF.Nodes.type)
                ? new Context.Term("type", Optional.of("@vocab"))
                : context.term(property.getURI());
        json.writeKey(term.word());
        if (values.size() > 1) {
            json.writeStartArray();
        }
        values.forEach(value -> value(value, term.type().orElse("")));
        if (values.size() > 1) {
            json.writeEnd();
        }
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
        if ((type.isEmpty() && string) || type.equals(context.compact(datatype))) {
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
}
