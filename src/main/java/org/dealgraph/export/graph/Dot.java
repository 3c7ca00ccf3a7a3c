package org.dealgraph.export.graph;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dealgraph.export.content.EntityRow;
import org.dealgraph.export.content.Heading;
import org.dealgraph.export.content.Values;
import org.dealgraph.export.content.Written;

/**
 * DOT for Graphviz: a shape for each type of node, dashes for what is denied or only possible, the sentence as a tooltip and
 * the claim as a link.
 */
public final class Dot implements GraphWriter {
    private static final Map<String, String> SHAPES = Map.of(
            "Company", "box",
            "PublicBody", "house",
            "Organization", "box",
            "Outlet", "note",
            "Person", "oval",
            "Group", "oval",
            "AIModel", "hexagon",
            "CloudPlatform", "component",
            "Product", "hexagon",
            "Amount", "plaintext");

    @Override
    public Written write(PropertyGraph graph, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write("digraph dealgraph {\n");
        writer.write("  graph [charset=\"UTF-8\", rankdir=LR, overlap=false, splines=true];\n");
        writer.write("  node [fontname=\"Helvetica\", fontsize=11];\n");
        writer.write("  edge [fontname=\"Helvetica\", fontsize=9, color=\"#555555\"];\n");
        for (EntityRow node : graph.nodes()) {
            writer.write("  " + quoted(node.id()) + " ["
                    + attributes(Map.of("label", label(node.label()), "shape", SHAPES.getOrDefault(node.type(), "box")))
                    + "];\n");
        }
        long edges = graph.forEachEdge(edge -> write(edge, graph.edgeHeadings(), writer));
        writer.write("}\n");
        writer.flush();
        return Written.of("nodes", graph.nodes().size()).and("edges", edges);
    }

    private static void write(Edge edge, List<Heading> headings, Writer writer) throws IOException {
        Map<String, String> attributes = new LinkedHashMap<>();
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < headings.size(); i++) {
            String name = headings.get(i).name();
            edge.values().get(i).ifPresent(value -> values.put(name, Values.text(value)));
        }
        boolean negated = "true".equals(values.get("negated"));
        attributes.put("label", label((negated ? "not " : "") + edge.relation()));
        if (edge.doubtful()) {
            attributes.put("style", "dashed");
        }
        if (negated) {
            attributes.put("color", "#b02020");
        }
        if ("true".equals(values.get("symmetric"))) {
            attributes.put("dir", "none");
        }
        attributes.put("weight", Long.toString(edge.weight()));
        attributes.put("tooltip", label(values.getOrDefault("quote", edge.relation())));
        if (values.containsKey("claim")) {
            attributes.put("URL", values.get("claim"));
        }
        values.remove("symmetric");
        values.forEach((name, value) -> attributes.put("dg_" + name, value));
        writer.write("  " + quoted(edge.source().id()) + " -> "
                + quoted(edge.target().id()) + " [" + attributes(attributes) + "];\n");
    }

    private static String attributes(Map<String, String> attributes) {
        StringBuilder text = new StringBuilder();
        attributes.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(attribute -> text.append(
                        text.isEmpty() ? "" : ", ")
                .append(attribute.getKey())
                .append('=')
                .append(quoted(attribute.getValue())));
        return text.toString();
    }

    /** Text that Graphviz draws, where an ampersand starts an entity. */
    private static String label(String text) {
        return text.replace("&", "&amp;");
    }

    /** A backslash starts an escape when the text is drawn; the byte 0 ends a text in Graphviz. */
    private static String quoted(String text) {
        String escaped = text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n")
                .replace('\r', ' ')
                .replace('\0', '\uFFFD');
        return '"' + escaped + '"';
    }
}
