package org.dealgraph.export.rdf;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * JSON-LD 1.1 in compact form with a readable context, one object a graph and in it one a subject. Written as it comes, where
 * Jena's writer would hold the whole dataset in memory.
 */
final class JsonLdSink implements QuadSink {
    private final JsonGenerator json;
    private final JsonLdValues written;
    private final Context context;
    private final List<Node> values = new ArrayList<>();
    private boolean inGraph;
    private Node subject;
    private Node predicate;

    JsonLdSink(OutputStream out, Context context) {
        this.context = context;
        json = Json.createGenerator(new UnclosedStream(out));
        written = new JsonLdValues(json, context);
        json.writeStartObject();
        context.write(json, Map.of());
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
            json.writeStartObject();
            written.subject(subject);
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
        written.property(predicate, values);
        values.clear();
        predicate = null;
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
