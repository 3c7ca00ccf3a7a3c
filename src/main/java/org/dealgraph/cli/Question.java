package org.dealgraph.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealgraph.store.Answer;
import org.dealgraph.store.NamedQuery;
import org.dealgraph.store.Store;

/**
 * A question that a command puts to the store.
 *
 * @param query a SELECT
 */
record Question(NamedQuery query) {
    /** The question in the resource {@code name.rq} beside this class. */
    static Question named(String name) {
        try (InputStream in = Question.class.getResourceAsStream(name + ".rq")) {
            return new Question(NamedQuery.parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own " + name + ".rq cannot be read", e);
        }
    }

    /** The rows of the answer. */
    List<Row> ask(Store store, Map<String, String> settings) {
        return store.query(query, settings, Optional.empty(), answer -> {
            if (answer instanceof Answer.Rows rows) {
                return rows.rows().stream().map(Row::of).toList();
            }
            throw new IllegalStateException(query.name() + " is no SELECT");
        });
    }
}
