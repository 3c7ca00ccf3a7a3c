package org.dealgraph.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.http.auth.AuthEnv;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.rdfconnection.RDFConnectionRemote;
import org.apache.jena.rdfconnection.RDFConnectionRemoteBuilder;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.rdflink.RDFLinkHTTP;
import org.apache.jena.rdflink.RDFLinkHTTPBuilder;
import org.apache.jena.sparql.graph.GraphFactory;
import org.dealgraph.serve.http.Tokens;
import org.dealgraph.store.Store;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.query.QueryResults;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sparql.SPARQLRepository;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that others wrote, against a running server. */
class ClientsTest {
    private static final String QUERY =
            """
            PREFIX dg: <https://w3id.org/dealgraph/ontology#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            SELECT ?name { ?buyer dg:acquires ?bought ; rdfs:label ?name }""";

    /** Debian's, which sees Debian's packages; another one may stand before it on the PATH. */
    private static final String PYTHON =
            Files.isExecutable(Path.of("/usr/bin/python3")) ? "/usr/bin/python3" : "python3";

    /** Where {@code .ci/run} puts the packages of npm. */
    private static final Path NODE = Path.of("target/node").toAbsolutePath();

    @TempDir
    private static Path keys;

    private static String token;
    private static Store store;
    private static GraphServer server;

