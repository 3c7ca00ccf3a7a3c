package org.dealgraph.export.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dealgraph.export.HostileWorld;
import org.dealgraph.export.content.Contents;
import org.dealgraph.export.content.Written;
import org.dealgraph.export.table.DelimitedWriter;
import org.dealgraph.store.Store;
import org.dealgraph.store.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The graph formats, read back by parsers that are not ours. */
class GraphFormatsTest {
    @Test
    void aClaimIsAnEdgeAndAFactCountsItsClaims() throws IOException {
        try (Store store = World.inMemory()) {
            Contents contents = new Contents(store);
            List<Edge> claims = edges(PropertyGraph.of(contents, Edges.CLAIMS));
            List<Edge> facts = edges(PropertyGraph.of(contents, Edges.FACTS));

            assertThat(claims).hasSize((int) contents.claims());
            assertThat(facts).noneMatch(Edge::doubtful);
            long supporting = claims.stream().filter(edge -> !edge.doubtful()).count();
            assertThat(facts.stream().mapToLong(Edge::weight).sum()).isEqualTo(supporting);
            Edge partnership = facts.stream()
                    .filter(fact -> fact.relation().equals("partnersWith"))
                    .findFirst()
                    .orElseThrow();
            assertThat(partnership.source().label()).isEqualTo("Lumina");
            assertThat(partnership.target().label()).isEqualTo("Vast");
            assertThat(value(partnership, "outlets", contents)).isEqualTo(List.of("Cloud Courier", "Daily Ledger"));
            assertThat(value(partnership, "phase", contents)).isEqualTo("Holds");
            assertThat(partnership.weight()).isEqualTo(4);
        }
    }

    @ParameterizedTest
    @EnumSource
    void graphMlHoldsEveryNodeEdgeAndValue(Edges kind) throws Exception {
        try (Store store = HostileWorld.inMemory()) {
            PropertyGraph graph = PropertyGraph.of(new Contents(store), kind);
            Document document = xml(bytes(new GraphMl(), graph));

            assertThat(labels(document.getElementsByTagName("data"), "key", "node.label"))
                    .containsExactlyElementsOf(HostileWorld.NAMES);
            assertThat(document.getElementsByTagName("edge").getLength()).isEqualTo(HostileWorld.NAMES.size());
            assertThat(labels(document.getElementsByTagName("data"), "key", "edge.quote"))
                    .containsExactlyElementsOf(HostileWorld.NAMES);
        }
    }

    @ParameterizedTest
    @EnumSource
    void gexfKeepsToItsSchemaAndHoldsEveryValue(Edges kind) throws Exception {
        for (boolean hostile : List.of(true, false)) {
            try (Store store = hostile ? HostileWorld.inMemory() : World.inMemory()) {
                PropertyGraph graph = PropertyGraph.of(new Contents(store), kind);
                byte[] bytes = bytes(new Gexf(), graph);

                SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                        .newSchema(GraphFormatsTest.class.getResource("gexf-1.3.xsd"))
                        .newValidator()
                        .validate(new StreamSource(new ByteArrayInputStream(bytes)));
                NodeList nodes = xml(bytes).getElementsByTagName("node");
                assertThat(IntStream.range(0, nodes.getLength())
                                .mapToObj(i -> ((Element) nodes.item(i)).getAttribute("label")))
                        .containsExactlyElementsOf(
                                graph.nodes().stream().map(node -> node.label()).toList());
            }
        }
    }

    @Test
    void validityBecomesASpell() throws Exception {
        try (Store store = World.inMemory()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Written written = new Gexf().write(PropertyGraph.of(new Contents(store), Edges.CLAIMS), out);

            Document document = xml(out.toByteArray());
            assertThat(document.getElementsByTagName("spell").getLength())
                    .isEqualTo(written.counts().get("spells").intValue())
                    .isPositive();
            assertThat(((Element) document.getElementsByTagName("spell").item(0)).getAttribute("start"))
                    .isEqualTo("2025-01-01");
        }
    }

    @Test
    void characterThatXmlHasNotAreReplacedAndTold() throws Exception {
        try (Store store = Store.inMemory(World.IRIS)) {
            store.replace(HostileWorld.article(List.of("bell\u0007", "plain")), World.NOON);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Written written = new GraphMl().write(PropertyGraph.of(new Contents(store), Edges.CLAIMS), out);

            assertThat(written.losses()).containsExactly("2 control characters, written as U+FFFD");
            assertThat(labels(xml(out.toByteArray()).getElementsByTagName("data"), "key", "node.label"))
                    .containsExactly("bell\uFFFD", "plain");
        }
    }

