package org.dealgraph.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.rdfconnection.RDFConnectionRemote;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.RowSetOps;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.dealgraph.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SparqlProtocolTest {
    private static final String BUYERS =
            """
            PREFIX dg: <https://w3id.org/dealgraph/ontology#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            SELECT ?name { ?buyer dg:acquires ?bought ; rdfs:label ?name }""";

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

    @Test
    void aSelectIsAnsweredInTheFormatThatTheClientAccepts() throws Exception {
        assertThat(visitor.query(BUYERS, "text/csv").body()).isEqualToNormalizingNewlines("name\nLumen\n");
        assertThat(visitor.query(BUYERS, "application/sparql-results+json").body())
                .contains("\"value\": \"Lumen\"");
        assertThat(visitor.query(BUYERS, "application/sparql-results+xml").body())
                .contains("<literal>Lumen</literal>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dealgraph", "/dealgraph/sparql", "/dealgraph/query"})
    void aQueryCanBePostedAsItIs(String path) throws Exception {
        HttpResponse<String> answer =
                visitor.send("POST", path, "application/sparql-query", BUYERS, "Accept", "text/csv");

        assertThat(answer.body()).isEqualToNormalizingNewlines("name\nLumen\n");
    }

    @Test
    void jenasOwnClientsGetAnswers() {
        try (RDFConnection connection = RDFConnectionRemote.service(
                        visitor.address("/dealgraph").toString())
                .build()) {
            assertThat(connection.queryAsk("ASK { ?suer <https://w3id.org/dealgraph/ontology#sues> ?sued }"))
                    .isTrue();
            Model buys = connection.queryConstruct(
                    "CONSTRUCT WHERE { ?buyer <https://w3id.org/dealgraph/ontology#acquires> ?bought }");
            assertThat(buys.size()).isOne();
        }
        try (QueryExecHTTP execution = QueryExecHTTP.service(
                        visitor.address("/dealgraph/sparql").toString())
                .query(BUYERS)
                .build()) {
            assertThat(RowSetOps.count(execution.select())).isOne();
        }
    }

    @Test
    void aConstructedGraphComesAsTurtle() throws Exception {
        HttpResponse<String> turtle = visitor.query(
                "CONSTRUCT WHERE { ?buyer <https://w3id.org/dealgraph/ontology#acquires> ?bought }", "text/turtle");

        assertThat(turtle.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/turtle"));
        assertThat(turtle.body())
                .contains("https://w3id.org/dealgraph/id/lumen", "https://w3id.org/dealgraph/id/quarry");
    }

    @Test
    void theGraphStoreGivesOneArticlesGraph() {
        try (RDFConnection connection = RDFConnectionRemote.service(
                        visitor.address("/dealgraph").toString())
                .build()) {
            long inStore = store.read(
                    data -> data.stream(NodeFactory.createURI(World.OLD_ARTICLE), Node.ANY, Node.ANY, Node.ANY)
                            .count());

            assertThat(connection.fetch(World.OLD_ARTICLE).size()).isEqualTo(inStore);
        }
    }

    @Test
    void theDefaultGraphOfTheGraphStoreIsTheUnion() throws Exception {
        assertThat(visitor.get("/dealgraph/data?default", "Accept", "text/turtle")
                        .body())
                .contains("Lumen buys Quarry", "alert('headline')");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/n-quads", "application/trig", "application/ld+json"})
    void theWholeDatasetHasEachQuadOnce(String mediaType) throws Exception {
        long inStore = store.read(data -> data.stream().count());

        DatasetGraph dataset = RDFParser.fromString(
                        visitor.get("/dealgraph/data", "Accept", mediaType).body(),
                        RDFLanguages.contentTypeToLang(mediaType))
                .toDatasetGraph();

        assertThat(dataset.stream().count()).isEqualTo(inStore);
    }

    @Test
    void aGraphThatIsNotThereIsNotFound() throws Exception {
        assertThat(visitor.get("/dealgraph/data?graph=" + Visitor.encoded(World.OLD_ARTICLE + "er"))
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /dealgraph/data?default", "POST, /dealgraph/data?default", "DELETE, /dealgraph/data?default",
        "PUT, /dealgraph", "PATCH, /dealgraph/data?default", "DELETE, /dealgraph",
    })
    void graphsCannotBeWritten(String method, String path) throws Exception {
        String before = store.digest();

        HttpResponse<String> answer = visitor.send(method, path, "text/turtle", "<urn:a> <urn:b> <urn:c> .");

        assertThat(answer.statusCode()).isIn(403, 405);
        assertThat(store.digest()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dealgraph", "/dealgraph/update", "/dealgraph/sparql", "/dealgraph/upload"})
    void updatesAreRefused(String path) throws Exception {
        String before = store.digest();

        HttpResponse<String> direct = visitor.send("POST", path, "application/sparql-update", "CLEAR ALL");
        HttpResponse<String> form = visitor.send("POST", path, "application/x-www-form-urlencoded", "update=CLEAR+ALL");

        assertThat(List.of(direct.statusCode(), form.statusCode())).allMatch(status -> status >= 400 && status < 500);
        assertThat(store.digest()).isEqualTo(before);
    }

    @Test
    void noOtherServerIsCalled() throws Exception {
        HttpResponse<String> answer = visitor.query(
                "SELECT * { SERVICE <" + visitor.address("/dealgraph/sparql") + "> { ?s ?p ?o } }", "text/csv");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("SERVICE");
    }

    @Test
    void noFileIsReadForAFromClause() throws Exception {
        assertThat(visitor.query("SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }", "text/csv")
                        .body()
                        .strip())
                .isEqualTo("s,p,o");
    }

    @Test
    void aMalformedQueryGetsAMessageAndNoTrace() throws Exception {
        HttpResponse<String> answer = visitor.query("SELECT * WHERE { ?s ?p }", "text/csv");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("line 1").doesNotContain("\tat ", "org.apache");
    }

    @Test
    void aPingIsAnswered() throws Exception {
        assertThat(visitor.get("/$/ping").statusCode()).isEqualTo(200);
    }
}
