package org.dealgraph.serve.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.engine.binding.Binding;
import org.dealgraph.serve.view.Snapshot;
import org.dealgraph.serve.view.Snapshots;
import org.jsoup.nodes.Element;

/** Pairs of claims of which at most one can be right, side by side. */
public final class ContestedPage extends PageServlet {
    private static final Map<String, String> KINDS = Map.of(
            "denied", "said and denied",
            "ended", "over or not",
            "amount", "two sums");
    private static final int MOST = 200;

    private final Snapshots snapshots;

    public ContestedPage(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    Page page(HttpServletRequest request) {
        return snapshots.look(ContestedPage::page);
    }

    private static Page page(Snapshot snapshot) {
        Page page = new Page("Contested").under("/contested");
        List<Binding> pairs = snapshot.rows("contradictions", Map.of(), "a", "b");
        page.main().appendElement("h1").text("Contested");
        page.main()
                .appendElement("p")
                .addClass("lead")
                .text(
                        "Pairs of claims of which at most one can be right: somebody denies what another says, a deal is said to"
                                + " be over and later to hold, or two articles give different sums for one thing.");
        if (pairs.isEmpty()) {
            page.main().appendElement("p").addClass("none").text("No two claims in the graph contradict each other.");
        }
        pairs.stream().limit(MOST).forEach(pair -> addPair(page.main(), pair, snapshot));
        if (pairs.size() > MOST) {
            page.main().appendElement("p").text("These are the first " + MOST + " of " + pairs.size() + ".");
        }
        page.main()
                .appendElement("p")
                .addClass("note")
                .text("The same as a table: ")
                .appendElement("a")
                .attr("href", "/query/contradictions")
                .text("the question behind this page");
        return page;
    }

    private static void addPair(Element parent, Binding pair, Snapshot snapshot) {
        Element section = parent.appendElement("section").addClass("pair").attr("id", anchor(pair));
        Element heading = section.appendElement("h2");
        heading.appendElement("bdi").text(headline(pair));
        heading.appendText(" ")
                .appendChild(Fragments.badge("contested", words(pair.get("kind").getLiteralLexicalForm())));
        Element sides = section.appendElement("div").addClass("sides");
        sides.appendChild(ClaimCard.of(snapshot.claim(pair.get("a"))));
        sides.appendChild(ClaimCard.of(snapshot.claim(pair.get("b"))));
    }

    static String words(String kind) {
        return KINDS.getOrDefault(kind, kind);
    }

    /** Who, what, whom. */
    static String headline(Binding pair) {
        return String.join(" ", text(pair, "subject"), text(pair, "relation"), text(pair, "object"));
    }

    /** An id that stays the same as long as both claims do. */
    static String anchor(Binding pair) {
        return last(pair.get("a").toString()) + "-" + last(pair.get("b").toString());
    }

    private static String last(String iri) {
        return iri.substring(iri.lastIndexOf('/') + 1);
    }

    private static String text(Binding pair, String name) {
        return Fragments.clipped(pair.get(name).getLiteralLexicalForm(), 60);
    }
}
