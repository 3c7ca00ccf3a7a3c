package org.dealgraph.store;

import java.util.Iterator;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.exec.RowSet;

/** What a query answers. Good only while the function that was given to {@link Store#query} runs. */
public sealed interface Answer {
    /** Of SELECT: to be read once, in order. */
    record Rows(RowSet rows) implements Answer {}

    /** Of ASK. */
    record Truth(boolean value) implements Answer {}

    /** Of CONSTRUCT and DESCRIBE: to be read once; a triple may come more than once. */
    record Triples(Iterator<Triple> triples, PrefixMapping prefixes) implements Answer {}
}