    @BeforeAll
    static void start() throws IOException {
        token = Tokens.add(keys.resolve("tokens"), "editor");
        store = World.store();
        server = GraphServer.start(
                store, ServerOptions.defaults().withPort(0).withWriters(Tokens.read(keys.resolve("tokens"))));
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    @Test
    void curlAsksAndFollowsNames() throws Exception {
        assumeTrue(runs("curl", "--version"), "curl is not installed");

        assertThat(run(
                        "curl",
                        "-sf",
                        "-H",
                        "Accept: text/csv",
                        "--data-urlencode",
                        "query=" + QUERY,
                        at("/dealgraph/sparql")))
                .contains("Lumen");
        assertThat(run("curl", "-sfL", "-H", "Accept: text/turtle", at("/id/lumen")))
                .contains("dg:acquires");
        assertThat(run("curl", "-sfL", "--compressed", "-H", "Accept: text/html", at("/id/lumen")))
                .contains("<h1>");
    }

    @Test
    void sparqlWrapperAndRdflibReadTheGraph() throws Exception {
        assumeTrue(
                runs(PYTHON, "-c", "import SPARQLWrapper, rdflib"),
                "no SPARQLWrapper and rdflib; Debian's packages are python3-sparqlwrapper and python3-rdflib");
        String script =
                """
                import sys
                from SPARQLWrapper import SPARQLWrapper, JSON, POST
                import rdflib
                endpoint, name, query = sys.argv[1:]
                for method in ("GET", POST):
                    wrapper = SPARQLWrapper(endpoint)
                    wrapper.setMethod(method)
                    wrapper.setReturnFormat(JSON)
                    wrapper.setQuery(query)
                    rows = wrapper.queryAndConvert()["results"]["bindings"]
                    print([row["name"]["value"] for row in rows])
                graph = rdflib.Graph().parse(name)
                print(len(graph) > 5)
                """;

        assertThat(run(PYTHON, "-c", script, at("/dealgraph/sparql"), at("/id/lumen.ttl"), QUERY)
                        .lines())
                .containsExactly("['Lumen']", "['Lumen']", "True");
    }

    @Test
    void jenaReadsAndWritesWithItsNameAndToken() {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.add(Triple.create(node("urn:jena:s"), node("urn:jena:p"), node("urn:jena:o")));
        RDFLinkHTTPBuilder builder = RDFLinkHTTP.newBuilder()
                .destination(at("/dealgraph"))
                .queryEndpoint("sparql")
                .updateEndpoint("update")
                .gspEndpoint("data");
        RDFConnectionRemoteBuilder remote = RDFConnectionRemote.newBuilder()
                .destination(at("/dealgraph"))
                .queryEndpoint("sparql")
                .updateEndpoint("update")
                .gspEndpoint("data");
        try (RDFConnection stranger = remote.build()) {
            assertThatThrownBy(() -> stranger.update("INSERT DATA { GRAPH <urn:jena:g> { <urn:a> <urn:b> <urn:c> } }"))
                    .isInstanceOf(HttpException.class)
                    .hasMessageContaining("401");
        }
        AuthEnv.get().registerUsernamePassword(server.uri().resolve("/"), "editor", token);
        try (RDFConnection connection = remote.build();
                RDFLink link = builder.build()) {
            connection.update("INSERT DATA { GRAPH <urn:jena:g> { <urn:a> <urn:b> <urn:c> } }");
            link.put(node("urn:jena:h"), graph);

            assertThat(connection.queryAsk("ASK { GRAPH <urn:jena:g> { <urn:a> <urn:b> <urn:c> } }"))
                    .isTrue();
            assertThat(link.get(node("urn:jena:h")).isIsomorphicWith(graph)).isTrue();
            connection.delete("urn:jena:g");
            connection.delete("urn:jena:h");
            assertThat(connection.queryAsk("ASK { ?s <urn:b> ?o }")).isFalse();
            assertThat(ResultSetFormatter.toList(connection.query(QUERY).execSelect()))
                    .hasSize(1);
        } finally {
            AuthEnv.get().clearActiveAuthentication();
            AuthEnv.get().unregisterUsernamePassword(server.uri().resolve("/"));
        }
    }

    @Test
    void rdf4jReadsAndWritesWithItsNameAndToken() {
        SPARQLRepository repository = new SPARQLRepository(at("/dealgraph/sparql"), at("/dealgraph/update"));
        repository.setUsernameAndPassword("editor", token);
        ValueFactory values = SimpleValueFactory.getInstance();
        IRI graph = values.createIRI("urn:rdf4j:g");
        IRI thing = values.createIRI("urn:rdf4j:s");
        try (RepositoryConnection connection = repository.getConnection()) {
            try (TupleQueryResult rows = connection.prepareTupleQuery(QUERY).evaluate()) {
                assertThat(rows.stream().map(row -> row.getValue("name").stringValue()))
                        .containsExactly("Lumen");
            }
            assertThat(connection.prepareBooleanQuery("ASK { ?s ?p ?o }").evaluate())
                    .isTrue();
            assertThat(QueryResults.asModel(connection
                            .prepareGraphQuery("DESCRIBE <https://w3id.org/dealgraph/id/lumen>")
                            .evaluate()))
                    .isNotEmpty();

            connection.add(thing, RDFS.LABEL, values.createLiteral("a \"name\"\n\u202e", "en"), graph);
            assertThat(connection.hasStatement(thing, RDFS.LABEL, null, false, graph))
                    .isTrue();
            assertThat(connection.size(graph)).isOne();
            connection.remove(thing, null, null, graph);
            assertThat(connection.hasStatement(thing, null, null, false)).isFalse();
        } finally {
            repository.shutDown();
        }
    }

    @Test
    void comunicaAsksTheEndpointAndReadsLinkedData() throws Exception {
        assumeTrue(
                runs("node", "--version") && Files.isDirectory(NODE.resolve("node_modules/@comunica/query-sparql")),
                "there is no Node.js with @comunica/query-sparql in target/node");
        Path script = NODE.resolve("comunica.mjs");
        Files.copy(Path.of("src/examples/ask/comunica.mjs"), script, StandardCopyOption.REPLACE_EXISTING);

        assertThat(run("node", script.toString(), server.uri().toString(), "lumen")
                        .lines())
                .containsExactly("Lumen", "Lumen");
    }

    private static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }

    private static String at(String path) {
        return server.uri().resolve(path).toString();
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        return out;
    }
}
