package org.dealgraph.store;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.apache.jena.query.Query;

/**
 * A query with a name and, where its file has one, a header that says what it answers.
 *
 * @param name of its file without {@code .rq}
 * @param title the question, one line; empty without a header
 * @param description what the answer holds and how it is meant; may be empty
 * @param parameters in the order of the header
 * @param example a row of an answer; may be empty
 * @param query the query itself
 * @param text the whole file
 */
public record NamedQuery(
        String name,
        String title,
        String description,
        List<Parameter> parameters,
        String example,
        Query query,
        String text) {
    public NamedQuery {
        requireNonNull(name, "name is null");
        requireNonNull(title, "title is null");
        requireNonNull(description, "description is null");
        parameters = List.copyOf(parameters);
        requireNonNull(example, "example is null");
        requireNonNull(query, "query is null");
        requireNonNull(text, "text is null");
    }

    /**
     * Reads a query, with or without a header.
     *
     * @param name how messages call it
     * @throws StoreException if it is no SPARQL 1.1 query, is an update, calls another server, or its header is broken
     */
    public static NamedQuery parse(String name, String text) {
        Header header = Header.of(name, text);
        return new NamedQuery(
                name,
                header.first("Title"),
                header.first("Answers"),
                header.parameters(),
                header.first("Example"),
                SparqlParser.parse(name, text),
                text);
    }

    /** Whether its parameters are declared, so that no others can be set. */
    public boolean hasHeader() {
        return !title.isEmpty();
    }

    /** The same query with more of its variables in each row, after those that it shows already. */
    public NamedQuery showing(String... variables) {
        Query more = query.cloneQuery();
        List.of(variables).forEach(more::addResultVar);
        return new NamedQuery(name, title, description, parameters, example, more, text);
    }
}
