package org.dealgraph.cli;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFOps;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.apache.jena.sparql.util.NodeCmp;
import org.dealgraph.store.Answer;

/** Prints the answer of a query in the form that is asked for, or else as a table or Turtle. */
final class AnswerPrinter {
    private static final Comparator<Triple> BY_TERMS = Comparator.comparing(
                    Triple::getSubject, NodeCmp::compareRDFTerms)
            .thenComparing(Triple::getPredicate, NodeCmp::compareRDFTerms)
            .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms);

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
            print(triples);
        }
    }

    private void print(RowSet rows) {
        ResultForm chosen = form.orElse(ResultForm.TABLE);
        switch (chosen.kind()) {
            case TABLE -> printTable(rows);
            case ROWS -> ResultsWriter.create().lang(chosen.rows()).write(console.out(), rows);
            case TRIPLES -> throw cannotShow(chosen, "rows", "table, csv, tsv, json or xml");
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
            case TRIPLES -> throw cannotShow(chosen, "yes or no", "table, csv, tsv, json or xml");
        }
    }

    /** Each triple once, sorted, so that the same answer is the same text. */
    private void print(Answer.Triples answer) {
        ResultForm chosen = form.orElse(ResultForm.TURTLE);
        if (chosen.kind() != ResultForm.Kind.TRIPLES) {
            throw cannotShow(chosen, "a graph", "turtle, ntriples, jsonld or rdfxml");
        }
        PrefixMapping prefixes =
                PrefixMapping.Factory.create().setNsPrefixes(terms.prefixes()).setNsPrefixes(answer.prefixes());
        Iterator<Triple> sorted =
                stream(answer.triples()).distinct().sorted(BY_TERMS).iterator();
        if (StreamRDFWriter.registered(chosen.graph())) {
            StreamRDF writer = StreamRDFWriter.getWriterStream(console.out(), chosen.graph());
            writer.start();
            StreamRDFOps.sendPrefixesToStream(prefixes, writer);
            sorted.forEachRemaining(writer::triple);
            writer.finish();
        } else {
            Graph graph = GraphFactory.createDefaultGraph();
            graph.getPrefixMapping().setNsPrefixes(prefixes);
            sorted.forEachRemaining(graph::add);
            RDFDataMgr.write(console.out(), graph, chosen.graph());
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
