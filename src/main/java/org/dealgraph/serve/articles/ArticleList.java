package org.dealgraph.serve.articles;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.dealgraph.serve.page.ArticlesPage;
import org.dealgraph.serve.page.Page;
import org.dealgraph.serve.view.Paths;
import org.dealgraph.store.ArticleSummary;

/**
 * One page of the list of articles.
 *
 * @param articles of this page
 * @param total how many there are
 * @param page number of this page, from 1
 * @param size how many articles a page has at most
 */
record ArticleList(List<ArticleSummary> articles, int total, int page, int size) {
    ArticleList {
        articles = List.copyOf(articles);
    }

    /** The page of this number; empty beyond the last. */
    static ArticleList of(List<ArticleSummary> all, int page, int size) {
        List<ArticleSummary> some =
                all.stream().skip((page - 1L) * size).limit(size).toList();
        return new ArticleList(some, all.size(), page, size);
    }

    Page html(Paths paths) {
        return ArticlesPage.of(articles, total, page, size, paths);
    }

    JsonObject json(Paths paths) {
        JsonArray list = new JsonArray();
        articles.forEach(article -> list.add(json(article, paths)));
        JsonObject json = new JsonObject();
        json.addProperty("total", total);
        json.addProperty("page", page);
        json.addProperty("size", size);
        json.add("articles", list);
        if ((long) page * size < total) {
            json.addProperty("next", "/articles?page=" + (page + 1) + "&size=" + size);
        }
        return json;
    }

    private static JsonObject json(ArticleSummary article, Paths paths) {
        JsonObject json = new JsonObject();
        json.addProperty("iri", article.iri());
        paths.pathOf(article.iri()).ifPresent(path -> json.addProperty("page", path));
        json.addProperty("source", article.source());
        article.headline().ifPresent(headline -> json.addProperty("headline", headline));
        article.outlet().ifPresent(outlet -> json.addProperty("outlet", outlet));
        article.published().ifPresent(published -> json.addProperty("published", published));
        json.addProperty("claims", article.claims());
        return json;
    }
}
