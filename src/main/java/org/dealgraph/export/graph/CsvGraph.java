package org.dealgraph.export.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dealgraph.export.content.Column;
import org.dealgraph.export.content.EntityRow;
import org.dealgraph.export.content.Heading;
import org.dealgraph.export.content.Kind;
import org.dealgraph.export.content.Table;

/**
 * A property graph as two tables, with the headings that a program expects.
 *
 * @param nodes one row a node
 * @param edges one row an edge
 */
public record CsvGraph(Table nodes, Table edges) {
    /** For {@code neo4j-admin database import}: types in the headings, labels and types of edges in columns of their own. */
    public static CsvGraph forNeo4j(PropertyGraph graph) {
        return new CsvGraph(
                table(
                        "nodes",
                        List.of(text("iri:ID")),
                        typed(PropertyGraph.NODE_HEADINGS),
                        List.of(text(":LABEL")),
                        reader -> {
                            for (EntityRow node : graph.nodes()) {
                                reader.read(row(
                                        List.of(node.id()),
                                        Column.values(EntityRow.COLUMNS, node),
                                        List.of(Labels.of(node, ";"))));
                            }
                        }),
                edges(
                        "relationships",
                        graph,
                        List.of(text(":START_ID"), text(":END_ID"), new Heading("weight:long", Kind.INTEGER)),
                        typed(graph.edgeHeadings()),
                        List.of(text(":TYPE")),
                        edge -> row(
                                List.of(edge.source().id(), edge.target().id(), edge.weight()),
                                edge.values(),
                                List.of(Labels.type(edge.relation())))));
    }

    /** For the spreadsheet import of Gephi. */
    public static CsvGraph forGephi(PropertyGraph graph) {
        List<Heading> nodeHeadings = PropertyGraph.NODE_HEADINGS.subList(1, PropertyGraph.NODE_HEADINGS.size());
        return new CsvGraph(
                table("nodes", List.of(text("Id"), text("Label")), nodeHeadings, List.of(), reader -> {
                    for (EntityRow node : graph.nodes()) {
                        List<Optional<?>> values = Column.values(EntityRow.COLUMNS, node);
                        reader.read(row(List.of(node.id(), node.label()), values.subList(1, values.size()), List.of()));
                    }
                }),
                edges(
                        "edges",
                        graph,
                        List.of(
                                text("Source"),
                                text("Target"),
                                text("Type"),
                                text("Id"),
                                text("Label"),
                                new Heading("Weight", Kind.INTEGER)),
                        graph.edgeHeadings(),
                        List.of(),
                        edge -> row(
                                List.of(
                                        edge.source().id(),
                                        edge.target().id(),
                                        "Directed",
                                        edge.id(),
                                        edge.relation(),
                                        edge.weight()),
                                edge.values(),
                                List.of())));
    }

    private static Table edges(
            String name,
            PropertyGraph graph,
            List<Heading> first,
            List<Heading> headings,
            List<Heading> last,
            Function<Edge, List<Optional<?>>> row) {
        return table(name, first, headings, last, reader -> graph.forEachEdge(edge -> reader.read(row.apply(edge))));
    }

    private static Table table(
            String name, List<Heading> first, List<Heading> headings, List<Heading> last, Table.Rows rows) {
        List<Heading> all = new ArrayList<>(first);
        all.addAll(headings);
        all.addAll(last);
        return new Table(name, all, rows);
    }

    private static List<Optional<?>> row(List<Object> first, List<Optional<?>> values, List<Object> last) {
        List<Optional<?>> row = new ArrayList<>();
        first.forEach(value -> row.add(Optional.of(value)));
        row.addAll(values);
        last.forEach(value -> row.add(Optional.of(value)));
        return row;
    }

    private static Heading text(String name) {
        return new Heading(name, Kind.TEXT);
    }

    private static List<Heading> typed(List<Heading> headings) {
        return headings.stream()
                .map(heading -> new Heading(heading.name() + ":" + type(heading.kind()), heading.kind()))
                .toList();
    }

    private static String type(Kind kind) {
        return switch (kind) {
            case INTEGER -> "long";
            case DECIMAL -> "double";
            case TRUTH -> "boolean";
            case TEXT, IRI, DATE, LIST -> "string";
        };
    }
}
