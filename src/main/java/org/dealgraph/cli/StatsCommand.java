package org.dealgraph.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.dealgraph.store.NamedQuery;
import org.dealgraph.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Counts what is in the store. */
@Command(
        name = "stats",
        header = "Count what is in the store: articles, entities, deals and claims of each kind.",
        description = "Entities are those that claims are about or come from; the catalogue knows more.")
final class StatsCommand extends StoreCommand {
    @Option(names = "--json", description = "Print one object.")
    private boolean json;

    @Override
    int run(Store store) {
        Map<Count, List<Row>> counts = new LinkedHashMap<>();
        Stream.of(Count.values())
                .forEach(count -> counts.put(count, count.question().ask(store, Map.of())));
        if (json) {
            JSON.write(console().out(), json(counts));
        } else {
            table(counts).print(console().out(), console().columns());
        }
        return ExitCode.DONE;
    }

    private static JsonObject json(Map<Count, List<Row>> counts) {
        JsonObject object = new JsonObject();
        counts.forEach((count, rows) -> {
            JsonObject numbers = new JsonObject();
            rows.forEach(row -> numbers.put(row.text("what"), row.integer("count")));
            object.put(count.title(), numbers);
        });
        return object;
    }

    private static TextTable table(Map<Count, List<Row>> counts) {
        List<List<String>> rows = counts.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(row -> List.of(entry.getKey().title(), row.text("what"), row.text("count"))))
                .toList();
        return new TextTable(List.of("count of", "what", "number"), rows);
    }

    /** One thing that is counted. */
    private enum Count {
        OUTLETS(
                """
                ?each a dg:Article
                OPTIONAL { ?each schema:publisher/rdfs:label ?outlet }
                BIND(COALESCE(?outlet, "unknown") AS ?what)"""),
        ENTITIES(
                """
                { ?claim rdf:subject ?each } UNION { ?claim rdf:object ?each } UNION { ?claim dg:speaker ?each }
                ?claim a dg:Claim .
                ?each a ?class
                FILTER STRSTARTS(STR(?class), STR(dg:))"""),
        DEALS(
                """
                ?claim dg:deal ?each .
                ?each a ?class
                FILTER (STRSTARTS(STR(?class), STR(dg:)) && ?class != dg:Deal)"""),
        CLAIMS("?each a dg:Claim ; rdf:predicate ?class"),
        PHASES("?each a dg:Claim ; dg:phase ?class"),
        MODALITIES("?each a dg:Claim ; dg:modality ?class"),
        POLARITY(
                """
                ?each a dg:Claim ; dg:negated ?negated
                BIND(IF(?negated, "denied", "affirmed") AS ?what)""");

        private final String pattern;

        Count(String pattern) {
            this.pattern = pattern;
        }

        String title() {
            return this == OUTLETS ? "articles" : name().toLowerCase(Locale.ROOT);
        }

        Question question() {
            String what = pattern.contains("?what") ? "" : "BIND(STRAFTER(STR(?class), \"#\") AS ?what)";
            String text = Stream.of(
                            "PREFIX dg: <https://w3id.org/dealgraph/ontology#>",
                            "PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>",
                            "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>",
                            "PREFIX schema: <https://schema.org/>",
                            "SELECT ?what (COUNT(DISTINCT ?each) AS ?count) {",
                            pattern,
                            what,
                            "} GROUP BY ?what ORDER BY DESC(?count) ?what")
                    .collect(Collectors.joining("\n"));
            return new Question(NamedQuery.parse(title(), text));
        }
    }
}
