package org.dealgraph.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** The contents of a store in an order that depends on them alone. */
record SortedContents(Store store) {
    /** Of the lines that are sorted in memory at a time; more go through temporary files. */
    private static final long BYTES_IN_MEMORY = 64L << 20;

    long writeQuads(OutputStream out) throws IOException {
        return write(quad -> NQuadLine.of(quad.asTriple(), quad.getGraph()), out);
    }

    long writeTriples(OutputStream out) throws IOException {
        return write(quad -> NQuadLine.of(quad.asTriple()), out);
    }

    private long write(Function<Quad, NQuadLine> line, OutputStream out) throws IOException {
        try (LineSorter sorter = new LineSorter(BYTES_IN_MEMORY)) {
            store.contents(quads -> {
                quads.forEachRemaining(quad -> sorter.add(line.apply(quad)));
                return sorter;
            });
            return sorter.writeTo(out);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    void forEachGraph(BiConsumer<Node, List<Triple>> reader) {
        store.read(data -> {
            graphNames(data).forEach(name -> reader.accept(name, triples(data, name)));
            return store;
        });
    }

    private List<Node> graphNames(DatasetGraph data) {
        SortedMap<String, Node> names = new TreeMap<>();
        data.listGraphNodes().forEachRemaining(name -> names.put(name.getURI(), name));
        names.remove(store.iris().ingestionsGraph().getURI());
        return List.copyOf(names.values());
    }

    private static List<Triple> triples(DatasetGraph data, Node graph) {
        SortedMap<NQuadLine, Triple> byLine = new TreeMap<>();
        data.stream(graph, Node.ANY, Node.ANY, Node.ANY)
                .map(Quad::asTriple)
                .forEach(triple -> byLine.put(NQuadLine.of(triple), triple));
        return List.copyOf(byLine.values());
    }
}
