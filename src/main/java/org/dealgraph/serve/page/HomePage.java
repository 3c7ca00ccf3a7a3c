package org.dealgraph.serve.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.dealgraph.serve.view.ClaimView;
import org.dealgraph.serve.view.Link;
import org.dealgraph.serve.view.Paths;
import org.dealgraph.serve.view.Snapshot;
import org.dealgraph.serve.view.Snapshots;
import org.jsoup.nodes.Element;

/** What the graph holds: counts, a search, the newest claims, who is connected most, and what is contested. */
public final class HomePage extends PageServlet {
    private static final String CONTENT = Packed.text("home.html");
    private static final int NEWEST = 8;
    private static final int OF_ONE_ARTICLE = 2;
    private static final int CONTESTED = 5;
    private static final int EXAMPLES = 3;

    /** How long the page waits for what is contested; a large graph has its own page for that. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Map<String, String> WORDS = Map.of("entities", "companies, people, products");

    private final Snapshots snapshots;

    public HomePage(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    Page page(HttpServletRequest request) {
        return snapshots.look(HomePage::page);
    }

    private static Page page(Snapshot snapshot) {
        Page page = new Page("Who makes deals with whom");
        page.main().html(CONTENT);
        page.withoutSearch();
        snapshot.rows("counts", Map.of()).forEach(row -> addCounts(page.byId("counts"), row));
        addNewest(page.byId("newest-list"), snapshot);
        List<Binding> connected = snapshot.rows("most-connected", Map.of());
        addConnected(page.byId("connected-list"), connected, snapshot);
        addExamples(page.byId("examples"), connected, snapshot);
        addContested(page.byId("contested-list"), snapshot);
        return page;
    }

    private static void addCounts(Element list, Binding counts) {
        counts.vars().forEachRemaining(name -> {
            Element pair = list.appendElement("div");
            pair.appendElement("dt").text(WORDS.getOrDefault(name.getVarName(), name.getVarName()));
            pair.appendElement("dd").text(grouped(counts.get(name)));
        });
    }

    private static String grouped(Node count) {
        return String.format(Locale.ROOT, "%,d", number(count));
    }

    private static long number(Node count) {
        return ((Number) count.getLiteralValue()).longValue();
    }

    private static void addNewest(Element parent, Snapshot snapshot) {
        ClaimCard.addAll(parent, newest(snapshot), "None yet: \"dealgraph ingest\" reads articles in.");
    }

    /** No sentence twice, and few of one article, so that many are heard. */
    private static List<ClaimView> newest(Snapshot snapshot) {
        Set<String> sentences = new HashSet<>();
        Map<Link, Integer> articles = new HashMap<>();
        List<ClaimView> newest = new ArrayList<>();
        for (Node node : snapshot.column("newest-claims", Map.of(), "claim")) {
            ClaimView claim = snapshot.claim(node);
            if (newest.size() < NEWEST
                    && sentences.add(claim.evidence().quote())
                    && articles.merge(claim.article().link(), 1, Integer::sum) <= OF_ONE_ARTICLE) {
                newest.add(claim);
            }
        }
        return newest;
    }

    /** Names to begin with, for those who have none in mind. */
    private static void addExamples(Element line, List<Binding> connected, Snapshot snapshot) {
        List<Element> names = connected.stream()
                .limit(EXAMPLES)
                .map(row -> Fragments.name(snapshot.link(row.get("entity"))))
                .toList();
        if (names.isEmpty()) {
            line.remove();
            return;
        }
        line.appendText("For example ");
        Fragments.join(line, names, ", ");
        line.appendText(".");
    }

    private static void addConnected(Element parent, List<Binding> rows, Snapshot snapshot) {
        if (rows.isEmpty()) {
            parent.appendElement("p").addClass("none").text("None yet.");
            return;
        }
        String most = Long.toString(number(rows.get(0).get("links")));
        Element list = parent.appendElement("ol").addClass("bars");
        for (Binding row : rows) {
            long links = number(row.get("links"));
            Element item = list.appendElement("li");
            item.appendChild(Fragments.name(snapshot.link(row.get("entity"))));
            item.appendElement("meter")
                    .attr("min", "0")
                    .attr("max", most)
                    .attr("value", Long.toString(links))
                    .attr("aria-label", Fragments.count(links, "connection"));
            item.appendElement("span").addClass("figure").text(Long.toString(links));
        }
    }

    private static void addContested(Element parent, Snapshot snapshot) {
        Optional<List<Binding>> found = snapshot.rowsWithin(PATIENCE, "contradictions", "a", "b");
        if (found.isEmpty()) {
            parent.appendElement("p")
                    .appendElement("a")
                    .attr("href", "/contested")
                    .text("There are many: see them");
            return;
        }
        List<Binding> pairs = found.get();
        if (pairs.isEmpty()) {
            parent.appendElement("p").addClass("none").text("No two claims contradict each other.");
            return;
        }
        Map<String, Binding> facts = new LinkedHashMap<>();
        pairs.forEach(pair -> facts.putIfAbsent(ContestedPage.headline(pair), pair));
        Element list = parent.appendElement("ul").addClass("plain");
        facts.values().stream().limit(CONTESTED).forEach(pair -> {
            Element item = list.appendElement("li");
            item.appendChild(Fragments.badge(
                    "contested", ContestedPage.words(pair.get("kind").getLiteralLexicalForm())));
            item.appendText(" ");
            item.appendElement("a")
                    .attr("href", "/contested#" + ContestedPage.anchor(pair))
                    .appendElement("bdi")
                    .text(Fragments.clipped(ContestedPage.headline(pair), 160));
        });
        parent.appendElement("p")
                .appendElement("a")
                .attr("href", "/contested")
                .text("All " + Fragments.count(pairs.size(), "pair") + " of claims");
    }

    /** The address of the search for a text. */
    static String search(String text) {
        return "/search?q=" + Paths.parameter(text);
    }
}
