package org.dealgraph.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dealgraph.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

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

    private static Store store;
    private static GraphServer server;

    @BeforeAll
    static void start() {
        store = World.store();
        server = GraphServer.start(store, ServerOptions.defaults().withPort(0));
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
