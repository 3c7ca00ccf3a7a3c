package org.dealgraph.export.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.dealgraph.export.content.Column;
import org.dealgraph.export.content.EntityRow;
import org.dealgraph.export.content.Heading;
import org.dealgraph.export.content.Kind;
import org.dealgraph.export.content.Values;
import org.dealgraph.export.content.Written;

/**
 * GEXF 1.3, dynamic: an edge that says since or until when it holds has a spell; one that does not is there always. A year
 * or a month as a bound of a spell is its first day as a start and its last day as an end.
 */
public final class Gexf implements GraphWriter {
    static final String NAMESPACE = "http://gexf.net/1.3";

    @Override
    public Written write(PropertyGraph graph, OutputStream out) throws IOException {
        try (Xml xml = new Xml(out)) {
            xml.start("gexf").attribute("xmlns", NAMESPACE).attribute("version", "1.3");
            xml.start("meta").start("creator").text("dealgraph").end().end();
            xml.start("graph")
                    .attribute("mode", "dynamic")
                    .attribute("defaultedgetype", "directed")
                    .attribute("timeformat", "date")
                    .attribute("timerepresentation", "interval");
            // The label is an attribute of the node itself.
            declare(xml, "node", PropertyGraph.NODE_HEADINGS.subList(1, PropertyGraph.NODE_HEADINGS.size()));
            declare(xml, "edge", graph.edgeHeadings());
            xml.start("nodes");
            for (EntityRow node : graph.nodes()) {
                node(xml, node);
            }
            xml.end().start("edges");
            long[] spells = {0};
            long edges = graph.forEachEdge(edge -> spells[0] += edge(xml, edge, graph.edgeHeadings()) ? 1 : 0);
            return Written.of("nodes", graph.nodes().size())
                    .and("edges", edges)
                    .and("spells", spells[0])
                    .losing(xml.replaced(), "control characters, written as U+FFFD");
        }
    }

    private static void declare(Xml xml, String owner, List<Heading> headings) throws IOException {
        xml.start("attributes").attribute("class", owner);
        for (Heading heading : headings) {
            xml.start("attribute")
                    .attribute("id", heading.name())
                    .attribute("title", heading.name())
                    .attribute("type", type(heading.kind()))
                    .end();
        }
        xml.end();
    }

    private static String type(Kind kind) {
        return switch (kind) {
            case INTEGER -> "long";
            case DECIMAL -> "double";
            case TRUTH -> "boolean";
            case TEXT, IRI, DATE, LIST -> "string";
        };
    }

    private static void node(Xml xml, EntityRow node) throws IOException {
        xml.start("node").attribute("id", node.id()).attribute("label", node.label());
        values(
                xml,
                PropertyGraph.NODE_HEADINGS.subList(1, PropertyGraph.NODE_HEADINGS.size()),
                Column.values(EntityRow.COLUMNS, node).subList(1, EntityRow.COLUMNS.size()));
        xml.end();
    }

    private static boolean edge(Xml xml, Edge edge, List<Heading> headings) throws IOException {
        xml.start("edge")
                .attribute("id", edge.id())
                .attribute("source", edge.source().id())
                .attribute("target", edge.target().id())
                .attribute("kind", edge.relation())
                .attribute("label", edge.relation())
                .attribute("weight", Long.toString(edge.weight()));
        values(xml, headings, edge.values());
        boolean dated = edge.from().isPresent() || edge.until().isPresent();
        if (dated) {
            spell(xml, edge);
        }
        xml.end();
        return dated;
    }

    private static void spell(Xml xml, Edge edge) throws IOException {
        xml.start("spells").start("spell");
        if (edge.from().isPresent()) {
            xml.attribute("start", edge.from().get().firstDay().toString());
        }
        if (edge.until().isPresent()) {
            xml.attribute("end", edge.until().get().lastDay().toString());
        }
        xml.end().end();
    }

    private static void values(Xml xml, List<Heading> headings, List<Optional<?>> values) throws IOException {
        xml.start("attvalues");
        for (int i = 0; i < headings.size(); i++) {
            if (values.get(i).isPresent()) {
                xml.start("attvalue")
                        .attribute("for", headings.get(i).name())
                        .attribute("value", Values.text(values.get(i).get()))
                        .end();
            }
        }
        xml.end();
    }
}
