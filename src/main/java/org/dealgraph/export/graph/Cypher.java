package org.dealgraph.export.graph;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.dealgraph.export.content.Column;
import org.dealgraph.export.content.EntityRow;
import org.dealgraph.export.content.Heading;
import org.dealgraph.export.content.Values;
import org.dealgraph.export.content.Written;

/**
 * A script of openCypher statements, one a line, each ended by a semicolon. They merge, so that a script that runs again
 * changes nothing.
 */
public final class Cypher implements GraphWriter {
    @Override
    public Written write(PropertyGraph graph, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write("// Before a large script make an index; in Neo4j:"
                + " CREATE INDEX entity_iri IF NOT EXISTS FOR (n:Entity) ON (n.iri);\n");
        for (EntityRow node : graph.nodes()) {
            writer.write("MERGE (n:Entity {iri: " + literal(node.id()) + "}) SET n:" + Labels.of(node, ":") + ", n += "
                    + map(PropertyGraph.NODE_HEADINGS, Column.values(EntityRow.COLUMNS, node), "") + ";\n");
        }
        long edges = graph.forEachEdge(edge -> writer.write(statement(edge, graph.edgeHeadings())));
        writer.flush();
        return Written.of("nodes", graph.nodes().size()).and("edges", edges);
    }

    private static String statement(Edge edge, List<Heading> headings) {
        return "MATCH (a:Entity {iri: " + literal(edge.source().id()) + "}) MATCH (b:Entity {iri: "
                + literal(edge.target().id()) + "}) MERGE (a)-[r:" + Labels.type(edge.relation()) + " {id: "
                + literal(edge.id()) + "}]->(b) SET r += "
                + map(headings, edge.values(), "weight: " + edge.weight()) + ";\n";
    }

    private static String map(List<Heading> headings, List<Optional<?>> values, String first) {
        StringJoiner map = new StringJoiner(", ", "{", "}");
        if (!first.isEmpty()) {
            map.add(first);
        }
        for (int i = 0; i < headings.size(); i++) {
            if (values.get(i).isPresent()) {
                map.add(headings.get(i).name() + ": " + value(values.get(i).get()));
            }
        }
        return map.toString();
    }

    private static String value(Object value) {
        if (value instanceof List<?> list) {
            StringJoiner items = new StringJoiner(", ", "[", "]");
            list.forEach(item -> items.add(literal(item.toString())));
            return items.toString();
        }
        if (value instanceof BigDecimal number) {
            String digits = Values.text(number);
            return digits.contains(".") ? digits : digits + ".0";
        }
        return value instanceof Long || value instanceof Boolean ? value.toString() : literal(value.toString());
    }

    /** A string in quotes, on one line and in ASCII where a reader could stumble. */
    private static String literal(String text) {
        StringBuilder literal = new StringBuilder("'");
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '\'' -> literal.append("\\'");
                case '\\' -> literal.append("\\\\");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                default -> {
                    if (letter < ' ' || letter == 0x7F || letter == '\u2028' || letter == '\u2029') {
                        literal.append("\\u%04X".formatted((int) letter));
                    } else {
                        literal.append(letter);
                    }
                }
            }
        }
        return literal.append('\'').toString();
    }
}
