package org.dealgraph.store;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.dealgraph.rdf.Iris;

/**
 * A dump of a store, read whole and sorted by graph into a temporary file before anything is done with it, so that a broken
 * one changes nothing and a large one needs little memory. Claims that are reifiers of RDF 1.2 become what they are in 1.1.
 */
public final class Dump implements AutoCloseable {
    private static final long BYTES_IN_MEMORY = 64L << 20;
    private static final String ONTOLOGY = "graph/ontology";
    private static final Node REIFIES = NodeFactory.createURI(RDF.getURI() + "reifies");

    private final Path sorted;
    private final Iris iris;

    private Dump(Path sorted, Iris iris) {
        this.sorted = sorted;
        this.iris = iris;
    }

    /**
     * Reads a dump.
     *
     * @param in its bytes, not compressed
     * @param lang a syntax with named graphs
     * @param name how messages call it
     * @throws StoreException if it is broken or no dump of a store
     */
    public static Dump read(InputStream in, Lang lang, String name) throws IOException {
        Path sorted = Files.createTempFile("dealgraph-dump", ".nq");
        try (LineSorter sorter = new LineSorter(BYTES_IN_MEMORY)) {
            Collector collector = new Collector(sorter, name);
            RDFParser.source(in)
                    .lang(lang)
                    .base(Iris.DEFAULT_BASE)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(collector);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(sorted))) {
                sorter.writeTo(out);
            }
            return new Dump(sorted, collector.iris());
        } catch (RiotException | IllegalArgumentException e) {
            Files.delete(sorted);
            throw new StoreException(
                    name + " cannot be read as " + lang.getLabel() + " (" + e.getMessage()
                            + "); nothing was changed; is it whole?",
                    e);
        } catch (UncheckedIOException e) {
            Files.delete(sorted);
            throw e.getCause();
        } catch (StoreException | IOException e) {
            Files.delete(sorted);
            throw e;
        }
    }

    /** The names that its graphs are under. */
    public Iris iris() {
        return iris;
    }

    /** Hands over graph by graph in the order of their names. */
    public void forEachGraph(BiConsumer<Node, List<Triple>> reader) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(sorted, StandardCharsets.UTF_8)) {
            StringBuilder triples = new StringBuilder();
            String graph = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int end = line.indexOf('>');
                String name = line.substring(1, end);
                if (!name.equals(graph)) {
                    handOver(graph, triples, reader);
                    graph = name;
                }
                triples.append(line, end + 2, line.length()).append('\n');
            }
            handOver(graph, triples, reader);
        }
    }

    private static void handOver(String graph, StringBuilder triples, BiConsumer<Node, List<Triple>> reader) {
        if (!graph.isEmpty()) {
            List<Triple> parsed = RDFParser.fromString(triples.toString(), Lang.NTRIPLES)
                    .toGraph()
                    .find()
                    .toList();
            reader.accept(NodeFactory.createURI(graph), parsed);
        }
        triples.setLength(0);
    }

    @Override
    public void close() throws IOException {
        Files.delete(sorted);
    }

    /** Takes the quads of a dump. */
    private static final class Collector extends StreamRDFBase {
        private final LineSorter sorter;
        private final String name;
        private String base = Iris.DEFAULT_BASE;

        Collector(LineSorter sorter, String name) {
            this.sorter = sorter;
            this.name = name;
        }

        @Override
        public void triple(Triple triple) {
            throw noDump();
        }

        @Override
        public void quad(Quad quad) {
            if (quad.isDefaultGraph() || !quad.getGraph().isURI()) {
                throw noDump();
            }
            if (quad.getGraph().getURI().endsWith(ONTOLOGY)) {
                String graph = quad.getGraph().getURI();
                base = graph.substring(0, graph.length() - ONTOLOGY.length());
            }
            Node object = quad.getObject();
            if (quad.getPredicate().equals(REIFIES) && object.isTripleTerm()) {
                Triple stated = object.getTriple();
                add(quad, RDF.Nodes.subject, stated.getSubject());
                add(quad, RDF.Nodes.predicate, stated.getPredicate());
                add(quad, RDF.Nodes.object, stated.getObject());
            } else {
                add(quad, quad.getPredicate(), object);
            }
        }

        private void add(Quad quad, Node predicate, Node object) {
            sorter.add(NQuadLine.graphFirst(quad.getGraph(), Triple.create(quad.getSubject(), predicate, object)));
        }

        private StoreException noDump() {
            return new StoreException(
                    name + " has triples without a named graph, so nobody can say which article they are"
                            + " of; import N-Quads, TriG or JSON-LD that \"dealgraph export\" wrote");
        }

        Iris iris() {
            return new Iris(base);
        }
    }
}
