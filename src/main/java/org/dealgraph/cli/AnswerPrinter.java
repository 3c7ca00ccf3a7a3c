package org.dealgraph.cli;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
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

/** Prints the answer of a query in one form, which must be able to show it. */
final class AnswerPrinter {
    private static final Comparator<Triple> BY_TERMS = Comparator.comparing(
                    Triple::getSubject, NodeCmp::compareRDFTerms)
            .thenComparing(Triple::getPredicate, NodeCmp::compareRDFTerms)
            .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms);

    private final Console console;
    private final Terms terms;
    private final ResultForm form;

    AnswerPrinter(Console console, Terms terms, ResultForm form) {
        this.console = console;
        this.terms = terms;
        this.form = form;
    }

    /** Prints the whole answer. */
    void print(Answer answer) {
        if (answer instanceof Answer.Rows rows) {
            form.rows()
                    .ifPresentOrElse(
                            syntax -> ResultsWriter.create().lang(syntax).write(console.out(), rows.rows()),
                            () -> printTable(rows.rows()));
        } else if (answer instanceof Answer.Truth truth) {
            form.rows()
                    .ifPresentOrElse(
                            syntax -> ResultsWriter.create().lang(syntax).write(console.out(), truth.value()),
                            () -> console.out().println(truth.value() ? "yes" : "no"));
        } else if (answer instanceof Answer.Triples triples) {
            print(triples, form.graph().orElseThrow());
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

    /** Each triple once, sorted, so that the same answer is the same text. */
    private void print(Answer.Triples answer, RDFFormat syntax) {
        PrefixMapping prefixes =
                PrefixMapping.Factory.create().setNsPrefixes(terms.prefixes()).setNsPrefixes(answer.prefixes());
        Iterator<Triple> sorted =
                stream(answer.triples()).distinct().sorted(BY_TERMS).iterator();
        if (StreamRDFWriter.registered(syntax)) {
            StreamRDF writer = StreamRDFWriter.getWriterStream(console.out(), syntax);
            writer.start();
            StreamRDFOps.sendPrefixesToStream(prefixes, writer);
            sorted.forEachRemaining(writer::triple);
            writer.finish();
        } else {
            Graph graph = GraphFactory.createDefaultGraph();
            graph.getPrefixMapping().setNsPrefixes(prefixes);
            sorted.forEachRemaining(graph::add);
            RDFDataMgr.write(console.out(), graph, syntax);
        }
    }

    private static <T> Stream<T> stream(Iterator<T> iterator) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator, Spliterator.ORDERED), false);
    }
}
