package org.dealgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The example articles in the programs that people have, by the scripts of {@code src/examples/load}: as many of everything
 * as the export said that it wrote. Skipped where a program is missing; {@code .ci/run} installs them all.
 */
class LoadedElsewhereTest {
    /** Debian's, which sees the modules that Debian installs. */
    private static final String PYTHON = "/usr/bin/python3";

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private static final Path SCRIPTS = Path.of("src/examples/load").toAbsolutePath();
    /** Where {@code .ci/run} puts the packages of npm. */
    private static final Path NODE = Path.of("target/node").toAbsolutePath();

    /** Where it puts the jars of Neo4j. */
    private static final Path NEO4J = Path.of("target/neo4j").toAbsolutePath();

    private final Terminal terminal = ExampleStore.terminal();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"graph.nq", "graph.trig", "graph.jsonld"})
    void rdflibFindsEveryQuad(String name) throws Exception {
        assumeModule("rdflib");
        long quads = export("quads", name);

        assertThat(run(PYTHON, script("rdf.py"), file(name))).startsWith(quads + " quads\n");
    }

    @ParameterizedTest
    @CsvSource({"graph.ttl, turtle", "graph.rdf, rdfxml", "graph.nt, ntriples", "graph.owl, rdfxml"})
    void rapperCountsEveryTriple(String name, String syntax) throws Exception {
        assumeProgram("rapper", "raptor2-utils");
        long triples = export("triples", name);

        assertThat(run("rapper", "-c", "-i", syntax, file(name))).contains("returned " + triples + " triples");
    }

    @ParameterizedTest
    @CsvSource({"graph.graphml, claims", "graph.graphml, facts", "graph.gexf, claims", "graph.gexf, facts"})
    void networkxFindsEveryNodeAndEdge(String name, String edges) throws Exception {
        assumeModule("networkx");
        JsonObject written = written("export", "--edges", edges, "--out", file(name));

        assertThat(run(PYTHON, script("graph.py"), file(name)))
                .startsWith(written.get("nodes") + " nodes " + written.get("edges") + " edges\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"claims.csv", "claims.tsv", "deals.xlsx"})
    void pandasFindsEveryClaimAndAddsTheAmounts(String name) throws Exception {
        assumeModule(name.endsWith("xlsx") ? "pandas, openpyxl" : "pandas");
        long claims = export("claims", name);

        assertThat(run(PYTHON, "-W", "ignore", script("tables.py"), file(name)))
                .startsWith(claims + " claims\n")
                .containsPattern("USD +[1-9]");
    }

    @Test
    void graphvizDrawsEveryEdge() throws Exception {
        assumeProgram("dot", "graphviz");
        long edges = export("edges", "graph.dot");

        assertThat(run("dot", "-Tsvg", file("graph.dot")).split("class=\"edge\"", -1))
                .hasSize(1 + Math.toIntExact(edges));
    }

    @Test
    void oxigraphAndN3FindEveryReifierOfRdf12() throws Exception {
        assumePackages();
        JsonObject written = written("export", "--rdf12", "--out", file("graph.ttl"));
        long claims = export("claims", "claims.csv");
        String counts = written.get("triples") + " " + claims;

        assertThat(run("node", nodeScript("rdf12.mjs"), file("graph.ttl")))
                .isEqualTo(counts + " Oxigraph\n" + counts + " N3.js\n");
    }

    @Test
    void hyparquetFindsEveryRow() throws Exception {
        assumePackages();
        long claims = export("claims", "claims.parquet");

        assertThat(run("node", nodeScript("parquet.mjs"), file("claims.parquet")))
                .startsWith(claims + " rows\n")
                .contains("subject: '");
    }

    @Test
    void neo4jRunsTheScriptTwiceToTheSameGraphAndFindsAPath() throws Exception {
        assumeNeo4j();
        JsonObject written = written("export", "--out", file("graph.cypher"));

        assertThat(run(
                        JAVA,
                        "-cp",
                        NEO4J + "/*",
                        script("neo4j/Load.java"),
                        file("graph.cypher"),
                        file("neo4j"),
                        "Microsoft",
                        "OpenAI"))
                .contains(written.get("nodes") + " nodes\n" + written.get("edges") + " edges\npath Microsoft")
                .endsWith(" OpenAI\n");
    }

    @Test
    void neo4jImportsTheFolderOfCsv() throws Exception {
        assumeNeo4j();
        JsonObject written = written("export", "--format", "neo4j", "--out", file("neo4j"));
        Path home = Files.createDirectories(folder.resolve("home"));
        Files.createFile(home.resolve("neo4j.conf"));

        String importer = "NEO4J_HOME='%1$s' NEO4J_CONF='%1$s' '%2$s' -cp '%3$s/*' org.neo4j.cli.AdminTool"
                + " database import full neo4j --multiline-fields=true"
                + " --nodes='%4$s/nodes.csv' --relationships='%4$s/relationships.csv'";
        assertThat(run("sh", "-c", importer.formatted(home, JAVA, NEO4J, file("neo4j"))))
                .contains("IMPORT DONE")
                .contains(written.get("nodes") + " nodes")
                .contains(written.get("relationships") + " relationships");
    }

    private static void assumeNeo4j() {
        assumeTrue(
                Files.isDirectory(NEO4J),
                "there is no Neo4j in target/neo4j; src/examples/load/neo4j/pom.xml fetches it");
    }

    /** How many of a thing the export says that it wrote. */
    private long export(String noun, String name) {
        return written("export", "--out", file(name)).get(noun).getAsLong();
    }

    private JsonObject written(String... words) {
        Object[] all =
                Stream.concat(Stream.of(words), Stream.of("--report", "json")).toArray();
        Terminal.Run run = terminal.run(all);
        assertThat(run.exitCode()).as(run.err()).isZero();
        return JsonParser.parseString(run.err()).getAsJsonObject().getAsJsonObject("written");
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private static String script(String name) {
        return SCRIPTS.resolve(name).toString();
    }

    /** Beside the packages, where Node looks for them. */
    private static String nodeScript(String name) throws IOException {
        Path copy = NODE.resolve(name);
        Files.copy(SCRIPTS.resolve(name), copy, StandardCopyOption.REPLACE_EXISTING);
        return copy.toString();
    }

    private static void assumeModule(String modules) throws Exception {
        assumeTrue(
                Files.isExecutable(Path.of(PYTHON)) && succeeds(PYTHON, "-c", "import " + modules),
                "Debian's Python has no " + modules);
    }

    private static void assumeProgram(String program, String ofPackage) throws Exception {
        assumeTrue(succeeds("which", program), "there is no " + program + ", of Debian's " + ofPackage);
    }

    private static void assumePackages() throws Exception {
        assumeTrue(
                succeeds("which", "node") && Files.isDirectory(NODE.resolve("node_modules/oxigraph")),
                "there is no Node.js with n3, oxigraph and hyparquet in target/node");
    }

    private static boolean succeeds(String... command) throws Exception {
        return start(List.of(command)).waitFor() == 0;
    }

    /** Standard output and error of a program that must succeed. */
    private static String run(String... command) throws Exception {
        Process process = start(List.of(command));
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(String.join(" ", command) + "\n" + out).isZero();
        return out;
    }

    private static Process start(List<String> command) throws IOException {
        Process process = new ProcessBuilder(new ArrayList<>(command))
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        return process;
    }
}
