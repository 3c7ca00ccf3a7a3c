package org.dealgraph.serve.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.dealgraph.serve.view.ArticleView;
import org.dealgraph.serve.view.ClaimView;
import org.dealgraph.serve.view.Link;
import org.dealgraph.serve.view.Snapshot;
import org.jsoup.nodes.Element;

/** An article: its text with every claim and every name in it marked, and the claims as a list. */
public final class ArticlePage implements ThingPage {
    @Override
    public Page page(Snapshot snapshot, Node article, int number) {
        ArticleView view = snapshot.article(article);
        List<Node> nodes = snapshot.column("claims-of-article", Map.of("article", article.getURI()), "claim");
        List<ClaimView> claims = nodes.stream().map(snapshot::claim).toList();
        Page page = new Page(view.link().text()).under("/articles");
        addHead(page.main(), view);
        Element columns = page.main().appendElement("div").addClass("columns");
        Element reading = Fragments.section(columns, "text", "The text");
        reading.appendElement("p")
                .addClass("note")
                .text(
                        "Marked sentences make claims: point at one, or move to it with the Tab key, to see them with the rule"
                                + " that found each.");
        Element text = reading.appendElement("div").addClass("text").attr("dir", "auto");
        new ArticleText(view.text(), claims, new MarkedQuote(names(snapshot, nodes))).addTo(text);
        Element side = columns.appendElement("div").addClass("side");
        addEntities(side, snapshot, nodes);
        Element list = Fragments.section(side, "claims", Fragments.count(claims.size(), "claim"));
        if (claims.isEmpty()) {
            list.appendElement("p").addClass("none").text("It makes no claim that was understood.");
        }
        Element cards = list.appendElement("ul").addClass("claims");
        claims.forEach(claim -> cards.appendElement("li").appendChild(ClaimCard.inArticle(claim)));
        Element data = Fragments.section(side, "elsewhere", "Data");
        Element items = data.appendElement("ul").addClass("plain");
        DataLinks.addTo(items, view.link());
        items.appendElement("li").appendElement("code").text(article.getURI());
        return page;
    }

    private static void addHead(Element main, ArticleView view) {
        Element head = main.appendElement("div").addClass("head");
        head.appendElement("p").addClass("kind").text("Article");
        head.appendElement("h1")
                .attr("dir", "auto")
                .text(Fragments.clipped(view.link().text(), 300));
        List<Element> parts = new ArrayList<>();
        view.outlet().ifPresent(outlet -> parts.add(Fragments.name(outlet)));
        view.published().ifPresent(date -> parts.add(ClaimCard.time(date)));
        view.authors().forEach(author -> parts.add(new Element("bdi").text(Fragments.clipped(author, 80))));
        view.url()
                .ifPresent(url -> parts.add(new Element("a")
                        .attr("href", url)
                        .attr("rel", "external nofollow")
                        .text("where it was published")));
        parts.add(new Element("bdi").text(Fragments.clipped(view.source(), 120)));
        Fragments.join(head.appendElement("p").addClass("note"), parts, " · ");
    }

    /** The names of all that the claims are about. */
    private static List<String> names(Snapshot snapshot, List<Node> claims) {
        return entities(snapshot, claims)
                .flatMap(entity -> snapshot.names(entity).stream())
                .toList();
    }

    private static Stream<Node> entities(Snapshot snapshot, List<Node> claims) {
        return claims.stream().flatMap(claim -> snapshot.ends(claim).stream()).distinct();
    }

    private static void addEntities(Element side, Snapshot snapshot, List<Node> claims) {
        List<Link> links = entities(snapshot, claims).map(snapshot::link).toList();
        if (!links.isEmpty()) {
            Element section = Fragments.section(side, "who", "Who and what it is about");
            Fragments.join(
                    section.appendElement("p"),
                    links.stream().map(Fragments::name).toList(),
                    ", ");
        }
    }
}
