package org.dealgraph.export.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealgraph.export.content.Column;
import org.dealgraph.export.content.EntityRow;
import org.dealgraph.export.content.Heading;
import org.dealgraph.export.content.Kind;
import org.dealgraph.export.content.Values;
import org.dealgraph.export.content.Written;

/** GraphML: nodes {@code n0}, {@code n1}, … because its ids may hold no slash, with the IRI as an attribute. */
public final class GraphMl implements GraphWriter {
    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

    @Override
    public Written write(PropertyGraph graph, OutputStream out) throws IOException {
        try (Xml xml = new Xml(out)) {
            xml.start("graphml").attribute("xmlns", NAMESPACE);
            key(xml, "node", "iri", Kind.IRI);
            for (Heading heading : PropertyGraph.NODE_HEADINGS) {
                key(xml, "node", heading.name(), heading.kind());
            }
            key(xml, "edge", "weight", Kind.INTEGER);
            for (Heading heading : graph.edgeHeadings()) {
                key(xml, "edge", heading.name(), heading.kind());
            }
            xml.start("graph").attribute("id", "dealgraph").attribute("edgedefault", "directed");
            for (int i = 0; i < graph.nodes().size(); i++) {
                node(xml, i, graph.nodes().get(i));
            }
            Map<String, Integer> numbers = graph.numbers();
            long[] edges = {0};
            graph.forEachEdge(edge -> edge(xml, edges[0]++, edge, numbers, graph.edgeHeadings()));
            return Written.of("nodes", graph.nodes().size())
                    .and("edges", edges[0])
                    .losing(xml.replaced(), "control characters, written as U+FFFD");
        }
    }

    private static void key(Xml xml, String domain, String name, Kind kind) throws IOException {
        xml.start("key")
                .attribute("id", id(domain, name))
                .attribute("for", domain)
                .attribute("attr.name", name)
                .attribute("attr.type", type(kind))
                .end();
    }

    private static String id(String domain, String name) {
        return domain + "." + name;
    }

    private static String type(Kind kind) {
        return switch (kind) {
            case INTEGER -> "long";
            case DECIMAL -> "double";
            case TRUTH -> "boolean";
            case TEXT, IRI, DATE, LIST -> "string";
        };
    }

    private static void node(Xml xml, int number, EntityRow node) throws IOException {
        xml.start("node").attribute("id", "n" + number);
        data(xml, "node", "iri", node.id());
        data(xml, "node", PropertyGraph.NODE_HEADINGS, Column.values(EntityRow.COLUMNS, node));
        xml.end();
    }

    private static void edge(Xml xml, long number, Edge edge, Map<String, Integer> numbers, List<Heading> headings)
            throws IOException {
        xml.start("edge")
                .attribute("id", "e" + number)
                .attribute("source", "n" + numbers.get(edge.source().id()))
                .attribute("target", "n" + numbers.get(edge.target().id()));
        data(xml, "edge", "weight", Long.toString(edge.weight()));
        data(xml, "edge", headings, edge.values());
        xml.end();
    }

    private static void data(Xml xml, String domain, List<Heading> headings, List<Optional<?>> values)
            throws IOException {
        for (int i = 0; i < headings.size(); i++) {
            if (values.get(i).isPresent()) {
                data(
                        xml,
                        domain,
                        headings.get(i).name(),
                        Values.text(values.get(i).get()));
            }
        }
    }

    private static void data(Xml xml, String domain, String name, String value) throws IOException {
        xml.start("data").attribute("key", id(domain, name)).text(value).end();
    }
}
