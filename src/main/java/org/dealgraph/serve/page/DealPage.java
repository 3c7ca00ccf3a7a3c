package org.dealgraph.serve.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.dealgraph.serve.view.ClaimView;
import org.dealgraph.serve.view.EntityView;
import org.dealgraph.serve.view.Link;
import org.dealgraph.serve.view.Snapshot;
import org.jsoup.nodes.Element;

/** A deal: its parties, kind and state, its history, and the claims that agree on it beside those that do not. */
public final class DealPage implements ThingPage {
    @Override
    public Page page(Snapshot snapshot, Node deal, int number) {
        EntityView view = snapshot.entity(deal);
        List<Binding> rows = snapshot.rows("claims-of-deal", Map.of("deal", deal.getURI()));
        List<ClaimView> claims =
                rows.stream().map(row -> snapshot.claim(row.get("claim"))).toList();
        Page page = new Page(view.link().text());
        addHead(page.main(), snapshot, deal, view, claims);
        addHistory(page.main(), rows, claims);
        addSides(page.main(), claims);
        Element section = Fragments.section(page.main(), "elsewhere", "Data");
        Element list = section.appendElement("ul").addClass("plain");
        DataLinks.addTo(list, view.link());
        list.appendElement("li").appendElement("code").text(deal.getURI());
        return page;
    }

    private static void addHead(Element main, Snapshot snapshot, Node deal, EntityView view, List<ClaimView> claims) {
        Element head = main.appendElement("div").addClass("head");
        head.appendElement("p").addClass("kind").text(String.join(", ", view.kinds()));
        Element heading = head.appendElement("h1");
        List<Link> parties = snapshot.parties(deal);
        Fragments.join(heading, parties.stream().map(Fragments::name).toList(), " & ");
        if (parties.isEmpty()) {
            heading.text(view.link().text());
        }
        Element facts = head.appendElement("dl").addClass("facts");
        state(snapshot, deal).ifPresent(row -> {
            fact(facts, "State").appendChild(Fragments.badge(text(row, "state")));
            addFact(facts, "Since", text(row, "since"));
            addFact(facts, "First told", text(row, "reported"));
        });
        addFact(
                facts,
                "Sources",
                Fragments.count(
                        claims.stream()
                                .map(claim -> claim.article().source())
                                .distinct()
                                .count(),
                        "article"));
        terms(claims, "amount").ifPresent(amounts -> addFact(facts, "Amounts", amounts));
        terms(claims, "share").ifPresent(shares -> addFact(facts, "Shares", shares));
        terms(claims, "terms").ifPresent(terms -> addFact(facts, "Terms", terms));
    }

    /** The row that the question deals-of has for this deal. */
    private static Optional<Binding> state(Snapshot snapshot, Node deal) {
        return snapshot.column("parties-of", Map.of("deal", deal.getURI()), "party").stream()
                .findFirst()
                .flatMap(party -> snapshot.rows("deals-of", Map.of("company", party.getURI())).stream()
                        .filter(row -> row.get("deal").equals(deal))
                        .findFirst());
    }

    /** The different values that claims give, those that are denied left out. */
    private static Optional<String> terms(List<ClaimView> claims, String label) {
        Set<String> values = new LinkedHashSet<>();
        claims.stream()
                .filter(claim -> !claim.stance().negated())
                .flatMap(claim -> claim.terms().stream())
                .filter(term -> term.label().equals(label))
                .forEach(term -> values.add(term.value()));
        return values.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", values));
    }

    private static void addHistory(Element main, List<Binding> rows, List<ClaimView> claims) {
        Element section = Fragments.section(main, "history", "History");
        Element list = section.appendElement("ol").addClass("timeline");
        for (int i = 0; i < claims.size(); i++) {
            ClaimView claim = claims.get(i);
            Element item =
                    list.appendElement("li").addClass("is-" + claim.stance().phase());
            String when = text(rows.get(i), "when");
            item.appendElement("p")
                    .addClass("when")
                    .appendChild(when.isEmpty() ? new Element("span").text("undated") : ClaimCard.time(when));
            item.appendChild(ClaimCard.triple(claim));
            Element stance = ClaimCard.stance(claim);
            stance.appendText(" ")
                    .appendElement("a")
                    .attr("href", "#" + anchor(claim))
                    .text(claim.article()
                            .outlet()
                            .map(Link::text)
                            .orElse(lastStep(claim.article().source())));
            item.appendChild(stance);
        }
        if (claims.isEmpty()) {
            section.appendElement("p").addClass("none").text("No claim is about this deal.");
        }
    }

    private static String lastStep(String source) {
        return source.substring(source.lastIndexOf('/') + 1);
    }

    private static void addSides(Element main, List<ClaimView> claims) {
        Element section = Fragments.section(main, "sources", "What the sources say");
        Element sides = section.appendElement("div").addClass("sides");
        Predicate<ClaimView> against = DealPage::contradicts;
        addSide(
                sides,
                "That it is so",
                claims,
                against.negate().and(claim -> claim.stance().factual()),
                "Nobody says so.");
        addSide(sides, "That it is not, or is over", claims, against, "Nobody contradicts it.");
        if (claims.stream()
                .anyMatch(claim -> !against.test(claim) && !claim.stance().factual())) {
            addSide(
                    sides,
                    "What might be",
                    claims,
                    against.negate().and(claim -> !claim.stance().factual()),
                    "Nobody speculates.");
        }
    }

    private static boolean contradicts(ClaimView claim) {
        boolean ends = claim.stance().phase().equals("ends");
        return claim.stance().negated() != ends && claim.stance().factual();
    }

    private static void addSide(
            Element sides, String heading, List<ClaimView> claims, Predicate<ClaimView> which, String ifNone) {
        Element side = sides.appendElement("div");
        side.appendElement("h3").text(heading);
        List<ClaimView> chosen = claims.stream().filter(which).toList();
        ClaimCard.addAll(side, chosen, ifNone);
        List<Element> items = side.select("ul.claims > li");
        for (int i = 0; i < items.size(); i++) {
            items.get(i).attr("id", anchor(chosen.get(i)));
        }
    }

    private static String anchor(ClaimView claim) {
        return "claim-" + claim.iri().substring(claim.iri().lastIndexOf('/') + 1);
    }

    private static void addFact(Element facts, String name, String value) {
        if (!value.isEmpty()) {
            fact(facts, name).text(value);
        }
    }

    private static Element fact(Element facts, String name) {
        Element pair = facts.appendElement("div");
        pair.appendElement("dt").text(name);
        return pair.appendElement("dd");
    }

    private static String text(Binding row, String name) {
        return row.contains(name) ? row.get(name).getLiteralLexicalForm() : "";
    }
}
