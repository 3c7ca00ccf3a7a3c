package org.dealgraph.serve;

import java.time.Duration;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.shared.PrefixMapping;
import org.dealgraph.export.Prefixes;
import org.dealgraph.serve.articles.ArticlesServlet;
import org.dealgraph.serve.articles.OpenApiServlet;
import org.dealgraph.serve.data.PrefixServlet;
import org.dealgraph.serve.data.ThingServlet;
import org.dealgraph.serve.data.VoidServlet;
import org.dealgraph.serve.http.MetricsServlet;
import org.dealgraph.serve.network.NetworkServlet;
import org.dealgraph.serve.page.ArticlePage;
import org.dealgraph.serve.page.ClaimPage;
import org.dealgraph.serve.page.ContestedPage;
import org.dealgraph.serve.page.DealPage;
import org.dealgraph.serve.page.EntityPage;
import org.dealgraph.serve.page.ForecastsPage;
import org.dealgraph.serve.page.HomePage;
import org.dealgraph.serve.page.NetworkPage;
import org.dealgraph.serve.page.NotFoundPage;
import org.dealgraph.serve.page.QuestionPage;
import org.dealgraph.serve.page.QuestionsPage;
import org.dealgraph.serve.page.SearchPage;
import org.dealgraph.serve.page.SparqlPage;
import org.dealgraph.serve.page.StaticFiles;
import org.dealgraph.serve.page.ThingPage;
import org.dealgraph.serve.search.SearchIndex;
import org.dealgraph.serve.view.Paths;
import org.dealgraph.serve.view.Snapshots;
import org.dealgraph.store.Store;

/** Which page is where. */
final class Website {
    private final FusekiServer.Builder server;
    private final Snapshots snapshots;
    private final Paths paths;
    private final PrefixMapping prefixes;
    private final NotFoundPage notFound;

    private Website(FusekiServer.Builder server, Store store, SearchIndex index, Duration timeout) {
        this.server = server;
        this.snapshots = new Snapshots(store, timeout);
        this.paths = new Paths(store.iris());
        this.prefixes = PrefixMapping.Factory.create().setNsPrefixes(Prefixes.of(store.iris()));
        this.notFound = new NotFoundPage(snapshots, index);
    }

    /**
     * Adds all pages to a server.
     *
     * @param articles what answers for {@code /articles}
     */
    static void addTo(
            FusekiServer.Builder server, Store store, SearchIndex index, Duration timeout, ArticlesServlet articles) {
        Website site = new Website(server, store, index, timeout);
        site.addThings();
        server.addServlet("", new HomePage(site.snapshots))
                .addServlet("/search", new SearchPage(site.snapshots, index))
                .addServlet("/contested", new ContestedPage(site.snapshots))
                .addServlet("/forecasts", new ForecastsPage(site.snapshots))
                .addServlet("/articles", articles)
                .addServlet("/articles/*", articles)
                .addServlet("/openapi.json", new OpenApiServlet())
                .addServlet("/metrics", new MetricsServlet())
                .addServlet("/prefixes", new PrefixServlet(site.prefixes))
                .addServlet("/.well-known/void", new VoidServlet(site.snapshots, store.iris(), site.prefixes))
                .addServlet("/network", new NetworkPage(site.snapshots))
                .addServlet("/network.json", new NetworkServlet(site.snapshots))
                .addServlet("/sparql", new SparqlPage(site.paths))
                .addServlet("/questions", new QuestionsPage())
                .addServlet(QuestionPage.PATH + "/*", new QuestionPage(store, timeout))
                .addServlet(StaticFiles.PATH + "/*", new StaticFiles());
    }

    private void addThings() {
        add("id", new EntityPage());
        add("deal", new DealPage());
        add("article", new ArticlePage());
        add("claim", new ClaimPage());
    }

    private void add(String kind, ThingPage page) {
        server.addServlet("/" + kind + "/*", new ThingServlet(snapshots, paths, prefixes, notFound, page));
    }
}
