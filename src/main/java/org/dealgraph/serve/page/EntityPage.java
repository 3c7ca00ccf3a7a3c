package org.dealgraph.serve.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.dealgraph.serve.view.EntityView;
import org.dealgraph.serve.view.Paths;
import org.dealgraph.serve.view.Snapshot;
import org.jsoup.nodes.Element;

/** Who an entity is, its deals, whom and what it is tied to, what is claimed about it and what it says. */
public final class EntityPage implements ThingPage {
    private static final int PAGE = 20;

    @Override
    public Page page(Snapshot snapshot, Node entity, int number) {
        EntityView view = snapshot.entity(entity);
        Page page = new Page(view.link().text());
        Element main = page.main();
        addHead(main, view, entity);
        Element columns = main.appendElement("div").addClass("columns");
        Element wide = columns.appendElement("div");
        if (number == 1) {
            addDeals(wide, snapshot, entity);
        }
        addClaims(wide, snapshot, entity, number);
        addSaid(wide, snapshot, entity, number);
        Element side = columns.appendElement("div").addClass("side");
        new Ties(snapshot.rows("ties-of", Map.of("entity", entity.getURI())), snapshot).addTo(side);
        addElsewhere(side, view, entity);
        return page;
    }

    private static void addHead(Element main, EntityView view, Node entity) {
        Element head = main.appendElement("div").addClass("head");
        head.appendElement("p").addClass("kind").text(String.join(", ", view.kinds()));
        head.appendElement("h1")
                .appendElement("bdi")
                .text(Fragments.clipped(view.link().text(), 300));
        if (!view.otherNames().isEmpty()) {
            Element also = head.appendElement("p").addClass("note").text("Also called ");
            List<Element> names = view.otherNames().stream()
                    .limit(12)
                    .map(name -> new Element("bdi").text(Fragments.clipped(name, 80)))
                    .toList();
            Fragments.join(also, names, ", ");
        }
        head.appendElement("p")
                .appendElement("a")
                .addClass("action")
                .attr("href", "/network?entity=" + Paths.parameter(entity.getURI()))
                .text("Show its network");
    }

    private static void addDeals(Element parent, Snapshot snapshot, Node entity) {
        List<Binding> deals = snapshot.rows("deals-of", Map.of("company", entity.getURI()), "other");
        if (deals.isEmpty()) {
            return;
        }
        Element section = Fragments.section(parent, "deals", "Deals");
        Element scroll = section.appendElement("div")
                .addClass("scroll")
                .attr("tabindex", "0")
                .attr("role", "region")
                .attr("aria-labelledby", "deals");
        Element table = scroll.appendElement("table");
        Element header = table.appendElement("thead").appendElement("tr");
        List.of("With", "Kind", "State", "Since", "First told", "Claims")
                .forEach(name -> header.appendElement("th").attr("scope", "col").text(name));
        Element body = table.appendElement("tbody");
        deals.forEach(deal -> addDeal(body.appendElement("tr"), deal, snapshot));
    }

    private static void addDeal(Element row, Binding deal, Snapshot snapshot) {
        row.appendElement("td").appendChild(Fragments.name(snapshot.link(deal.get("other"))));
        row.appendElement("td")
                .appendElement("a")
                .attr("href", snapshot.link(deal.get("deal")).href().orElse("#"))
                .text(text(deal, "kind"));
        row.appendElement("td").appendChild(Fragments.badge(text(deal, "state")));
        row.appendElement("td").text(text(deal, "since"));
        row.appendElement("td").text(text(deal, "reported"));
        row.appendElement("td").addClass("figure").text(text(deal, "claims"));
    }

    private static void addClaims(Element parent, Snapshot snapshot, Node entity, int number) {
        List<Node> claims = snapshot.column("claims-about", Map.of("entity", entity.getURI()), "claim");
        Element section = Fragments.section(parent, "about", "Claims about it");
        section.appendElement("p")
                .addClass("note")
                .text(Fragments.count(claims.size(), "claim") + ", the newest first.");
        ClaimCard.addAll(
                section,
                claims.stream()
                        .skip((number - 1L) * PAGE)
                        .limit(PAGE)
                        .map(snapshot::claim)
                        .toList(),
                claims.isEmpty() ? "No article claims anything about it." : "There are no more.");
        addPages(section, claims.size(), number);
    }

    private static void addPages(Element section, int claims, int number) {
        List<Element> links = new ArrayList<>();
        if (number > 1) {
            links.add(new Element("a")
                    .attr("href", "?page=" + (number - 1))
                    .attr("rel", "prev")
                    .text("Newer claims"));
        }
        if (claims > number * PAGE) {
            links.add(new Element("a")
                    .attr("href", "?page=" + (number + 1))
                    .attr("rel", "next")
                    .text("Older claims"));
        }
        if (!links.isEmpty()) {
            Element nav = section.appendElement("nav")
                    .attr("aria-label", "More claims")
                    .addClass("pages");
            Fragments.join(nav, links, " · ");
        }
    }

    private static void addSaid(Element parent, Snapshot snapshot, Node entity, int number) {
        List<Node> said = snapshot.column("claims-by", Map.of("entity", entity.getURI()), "claim");
        if (said.isEmpty() || number > 1) {
            return;
        }
        Element section = Fragments.section(parent, "said", "What it says");
        section.appendElement("p")
                .addClass("note")
                .text(Fragments.count(said.size(), "claim") + " with it as the speaker.");
        ClaimCard.addAll(section, said.stream().limit(PAGE).map(snapshot::claim).toList(), "");
        if (said.size() > PAGE) {
            section.appendElement("p")
                    .appendElement("a")
                    .attr("href", "/query/said-by?speaker=" + Paths.parameter(entity.getURI()))
                    .text("All of them as a table");
        }
    }

    private static void addElsewhere(Element side, EntityView view, Node entity) {
        Element section = Fragments.section(side, "elsewhere", "Data and links");
        Element list = section.appendElement("ul").addClass("plain");
        view.sameAs().forEach(address -> list.appendElement("li")
                .appendElement("a")
                .attr("href", address)
                .attr("rel", "external nofollow")
                .text(Fragments.clipped(address.replaceFirst("^https?://(www\\.)?", ""), 60)));
        DataLinks.addTo(list, view.link());
        list.appendElement("li").appendElement("code").text(entity.getURI());
    }

    private static String text(Binding row, String name) {
        return row.contains(name) ? row.get(name).getLiteralLexicalForm() : "";
    }
}
