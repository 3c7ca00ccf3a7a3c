package org.dealgraph.serve.page;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.dealgraph.serve.view.ClaimView;
import org.dealgraph.serve.view.Link;
import org.dealgraph.serve.view.Snapshot;
import org.jsoup.nodes.Element;

/** One claim, how it was found, and what other articles say of the same. */
public final class ClaimPage implements ThingPage {
    @Override
    public Page page(Snapshot snapshot, Node claim, int number) {
        ClaimView view = snapshot.claim(claim);
        Page page = new Page(view.subject().text() + " " + view.relation() + " "
                + view.object().text());
        Element main = page.main();
        Element head = main.appendElement("div").addClass("head");
        head.appendElement("p").addClass("kind").text("Claim");
        Element heading = head.appendElement("h1");
        heading.appendChild(Fragments.name(view.subject()));
        heading.appendText((view.stance().negated() ? " not: " : " ") + view.relation() + " ");
        heading.appendChild(Fragments.name(view.object()));
        main.appendChild(ClaimCard.of(view));
        addFinding(main, view);
        List<ClaimView> others = snapshot.column("claims-alike", Map.of("claim", claim.getURI()), "other").stream()
                .limit(50)
                .map(snapshot::claim)
                .toList();
        Element alike = Fragments.section(main, "alike", "Other claims of the same");
        ClaimCard.addAll(alike, others, "No other sentence says anything of this relation between the same two.");
        Element data = Fragments.section(main, "elsewhere", "Data");
        Element list = data.appendElement("ul").addClass("plain");
        DataLinks.addTo(list, Link.to(view.href(), ""));
        list.appendElement("li").appendElement("code").text(view.iri());
        return page;
    }

    private static void addFinding(Element main, ClaimView view) {
        Element section = Fragments.section(main, "found", "How it was found");
        Element facts = section.appendElement("dl").addClass("facts");
        view.evidence().rule().ifPresent(rule -> add(facts, "Rule", rule));
        view.evidence().confidence().ifPresent(confidence -> add(facts, "Confidence", confidence));
        add(
                facts,
                "Characters",
                view.evidence().start() + " to " + view.evidence().end());
        add(facts, "Source", view.article().source());
    }

    private static void add(Element facts, String name, String value) {
        Element pair = facts.appendElement("div");
        pair.appendElement("dt").text(name);
        pair.appendElement("dd").appendElement("bdi").text(Fragments.clipped(value, 200));
    }
}
