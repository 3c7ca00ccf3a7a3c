package org.dealgraph.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.dealgraph.store.ArticleGraph;
import org.dealgraph.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and quotes that would do harm, in a real browser: scripts, marks that turn text around, endless names. */
class HostilePagesTest {
    private static final String PREFIXES =
            """
            PREFIX dg: <https://w3id.org/dealgraph/ontology#>
            PREFIX id: <https://w3id.org/dealgraph/id/>
            PREFIX article: <https://w3id.org/dealgraph/article/>
            PREFIX claim: <https://w3id.org/dealgraph/claim/>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX owl: <http://www.w3.org/2002/07/owl#>
            PREFIX schema: <https://schema.org/>
            """;
    private static final String ARTICLE =
            """
            article:evil a dg:Article ; dcterms:source "\\u202Etxt.live" ;
              schema:headline "\\u202E<img src=x onerror=document.title='owned'>" ;
              schema:url "javascript:alert(1)" ; schema:articleBody "Ω <b>bold</b> QUOTE 😀 end" .
            id:evil a dg:Company ; rdfs:label "NAME" ; owl:sameAs <javascript:alert(2)> .
            id:turned a dg:Company ; rdfs:label "\\u202Eevil\\u2066" .
            claim:evil a dg:Claim ; rdf:subject id:evil ; rdf:predicate dg:acquires ; rdf:object id:turned ;
              prov:wasDerivedFrom article:evil ; dg:quote "QUOTE" ; dg:quoteStart 2 ; dg:quoteEnd 999999 ;
              dg:phase dg:Begins ; dg:modality dg:Asserted ; dg:negated false ; dg:speaker id:evil .
            """;

    @TempDir
    private static Path profile;

    private static Store store;
    private static GraphServer server;
    private static Browser browser;

    @BeforeAll
    static void start() {
        store = World.store();
        String name = "\"><script>document.title='owned'</script>".replace("\"", "\\\"") + "W".repeat(10_000);
        String turtle = PREFIXES + ARTICLE.replace("NAME", name).replace("QUOTE", "</mark><script>alert(3)</script>");
        Graph graph = RDFParser.fromString(turtle, Lang.TURTLE).toGraph();
        store.replace(
                ArticleGraph.of(
                        NodeFactory.createURI("https://w3id.org/dealgraph/article/evil"),
                        graph.find().toList()),
                Instant.EPOCH);
        server = GraphServer.start(store, ServerOptions.defaults().withPort(0));
        browser = Browser.start(server, profile);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        server.close();
        store.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/id/evil.html",
                "/id/turned.html",
                "/article/evil.html",
                "/claim/evil.html",
                "/articles",
                "/search?q=owned",
                "/network",
                "/query/lawsuits",
                "/search?q=%22%3E%3Cscript%3Edocument.title%3D%27owned%27%3C%2Fscript%3E"
            })
    void hostileNamesAreTextAndBreakNoPage(String path) {
        browser.complaints();
        browser.phone(true);
        browser.open(path);
        browser.one("h1");
        browser.until("document.readyState === 'complete'");

        assertThat((String) browser.run("return document.title")).doesNotStartWith("owned");
        assertThat(browser.all("a[href^='javascript:'], main script, main img, main b"))
                .isEmpty();
        assertThat(browser.overflow()).isZero();
        assertThat(browser.complaints()).isEmpty();
        browser.phone(false);
    }
}
