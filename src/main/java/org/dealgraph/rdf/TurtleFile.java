package org.dealgraph.rdf;

import static java.util.Objects.requireNonNull;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParserRegistry;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.ParserProfileWrapper;
import org.apache.jena.riot.system.RiotLib;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.tokens.Token;
import org.apache.jena.sys.JenaSystem;
import org.dealgraph.rdf.Description.Fact;

/**
 * A Turtle file without blank nodes, as the descriptions that it gives, in its own order.
 *
 * @param file the file
 * @param descriptions one a subject, in the order in which the file first speaks of them
 */
record TurtleFile(SourceFile file, List<Description> descriptions) {
    static {
        JenaSystem.init();
    }

    TurtleFile {
        requireNonNull(file, "file is null");
        descriptions = List.copyOf(descriptions);
    }

    /**
     * Parses a file.
     *
     * @throws OntologyException at the first thing in it that is not sound Turtle, a warning included, or a blank node
     */
    static TurtleFile parse(SourceFile file) {
        LineKeeper profile = new LineKeeper(file);
        Map<Node, List<Fact>> facts = new LinkedHashMap<>();
        StreamRDF sink = new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                Fact fact = new Fact(triple.getPredicate(), triple.getObject(), profile.line);
                facts.computeIfAbsent(triple.getSubject(), subject -> new ArrayList<>())
                        .add(fact);
            }
        };
        RDFParserRegistry.getFactory(Lang.TURTLE)
                .create(Lang.TURTLE, profile)
                .read(
                        new StringReader(file.text()),
                        Iris.DEFAULT_BASE,
                        Lang.TURTLE.getContentType(),
                        sink,
                        RIOT.getContext());
        List<Description> descriptions = new ArrayList<>();
        facts.forEach((subject, its) -> descriptions.add(new Description(file, subject, its)));
        return new TurtleFile(file, descriptions);
    }

    /** Remembers the line of the last term read, which is the object of the triple that the parser then sends. */
    private static final class LineKeeper extends ParserProfileWrapper {
        private final SourceFile file;
        private int line = 1;

        LineKeeper(SourceFile file) {
            super(RiotLib.profile(Lang.TURTLE, Iris.DEFAULT_BASE, new FirstProblem(file)));
            this.file = file;
        }

        @Override
        public Node create(Node graph, Token token) {
            line = (int) token.getLine();
            return super.create(graph, token);
        }

        @Override
        public Node createBlankNode(Node scope, long line, long column) {
            throw namelessAt(line);
        }

        @Override
        public Node createBlankNode(Node scope, String label, long line, long column) {
            throw namelessAt(line);
        }

        private OntologyException namelessAt(long line) {
            return file.problem(line, "a blank node, list or [ ] cannot be used here; give it an IRI");
        }
    }

    /** Makes an exception of whatever the parser finds fault with. */
    private record FirstProblem(SourceFile file) implements ErrorHandler {
        @Override
        public void warning(String message, long line, long column) {
            throw file.problem(line, message);
        }

        @Override
        public void error(String message, long line, long column) {
            throw file.problem(line, message);
        }

        @Override
        public void fatal(String message, long line, long column) {
            throw file.problem(line, message);
        }
    }
}