    @Test
    void cytoscapesJsonCountsWhatItHolds() throws Exception {
        try (Store store = HostileWorld.inMemory()) {
            byte[] bytes = bytes(new Cx2(), PropertyGraph.of(new Contents(store), Edges.CLAIMS));
            JsonArray aspects = JsonParser.parseString(new String(bytes, StandardCharsets.UTF_8))
                    .getAsJsonArray();

            List<String> names = new ArrayList<>();
            aspect(aspects, "nodes")
                    .forEach(node -> names.add(node.getAsJsonObject()
                            .getAsJsonObject("v")
                            .get("name")
                            .getAsString()));
            assertThat(names).containsExactlyElementsOf(HostileWorld.NAMES);
            for (JsonElement counted : aspect(aspects, "metaData")) {
                String name = counted.getAsJsonObject().get("name").getAsString();
                assertThat(aspect(aspects, name))
                        .hasSize(counted.getAsJsonObject().get("elementCount").getAsInt());
            }
            assertThat(aspect(aspects, "status")
                            .get(0)
                            .getAsJsonObject()
                            .get("success")
                            .getAsBoolean())
                    .isTrue();
        }
    }

    @Test
    void textForNeo4jIsExactAndForGephiCannotRun() throws Exception {
        try (Store store = HostileWorld.inMemory()) {
            PropertyGraph graph = PropertyGraph.of(new Contents(store), Edges.CLAIMS);

            assertThat(column(CsvGraph.forNeo4j(graph), DelimitedWriter.exactCsv(), "label:string"))
                    .containsExactlyElementsOf(HostileWorld.NAMES);
            List<String> labels = column(CsvGraph.forGephi(graph), DelimitedWriter.csv(), "Label");
            assertThat(labels.get(0)).isEqualTo("'" + HostileWorld.NAMES.get(0));
            assertThat(labels.subList(4, 6)).isEqualTo(HostileWorld.NAMES.subList(4, 6));
        }
    }

    @Test
    void cypherIsAStatementALine() throws Exception {
        try (Store store = HostileWorld.inMemory()) {
            String script = new String(
                    bytes(new Cypher(), PropertyGraph.of(new Contents(store), Edges.CLAIMS)), StandardCharsets.UTF_8);

            assertThat(script.lines().skip(1))
                    .hasSize(2 * HostileWorld.NAMES.size())
                    .allMatch(line -> line.matches("(MERGE|MATCH) .*;"));
            assertThat(script).contains("label: '-2\\nlines'").contains("\\' /C calc\\'!A0'");
        }
    }

    private static List<Edge> edges(PropertyGraph graph) throws IOException {
        List<Edge> edges = new ArrayList<>();
        graph.forEachEdge(edges::add);
        return edges;
    }

    private static Object value(Edge edge, String heading, Contents contents) throws IOException {
        PropertyGraph graph = PropertyGraph.of(contents, Edges.FACTS);
        int column =
                graph.edgeHeadings().stream().map(each -> each.name()).toList().indexOf(heading);
        return edge.values().get(column).orElseThrow();
    }

    private static List<String> column(CsvGraph graph, DelimitedWriter writer, String heading) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(graph.nodes(), out);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        return format.parse(new StringReader(out.toString(StandardCharsets.UTF_8))).stream()
                .map((CSVRecord row) -> row.get(heading))
                .toList();
    }

    private static JsonArray aspect(JsonArray aspects, String name) {
        for (JsonElement aspect : aspects) {
            if (aspect.getAsJsonObject().has(name)) {
                return aspect.getAsJsonObject().getAsJsonArray(name);
            }
        }
        return new JsonArray();
    }

    private static List<String> labels(NodeList elements, String attribute, String value) {
        return IntStream.range(0, elements.getLength())
                .mapToObj(i -> (Element) elements.item(i))
                .filter(element -> element.getAttribute(attribute).equals(value))
                .map(Element::getTextContent)
                .toList();
    }

    private static byte[] bytes(GraphWriter writer, PropertyGraph graph) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(graph, out);
        return out.toByteArray();
    }

    private static Document xml(byte[] bytes) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    }
}
