package org.dealgraph.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.dealgraph.rdf.Vocabulary;
import org.dealgraph.store.Store;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkedDataTest {
    private static final String BASE = "https://w3id.org/dealgraph/";
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final Node LUMEN = NodeFactory.createURI(BASE + "id/lumen");
    private static final Node QUARRY = NodeFactory.createURI(BASE + "id/quarry");

    private static Store store;
    private static GraphServer server;
    private static Visitor visitor;

    @BeforeAll
    static void start() {
        store = World.store();
        server = GraphServer.start(store, ServerOptions.defaults().withPort(0));
        visitor = new Visitor(server);
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                BROWSER + " | html",
                "text/turtle | ttl",
                "application/ld+json | jsonld",
                "application/n-triples | nt",
                "application/rdf+xml | rdf",
                "application/rdf+xml;q=0.5, text/turtle;q=0.9 | ttl",
                "*/* | ttl"
            })
    void aNameSendsEachClientOnToTheFormThatItAccepts(String accept, String suffix) throws Exception {
        for (String path : new String[] {"/id/lumen", "/article/old", "/claim/1"}) {
            HttpResponse<String> answer = visitor.get(path, "Accept", accept);

            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location")).hasValue(path + "." + suffix);
            assertThat(answer.headers().firstValue("Vary")).hasValue("Accept");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ttl, text/turtle",
        "jsonld, application/ld+json",
        "nt, application/n-triples",
        "rdf, application/rdf+xml"
    })
    void everyFormOfRdfTellsTheSame(String suffix, String mediaType) throws Exception {
        HttpResponse<String> answer = visitor.get("/id/lumen." + suffix);

        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(mediaType);
        Graph graph = parsed(answer.body(), RDFLanguages.contentTypeToLang(mediaType));
        assertThat(graph.contains(Triple.create(LUMEN, Vocabulary.term("acquires"), QUARRY)))
                .isTrue();
        assertThat(graph.isIsomorphicWith(parsed(visitor.get("/id/lumen.nt").body(), Lang.NTRIPLES)))
                .isTrue();
    }

    @Test
    void anArticleIsItsWholeGraph() throws Exception {
        Graph graph = parsed(visitor.get("/article/old.ttl").body(), Lang.TURTLE);
        Graph stored = store.read(data -> {
            Graph copy = GraphFactory.createDefaultGraph();
            data.getGraph(NodeFactory.createURI(World.OLD_ARTICLE)).find().forEachRemaining(copy::add);
            return copy;
        });

        assertThat(graph.isIsomorphicWith(stored)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/id/lumen.html", "/id/lumen.ttl"})
    void aDocumentLinksToWhatItIsAboutAndToItsOtherForms(String path) throws Exception {
        String links = visitor.get(path).headers().firstValue("Link").orElseThrow();

        assertThat(links)
                .contains("<" + LUMEN.getURI() + ">; rel=\"describes\"")
                .contains("</id/lumen.jsonld>; rel=\"alternate\"; type=\"application/ld+json\"");
    }

    @Test
    void theSameBytesComeEachTime() throws Exception {
        for (String suffix : new String[] {"ttl", "jsonld", "nt", "rdf", "html"}) {
            String path = "/id/quarry." + suffix;
            assertThat(visitor.get(path).body()).isEqualTo(visitor.get(path).body());
        }
    }

    @Test
    void whatNobodyAcceptsIsNotAcceptable() throws Exception {
        HttpResponse<String> answer = visitor.get("/id/lumen", "Accept", "image/png");

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.body()).contains("text/turtle", "application/ld+json");
    }

    @Test
    void anUnknownNameIsNotFoundAndWhatIsCalledAlikeIsSaid() throws Exception {
        HttpResponse<String> forPeople = visitor.get("/id/lume", "Accept", BROWSER);
        HttpResponse<String> forPrograms = visitor.get("/id/lume.ttl");

        assertThat(forPeople.statusCode()).isEqualTo(404);
        assertThat(forPeople.body()).contains("href=\"/id/lumen\"");
        assertThat(forPrograms.statusCode()).isEqualTo(404);
        assertThat(forPrograms.body()).contains("/id/lumen").doesNotContain("<html");
    }

    @Test
    void theDataSetDescribesItself() throws Exception {
        Graph graph =
                parsed(visitor.get("/.well-known/void", "Accept", "text/turtle").body(), Lang.TURTLE);

        assertThat(objects(graph, "http://rdfs.org/ns/void#sparqlEndpoint"))
                .containsExactly(visitor.address("/dealgraph/sparql").toString());
        assertThat(objects(graph, "http://rdfs.org/ns/void#uriSpace")).containsExactly(BASE);
        assertThat(objects(graph, "http://rdfs.org/ns/void#documents")).containsExactly("2");
        assertThat(visitor.get("/.well-known/void", "Accept", "application/ld+json")
                        .body())
                .startsWith("{");
    }

    @Test
    void thePrefixesAreToBeHadForSparqlAndAsJson() throws Exception {
        assertThat(visitor.get("/prefixes").body()).contains("\"dg\":\"" + Vocabulary.NAMESPACE + "\"");
        assertThat(visitor.get("/prefixes", "Accept", "text/turtle").body())
                .contains("PREFIX dg: <" + Vocabulary.NAMESPACE + ">");
    }

    private static List<String> objects(Graph graph, String property) {
        return graph.stream(Node.ANY, NodeFactory.createURI(property), Node.ANY)
                .map(Triple::getObject)
                .map(node -> node.isURI() ? node.getURI() : node.getLiteralLexicalForm())
                .toList();
    }

    @Test
    void anEntityPageTellsItsDealsTiesAndClaimsWithTheNamesMarked() throws Exception {
        Document page = visitor.page("/id/quarry.html");

        assertThat(page.select("h1").text()).isEqualTo("Quarry");
        assertThat(page.select(".kind").text()).isEqualTo("company");
        assertThat(page.select(".claims .triple").eachText())
                .containsExactly(World.HOSTILE_NAME + " sues Quarry", "Lumen acquires Quarry");
        assertThat(page.select(".claims blockquote").last().select("mark").eachText())
                .containsExactly("Lumen", "Quarry");
        assertThat(page.select(".claims .source").last().text()).startsWith("Daily Lantern · 2025-03-01");
    }

    @Test
    void anArticlePageMarksTheSentencesOfClaimsAtTheirOffsets() throws Exception {
        Document page = visitor.page("/article/old.html");

        assertThat(page.select(".text").text()).contains("Lumen bought Quarry.");
        assertThat(page.select(".text #at-0 .words").text()).isEqualTo("Lumen bought Quarry.");
        assertThat(page.select(".text #at-0 .tip-claim a").eachText()).containsExactly("Lumen acquires Quarry");
        assertThat(page.select("#at-0 .words").attr("aria-describedby"))
                .isEqualTo(page.select("#at-0 .tip").attr("id"));
    }

    @Test
    void aSearchFindsNamesHeadlinesAndQuotes() throws Exception {
        assertThat(visitor.page("/search?q=LUM").select("#names + ul a").eachText())
                .contains("Lumen");
        assertThat(visitor.page("/search?q=buys+quarry")
                        .select("#headlines + ul a")
                        .eachText())
                .containsExactly("Lumen buys Quarry");
        assertThat(visitor.page("/search?q=bought").select(".claims .triple").eachText())
                .containsExactly("Lumen acquires Quarry");
        assertThat(visitor.page("/search?q=zzzz").text()).contains("Nothing.");
        assertThat(visitor.get("/search?q=%28%22%5C*").statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsRetractedIsFoundNoMore() throws Exception {
        try (Store own = World.store();
                GraphServer other =
                        GraphServer.start(own, ServerOptions.defaults().withPort(0))) {
            Visitor guest = new Visitor(other);
            assertThat(guest.get("/claim/1.html").statusCode()).isEqualTo(200);
            own.retract(World.OLD_ARTICLE);

            assertThat(guest.get("/claim/1.html").statusCode()).isEqualTo(404);
            assertThat(guest.get("/article/old", "Accept", BROWSER).statusCode())
                    .isEqualTo(404);
            assertThat(guest.page("/search?q=bought").select(".claims .triple")).isEmpty();
        }
    }

    private static Graph parsed(String text, Lang lang) {
        return RDFParser.fromString(text, lang).toGraph();
    }
}
