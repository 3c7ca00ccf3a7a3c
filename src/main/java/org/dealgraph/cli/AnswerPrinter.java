package org.dealgraph.cli;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFOps;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.apache.jena.sparql.util.NodeCmp;
import org.dealgraph.store.Answer;

/** Prints the answer of a query in the form that is asked for, or else as a table or Turtle. */
final class AnswerPrinter {
    private static final Comparator<Quad> BY_TERMS = Comparator.comparing(Quad::getGraph, NodeCmp::compareRDFTerms)
            .thenComparing(Quad::getSubject, NodeCmp::compareRDFTerms)
            .thenComparing(Quad::getPredicate, NodeCmp::compareRDFTerms)
            .thenComparing(Quad::getObject, NodeCmp::compareRDFTerms);

    private final Console console;
    private final Terms terms;
    private final Optional<ResultForm> form;

    AnswerPrinter(Console console, Terms terms, Optional<ResultForm> form) {
        this.console = console;
        this.terms = terms;
        this.form = form;
    }

    /**
     * Prints the whole answer.
     *
     * @throws CommandException if the form cannot show this kind of answer
     */
    void print(Answer answer) {
        if (answer instanceof Answer.Rows rows) {
            print(rows.rows());
        } else if (answer instanceof Answer.Truth truth) {
            print(truth.value());
        } else if (answer instanceof Answer.Triples triples) {
            Stream<Quad> quads =
                    stream(triples.triples()).map(triple -> Quad.create(Quad.defaultGraphNodeGenerated, triple));
            printGraph(quads, triples.prefixes(), form.orElse(ResultForm.TURTLE));
        } else if (answer instanceof Answer.Quads quads) {
            ResultForm chosen = form.orElse(ResultForm.TRIG);
            if (chosen.kind() != ResultForm.Kind.QUADS) {
                throw cannotShow(chosen, "graphs", "trig or nquads");
            }
            printGraph(stream(quads.quads()), quads.prefixes(), chosen);
        }
    }

    private void print(RowSet rows) {
        ResultForm chosen = form.orElse(ResultForm.TABLE);
        switch (chosen.kind()) {
            case TABLE -> printTable(rows);
            case ROWS -> ResultsWriter.create().lang(chosen.rows()).write(console.out(), rows);
            case TRIPLES, QUADS -> throw cannotShow(chosen, "rows", "table, csv, tsv, json or xml");
        }
    }

    private void printTable(RowSet rows) {
        List<Var> columns = rows.getResultVars();
        List<List<String>> cells = rows.stream()
                .map(row -> columns.stream().map(row::get).map(terms::text).toList())
                .toList();
        if (cells.isEmpty()) {
            console.err().println("No rows.");
            return;
        }
        new TextTable(columns.stream().map(Var::getVarName).toList(), cells).print(console.out(), console.columns());
    }

    private void print(boolean truth) {
        ResultForm chosen = form.orElse(ResultForm.TABLE);
        switch (chosen.kind()) {
            case TABLE -> console.out().println(truth ? "yes" : "no");
            case ROWS -> ResultsWriter.create().lang(chosen.rows()).build().write(console.out(), truth);
            case TRIPLES, QUADS -> throw cannotShow(chosen, "yes or no", "table, csv, tsv, json or xml");
        }
    }

    /** Each triple once, sorted, so that the same answer is the same text. */
    private void printGraph(Stream<Quad> quads, PrefixMapping ofQuery, ResultForm chosen) {
        if (chosen.kind() == ResultForm.Kind.TABLE || chosen.kind() == ResultForm.Kind.ROWS) {
            throw cannotShow(chosen, "a graph", "turtle, ntriples, jsonld, rdfxml, trig or nquads");
        }
        PrefixMapping prefixes =
                PrefixMapping.Factory.create().setNsPrefixes(terms.prefixes()).setNsPrefixes(ofQuery);
        Iterator<Quad> sorted = quads.distinct().sorted(BY_TERMS).iterator();
        PrintStream out = console.out();
        if (StreamRDFWriter.registered(chosen.graph())) {
            StreamRDF writer = StreamRDFWriter.getWriterStream(out, chosen.graph());
            writer.start();
            StreamRDFOps.sendPrefixesToStream(prefixes, writer);
            sorted.forEachRemaining(quad -> send(quad, writer));
            writer.finish();
        } else {
            Graph graph = GraphFactory.createDefaultGraph();
            graph.getPrefixMapping().setNsPrefixes(prefixes);
            sorted.forEachRemaining(quad -> graph.add(quad.asTriple()));
            RDFDataMgr.write(out, graph, chosen.graph());
        }
    }

    private static void send(Quad quad, StreamRDF writer) {
        Node graph = quad.getGraph();
        if (Quad.isDefaultGraph(graph)) {
            writer.triple(quad.asTriple());
        } else {
            writer.quad(quad);
        }
    }

    private static CommandException cannotShow(ResultForm form, String answer, String others) {
        return new CommandException(
                "The query answers with " + answer + ", which --results " + form + " cannot show; use " + others + ".");
    }

    private static <T> Stream<T> stream(Iterator<T> iterator) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator, Spliterator.ORDERED), false);
    }
}
