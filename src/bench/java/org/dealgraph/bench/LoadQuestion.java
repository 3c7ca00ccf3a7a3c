package org.dealgraph.bench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.sparql.exec.QueryExec;
import org.dealgraph.store.NamedQuery;
import org.dealgraph.store.Parameter;
import org.dealgraph.store.QueryLibrary;
import org.dealgraph.store.Store;

/** A shipped query, with companies of the examples for its parameters. */
record LoadQuestion(String name, String text) {
    private static final List<String> COMPANIES = List.of("Microsoft", "Mistral");

    /** The lines of an answer in CSV: how many, and what they are, in any order. */
    record Rows(long count, String lines) {
        static Rows of(String csv) {
            List<String> lines = csv.lines().skip(1).sorted().toList();
            return new Rows(lines.size(), String.join("\n", lines));
        }
    }

    static List<LoadQuestion> shipped(Store store) {
        return QueryLibrary.questions().stream()
                .map(question -> new LoadQuestion(question.name(), store.filledIn(question, values(question))))
                .toList();
    }

    private static Map<String, String> values(NamedQuery question) {
        Map<String, String> values = new LinkedHashMap<>();
        question.parameters().stream()
                .filter(Parameter::required)
                .forEach(parameter -> values.put(parameter.name(), COMPANIES.get(values.size())));
        return values;
    }

    /** What the store says to each, asked without a server. */
    static List<Rows> answers(List<LoadQuestion> questions, Store store) {
        return store.read(data -> questions.stream()
                .map(question -> {
                    try (QueryExec execution =
                            QueryExec.dataset(data).query(question.text()).build()) {
                        return Rows.of(csv(execution));
                    }
                })
                .collect(Collectors.toList()));
    }

    private static String csv(QueryExec execution) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ResultSetFormatter.outputAsCSV(out, ResultSet.adapt(execution.select()));
        return out.toString(StandardCharsets.UTF_8);
    }
}
