package org.dealgraph.cli;

import java.util.List;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.dealgraph.store.ArticleSummary;
import org.dealgraph.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the articles of the store. */
@Command(name = "articles", header = "List the articles of the store.")
final class ArticlesCommand extends StoreCommand {
    @Option(names = "--json", description = "Print an array of objects, one an article.")
    private boolean json;

    @Override
    int run(Store store) {
        List<ArticleSummary> articles = store.articles();
        if (json) {
            JsonArray array = new JsonArray();
            articles.forEach(article -> array.add(json(article)));
            JSON.write(console().out(), array);
        } else if (articles.isEmpty()) {
            console().err().println("The store holds no articles.");
        } else {
            table(articles).print(console().out(), console().columns());
        }
        return ExitCode.DONE;
    }

    private static JsonObject json(ArticleSummary article) {
        JsonObject object = new JsonObject();
        object.put("iri", article.iri());
        object.put("source", article.source());
        article.headline().ifPresent(headline -> object.put("headline", headline));
        article.outlet().ifPresent(outlet -> object.put("outlet", outlet));
        article.published().ifPresent(published -> object.put("published", published));
        object.put("claims", article.claims());
        return object;
    }

    private static TextTable table(List<ArticleSummary> articles) {
        return new TextTable(
                List.of("source", "published", "outlet", "claims", "headline", "iri"),
                articles.stream()
                        .map(article -> List.of(
                                article.source(),
                                article.published().orElse(""),
                                article.outlet().orElse(""),
                                Long.toString(article.claims()),
                                article.headline().orElse(""),
                                article.iri()))
                        .toList());
    }
}
