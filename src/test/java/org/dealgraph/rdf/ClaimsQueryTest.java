package org.dealgraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;

class ClaimsQueryTest {
    private static final Path QUERY = Path.of("../shared/gold/claims.rq");

    @Test
    void theQueryOfTheGoldClaimsFindsEachClaimAsOneRow() throws IOException {
        assumeTrue(Files.exists(QUERY), QUERY + " is not on this machine");
        List<Map<String, String>> rows = rows(Files.readString(QUERY));
        assertThat(rows).hasSize(4);
        assertThat(rows.get(2))
                .containsEntry("doc", "news/initech.txt")
                .containsEntry("s", "Initech")
                .containsEntry("sAlso", "Initech Systems")
                .containsEntry("p", "usesCloud")
                .containsEntry("o", "Globex Cloud")
                .containsEntry("phase", "Changes")
                .containsEntry("modality", "Reported")
                .containsEntry("negated", "true")
                .containsEntry("speaker", "Globex")
                .containsEntry("amount", "250000000.0")
                .containsEntry("currency", "USD")
                .containsEntry("percent", "49.5")
                .containsEntry("from", "2024")
                .containsEntry("until", "2026-07")
                .containsEntry("exclusive", "false")
                .containsEntry("quote", "Initech moved to Globex Cloud, but not for good.")
                .containsEntry("start", "54")
                .containsEntry("end", "102");
        assertThat(rows.get(1)).containsEntry("role", "chief executive");
        assertThat(rows.get(3)).containsEntry("o", "4500000000.0").containsEntry("speaker", "analysts");
    }

    private static List<Map<String, String>> rows(String query) {
        Graph graph = HandMade.writer().graph(HandMade.whole());
        HandMade.catalogue()
                .entries()
                .values()
                .forEach(entry -> graph.add(
                        Iris.ofDefaultBase().entity(entry.entity().id()),
                        RDFS.Nodes.label,
                        Literals.text(entry.entity().label())));
        try (QueryExecution execution = QueryExecution.create(query, ModelFactory.createModelForGraph(graph))) {
            List<Map<String, String>> rows = new ArrayList<>();
            execution.execSelect().forEachRemaining(solution -> rows.add(row(solution)));
            return rows;
        }
    }

    private static Map<String, String> row(QuerySolution solution) {
        Map<String, String> row = new LinkedHashMap<>();
        solution.varNames()
                .forEachRemaining(name -> row.put(
                        name,
                        solution.get(name).isLiteral()
                                ? solution.getLiteral(name).getLexicalForm()
                                : solution.get(name).toString()));
        return row;
    }
}
