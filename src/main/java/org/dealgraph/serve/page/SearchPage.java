package org.dealgraph.serve.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.apache.jena.graph.Node;
import org.dealgraph.serve.search.Hits;
import org.dealgraph.serve.search.SearchIndex;
import org.dealgraph.serve.view.ArticleView;
import org.dealgraph.serve.view.ClaimView;
import org.dealgraph.serve.view.EntityView;
import org.dealgraph.serve.view.Snapshot;
import org.dealgraph.serve.view.Snapshots;
import org.jsoup.nodes.Element;

/** What a search finds: things by name, articles by headline, claims by the words of their sentence. */
public final class SearchPage extends PageServlet {
    private static final int LONGEST_TEXT = 200;

    private final Snapshots snapshots;
    private final SearchIndex index;

    public SearchPage(Snapshots snapshots, SearchIndex index) {
        this.snapshots = snapshots;
        this.index = index;
    }

    @Override
    Page page(HttpServletRequest request) {
        String text = Fragments.clipped(parameter(request, "q"), LONGEST_TEXT);
        Page page = new Page(text.isEmpty() ? "Search" : "Search: " + text);
        page.byId("find").attr("value", text);
        Element heading = page.main().appendElement("h1");
        heading.text(text.isEmpty() ? "Search" : "Found for ");
        if (text.isEmpty()) {
            page.main().appendElement("p").text("Write a name, or words of a quote, into the field above.");
            return page;
        }
        heading.appendElement("bdi").text("“" + text + "”");
        Hits hits = index.search(text);
        snapshots.look(snapshot -> {
            addHits(page.main(), hits, snapshot);
            return page;
        });
        return page;
    }

    private static void addHits(Element main, Hits hits, Snapshot snapshot) {
        List<EntityView> things =
                known(hits.things(), snapshot).stream().map(snapshot::entity).toList();
        List<ArticleView> articles =
                known(hits.articles(), snapshot).stream().map(snapshot::article).toList();
        List<ClaimView> claims =
                known(hits.claims(), snapshot).stream().map(snapshot::claim).toList();
        if (things.isEmpty() && articles.isEmpty() && claims.isEmpty()) {
            main.appendElement("p")
                    .addClass("none")
                    .attr("role", "status")
                    .text("Nothing. Try fewer words, or the start of a word.");
            return;
        }
        Element columns = main.appendElement("div").addClass("columns");
        Element found = columns.appendElement("div");
        addThings(found, things);
        ClaimCard.addAll(
                Fragments.section(found, "quotes", "In quotes"), claims, "No sentence behind a claim has these words.");
        addArticles(columns.appendElement("div").addClass("side"), articles);
    }

    private static List<Node> known(List<String> iris, Snapshot snapshot) {
        return iris.stream().map(Snapshot::node).filter(snapshot::knows).toList();
    }

    private static void addThings(Element parent, List<EntityView> things) {
        Element section = Fragments.section(parent, "names", "By name");
        if (things.isEmpty()) {
            section.appendElement("p").addClass("none").text("Nothing has such a name.");
            return;
        }
        Element list = section.appendElement("ul").addClass("plain hits");
        things.forEach(thing -> {
            Element item = list.appendElement("li");
            item.appendChild(Fragments.name(thing.link()));
            item.appendText(" ").appendElement("span").addClass("note").text(String.join(", ", thing.kinds()));
        });
    }

    private static void addArticles(Element side, List<ArticleView> articles) {
        if (articles.isEmpty()) {
            return;
        }
        Element list = Fragments.section(side, "headlines", "In headlines")
                .appendElement("ul")
                .addClass("plain");
        articles.forEach(article -> {
            Element item = list.appendElement("li");
            item.appendChild(Fragments.name(article.link()));
            article.published().ifPresent(date -> item.appendText(" ")
                    .appendElement("span")
                    .addClass("note")
                    .text(date));
        });
    }
}
