package org.dealgraph.serve.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.dealgraph.serve.view.Snapshot;
import org.dealgraph.serve.view.Snapshots;
import org.jsoup.nodes.Element;

/** What was forecast, and what later articles report of it. */
public final class ForecastsPage extends PageServlet {
    private static final int MOST = 200;

    private final Snapshots snapshots;

    public ForecastsPage(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    Page page(HttpServletRequest request) {
        return snapshots.look(ForecastsPage::page);
    }

    private static Page page(Snapshot snapshot) {
        Page page = new Page("Forecasts").under("/forecasts");
        Map<Node, List<Binding>> forecasts = snapshot.rows("forecasts", Map.of(), "forecast", "report").stream()
                .collect(Collectors.groupingBy(row -> row.get("forecast"), LinkedHashMap::new, Collectors.toList()));
        page.main().appendElement("h1").text("Forecasts");
        page.main()
                .appendElement("p")
                .addClass("lead")
                .text(
                        "What somebody said would happen, the oldest first, and whether a later article says that it did.");
        if (forecasts.isEmpty()) {
            page.main().appendElement("p").addClass("none").text("No claim in the graph is a forecast.");
        }
        forecasts.entrySet().stream()
                .limit(MOST)
                .forEach(forecast -> add(page.main(), forecast.getKey(), forecast.getValue(), snapshot));
        page.main()
                .appendElement("p")
                .addClass("note")
                .text("The same as a table: ")
                .appendElement("a")
                .attr("href", "/query/forecasts")
                .text("the question behind this page");
        return page;
    }

    private static void add(Element parent, Node forecast, List<Binding> reports, Snapshot snapshot) {
        Element section = parent.appendElement("section").addClass("pair");
        Binding first = reports.get(0);
        Element heading = section.appendElement("h2");
        heading.appendElement("bdi").text(ContestedPage.headline(first));
        heading.appendText(" ").appendChild(outcome(first.get("outcome").getLiteralLexicalForm()));
        Element sides = section.appendElement("div").addClass("sides");
        sides.appendChild(ClaimCard.of(snapshot.claim(forecast)));
        Element after = sides.appendElement("div");
        List<Node> later = reports.stream()
                .filter(row -> row.contains("report"))
                .map(row -> row.get("report"))
                .toList();
        if (later.isEmpty()) {
            after.appendElement("p").addClass("none").text("No later article in the graph says whether it came true.");
        }
        later.forEach(report -> after.appendChild(ClaimCard.of(snapshot.claim(report))));
    }

    private static Element outcome(String outcome) {
        return Fragments.badge(
                outcome.equals("open") ? "possible" : outcome.equals("did not") ? "denied" : "asserted",
                outcome.equals("did not") ? "did not come true" : outcome);
    }
}
