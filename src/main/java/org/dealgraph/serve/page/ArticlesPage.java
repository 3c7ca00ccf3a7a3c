package org.dealgraph.serve.page;

import java.util.ArrayList;
import java.util.List;
import org.dealgraph.serve.view.Paths;
import org.dealgraph.store.ArticleSummary;
import org.jsoup.nodes.Element;

/** One page of the list of articles. */
public final class ArticlesPage {
    private ArticlesPage() {}

    /**
     * The page.
     *
     * @param articles those of this page
     * @param total how many there are on all pages
     * @param number of the page, from 1
     * @param size how many are on a page at most
     */
    public static Page of(List<ArticleSummary> articles, int total, int number, int size, Paths paths) {
        Page page = new Page("Articles").under("/articles");
        page.main().appendElement("h1").text("Articles");
        page.main().appendElement("p").addClass("lead").text(Fragments.count(total, "article") + ", by source.");
        Element scroll = page.main()
                .appendElement("div")
                .addClass("scroll")
                .attr("tabindex", "0")
                .attr("role", "region")
                .attr("aria-label", "Articles");
        Element table = scroll.appendElement("table");
        Element header = table.appendElement("thead").appendElement("tr");
        List.of("Article", "Outlet", "Published", "Claims", "Source")
                .forEach(name -> header.appendElement("th").attr("scope", "col").text(name));
        Element body = table.appendElement("tbody");
        articles.forEach(article -> addArticle(body.appendElement("tr"), article, paths));
        addPages(page.main(), total, number, size);
        return page;
    }

    private static void addArticle(Element row, ArticleSummary article, Paths paths) {
        row.appendElement("td")
                .attr("dir", "auto")
                .appendElement("a")
                .attr("href", paths.pathOf(article.iri()).orElse("#"))
                .text(Fragments.clipped(article.headline().orElse(article.source()), 160));
        row.appendElement("td")
                .attr("dir", "auto")
                .text(Fragments.clipped(article.outlet().orElse(""), 60));
        row.appendElement("td").text(article.published().orElse(""));
        row.appendElement("td").addClass("figure").text(Long.toString(article.claims()));
        row.appendElement("td").attr("dir", "auto").text(Fragments.clipped(article.source(), 80));
    }

    private static void addPages(Element main, int total, int number, int size) {
        List<Element> links = new ArrayList<>();
        if (number > 1) {
            links.add(link(number - 1, size, "Previous"));
        }
        if (total > number * size) {
            links.add(link(number + 1, size, "Next"));
        }
        if (!links.isEmpty()) {
            Element nav = main.appendElement("nav")
                    .attr("aria-label", "More articles")
                    .addClass("pages");
            Fragments.join(nav, links, " · ");
        }
    }

    private static Element link(int number, int size, String text) {
        return new Element("a")
                .attr("href", "/articles?page=" + number + "&size=" + size)
                .text(text);
    }
}
