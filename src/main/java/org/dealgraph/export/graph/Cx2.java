package org.dealgraph.export.graph;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealgraph.export.content.Column;
import org.dealgraph.export.content.EntityRow;
import org.dealgraph.export.content.Heading;
import org.dealgraph.export.content.Kind;
import org.dealgraph.export.content.Written;

/** CX2, the JSON of Cytoscape and NDEx. It tells the number of edges before the edges, so these are read twice. */
public final class Cx2 implements GraphWriter {
    @Override
    public Written write(PropertyGraph graph, OutputStream out) throws IOException {
        long expected = graph.forEachEdge(edge -> {});
        try (JsonGenerator json = Json.createGenerator(unclosed(out))) {
            json.writeStartArray();
            json.writeStartObject()
                    .write("CXVersion", "2.0")
                    .write("hasFragments", false)
                    .writeEnd();
            metaData(json, graph.nodes().size(), expected);
            declarations(json, graph.edgeHeadings());
            json.writeStartObject().writeStartArray("networkAttributes");
            json.writeStartObject()
                    .write("name", "dealgraph")
                    .writeEnd()
                    .writeEnd()
                    .writeEnd();
            json.writeStartObject().writeStartArray("nodes");
            for (int i = 0; i < graph.nodes().size(); i++) {
                node(json, i, graph.nodes().get(i));
            }
            json.writeEnd().writeEnd();
            json.writeStartObject().writeStartArray("edges");
            Map<String, Integer> numbers = graph.numbers();
            long[] edges = {0};
            graph.forEachEdge(edge -> edge(json, edges[0]++, edge, numbers, graph.edgeHeadings()));
            json.writeEnd().writeEnd();
            json.writeStartObject().writeStartArray("status");
            json.writeStartObject().write("success", true).write("error", "").writeEnd();
            json.writeEnd().writeEnd().writeEnd();
            return Written.of("nodes", graph.nodes().size()).and("edges", edges[0]);
        }
    }

    private static void metaData(JsonGenerator json, long nodes, long edges) {
        json.writeStartObject().writeStartArray("metaData");
        aspect(json, "attributeDeclarations", 1);
        aspect(json, "networkAttributes", 1);
        aspect(json, "nodes", nodes);
        aspect(json, "edges", edges);
        json.writeEnd().writeEnd();
    }

    private static void aspect(JsonGenerator json, String name, long count) {
        json.writeStartObject().write("name", name).write("elementCount", count).writeEnd();
    }

    private static void declarations(JsonGenerator json, List<Heading> edgeHeadings) {
        json.writeStartObject().writeStartArray("attributeDeclarations").writeStartObject();
        json.writeStartObject("networkAttributes");
        declaration(json, "name", Kind.TEXT);
        json.writeEnd().writeStartObject("nodes");
        // Cytoscape calls a node by its name and an edge by its interaction.
        declaration(json, "name", Kind.TEXT);
        declaration(json, "iri", Kind.IRI);
        PropertyGraph.NODE_HEADINGS.stream().skip(1).forEach(each -> declaration(json, each.name(), each.kind()));
        json.writeEnd().writeStartObject("edges");
        declaration(json, "interaction", Kind.TEXT);
        declaration(json, "weight", Kind.INTEGER);
        edgeHeadings.forEach(each -> declaration(json, each.name(), each.kind()));
        json.writeEnd().writeEnd().writeEnd().writeEnd();
    }

    private static void declaration(JsonGenerator json, String name, Kind kind) {
        json.writeStartObject(name).write("d", type(kind)).writeEnd();
    }

    private static String type(Kind kind) {
        return switch (kind) {
            case INTEGER -> "long";
            case DECIMAL -> "double";
            case TRUTH -> "boolean";
            case LIST -> "list_of_string";
            case TEXT, IRI, DATE -> "string";
        };
    }

    private static void node(JsonGenerator json, int number, EntityRow node) {
        json.writeStartObject().write("id", number).writeStartObject("v");
        json.write("name", node.label()).write("iri", node.id());
        values(json, PropertyGraph.NODE_HEADINGS, Column.values(EntityRow.COLUMNS, node), 1);
        json.writeEnd().writeEnd();
    }

    private static void edge(
            JsonGenerator json, long number, Edge edge, Map<String, Integer> numbers, List<Heading> headings) {
        json.writeStartObject()
                .write("id", number)
                .write("s", numbers.get(edge.source().id()))
                .write("t", numbers.get(edge.target().id()))
                .writeStartObject("v")
                .write("interaction", edge.relation())
                .write("weight", edge.weight());
        values(json, headings, edge.values(), 0);
        json.writeEnd().writeEnd();
    }

    private static void values(JsonGenerator json, List<Heading> headings, List<Optional<?>> values, int from) {
        for (int i = from; i < headings.size(); i++) {
            String name = headings.get(i).name();
            values.get(i).ifPresent(value -> value(json, name, value));
        }
    }

    private static void value(JsonGenerator json, String name, Object value) {
        if (value instanceof Long number) {
            json.write(name, number);
        } else if (value instanceof BigDecimal number) {
            json.write(name, number);
        } else if (value instanceof Boolean truth) {
            json.write(name, truth);
        } else if (value instanceof List<?> list) {
            json.writeStartArray(name);
            list.forEach(each -> json.write(each.toString()));
            json.writeEnd();
        } else {
            json.write(name, value.toString());
        }
    }

    private static OutputStream unclosed(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                out.flush();
            }
        };
    }
}
