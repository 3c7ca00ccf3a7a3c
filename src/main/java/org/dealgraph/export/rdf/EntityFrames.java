package org.dealgraph.export.rdf;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.dealgraph.export.content.Contents;
import org.dealgraph.export.content.EntityRow;
import org.dealgraph.store.Store;

/**
 * JSON-LD 1.1 as a tree for readers of plain JSON: one object an entity, in it what describes it, and the claims that it is
 * the subject of, with the name of whom they are about. The same context as ours, so that it stays RDF.
 */
final class EntityFrames {
    private static final String CLAIMS = "claims";

    private final Store store;
    private final Context context;
    private long claims;

    EntityFrames(Store store, Context context) {
        this.store = store;
        this.context = context;
    }

    /** Writes all entities that claims are about; tells how many. */
    long write(OutputStream out) throws IOException {
        List<EntityRow> entities = new Contents(store).entities();
        try (JsonGenerator json = Json.createGenerator(new UnclosedStream(out))) {
            json.writeStartObject();
            context.write(json, Map.of(CLAIMS, RDF.subject.getURI()));
            json.writeStartArray("graph");
            for (EntityRow entity : entities) {
                store.read(data -> {
                    entity(NodeFactory.createURI(entity.id()), data, json);
                    return entity;
                });
            }
            json.writeEnd().writeEnd();
        }
        return entities.size();
    }

    /** How many claims stand in them. */
    long claims() {
        return claims;
    }

    private void entity(Node entity, DatasetGraph data, JsonGenerator json) {
        json.writeStartObject();
        JsonLdValues values = new JsonLdValues(json, context);
        values.subject(entity);
        Map<String, List<Node>> description = new TreeMap<>();
        data.stream(Node.ANY, entity, Node.ANY, Node.ANY)
                .map(Quad::asTriple)
                .distinct()
                .forEach(triple -> description.merge(
                        triple.getPredicate().getURI(), List.of(triple.getObject()), EntityFrames::concat));
        description.forEach((property, objects) -> values.property(NodeFactory.createURI(property), sorted(objects)));
        Map<String, Map<Node, List<Node>>> own = claims(entity, data);
        if (!own.isEmpty()) {
            json.writeStartArray(CLAIMS);
            own.forEach((iri, properties) -> claim(iri, properties, data, json));
            json.writeEnd();
        }
        json.writeEnd();
    }

    private static Map<String, Map<Node, List<Node>>> claims(Node entity, DatasetGraph data) {
        Map<String, Map<Node, List<Node>>> claims = new TreeMap<>();
        data.stream(Node.ANY, Node.ANY, RDF.Nodes.subject, entity).forEach(quad -> {
            Map<Node, List<Node>> properties = new LinkedHashMap<>();
            data.stream(quad.getGraph(), quad.getSubject(), Node.ANY, Node.ANY)
                    .map(Quad::asTriple)
                    .filter(triple -> !triple.getPredicate().equals(RDF.Nodes.subject))
                    .sorted(Comparator.comparing(
                            (Triple triple) -> triple.getPredicate().getURI()))
                    .forEach(triple ->
                            properties.merge(triple.getPredicate(), List.of(triple.getObject()), EntityFrames::concat));
            claims.put(quad.getSubject().getURI(), properties);
        });
        return claims;
    }

    private void claim(String iri, Map<Node, List<Node>> properties, DatasetGraph data, JsonGenerator json) {
        claims++;
        json.writeStartObject();
        JsonLdValues values = new JsonLdValues(json, context);
        values.subject(NodeFactory.createURI(iri));
        properties.forEach((property, objects) -> {
            Node object = objects.get(0);
            if (property.equals(RDF.Nodes.object) && object.isURI()) {
                json.writeStartObject("object").write("iri", context.compact(object.getURI()));
                data.stream(Node.ANY, object, RDFS.Nodes.label, Node.ANY)
                        .map(quad -> quad.getObject().getLiteralLexicalForm())
                        .min(Comparator.naturalOrder())
                        .ifPresent(label -> json.write("label", label));
                json.writeEnd();
            } else {
                values.property(property, sorted(objects));
            }
        });
        json.writeEnd();
    }

    private static List<Node> sorted(List<Node> nodes) {
        return nodes.stream().sorted(Comparator.comparing(Node::toString)).toList();
    }

    private static List<Node> concat(List<Node> some, List<Node> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
