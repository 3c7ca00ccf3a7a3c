package org.dealgraph.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.dealgraph.store.ArticleGraph;
import org.dealgraph.store.Store;
import org.dealgraph.store.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ExporterTest {
    private static final String AWKWARD = "tab\t line\n return\r quote\" back\\ <&> ]]> 'é\u200b\uD83D\uDE00 ";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenIsReadBackTheSame(ExportFormat format) throws IOException {
        try (Store store = awkwardWorld()) {
            DatasetGraph read = DatasetGraphFactory.create();
            Lang lang = RDFLanguages.contentTypeToLang(format.mediaType());
            RDFDataMgr.read(read, new ByteArrayInputStream(bytes(store, format)), lang);

            if (RDFLanguages.isQuads(lang)) {
                assertThat(quads(read)).isEqualTo(store.contents(quads -> strings(quads::forEachRemaining)));
            } else {
                Set<String> union = store.contents(quads -> {
                    Set<String> triples = new TreeSet<>();
                    quads.forEachRemaining(quad -> triples.add(quad.asTriple().toString()));
                    return triples;
                });
                assertThat(triples(read)).isEqualTo(union);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSameContentGivesTheSameBytesWhateverTheOrderOfIngestion(ExportFormat format) throws IOException {
        List<ArticleGraph> backwards = new ArrayList<>(World.articles());
        Collections.reverse(backwards);
        try (Store forth = World.inMemory();
                Store back = Store.inMemory(World.IRIS)) {
            backwards.forEach(article -> back.replace(article, World.NOON.plusSeconds(60)));
            World.prepare(back);

            assertThat(bytes(back, format)).isEqualTo(bytes(forth, format));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theRecordOfIngestionsStaysAtHome(ExportFormat format) throws IOException {
        try (Store store = World.inMemory()) {
            assertThat(new String(bytes(store, format), StandardCharsets.UTF_8))
                    .contains("Daily Ledger")
                    .doesNotContain("2025-08-01T12:00:00Z")
                    .doesNotContain("graph/ingestions");
        }
    }

    @Test
    void formatsAreFoundByNameAndByFile() {
        assertThat(ExportFormat.named("TriG")).contains(ExportFormat.TRIG);
        assertThat(ExportFormat.named("excel")).isEmpty();
        assertThat(ExportFormat.ofFile("Deals.TTL")).contains(ExportFormat.TURTLE);
        assertThat(ExportFormat.ofFile("deals")).isEmpty();
    }

    @Test
    void aFileIsReplacedWhole() throws IOException {
        Path file = Files.writeString(folder.resolve("deals.nq"), "old");
        try (Store store = World.inMemory()) {
            new Exporter(store).write(ExportFormat.N_QUADS, file);

            assertThat(file).hasBinaryContent(bytes(store, ExportFormat.N_QUADS));
            assertThat(folder.toFile().list()).containsExactly("deals.nq");
        }
    }

    @Test
    void anExportThatFailsLeavesTheOldFile() throws IOException {
        Path file = Files.writeString(folder.resolve("deals.rdf"), "old");
        try (Store store = World.inMemory()) {
            store.replace(article(RDFS.comment.asNode(), "form feed \f"), World.NOON);

            assertThatThrownBy(() -> new Exporter(store).write(ExportFormat.RDF_XML, file))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(
                            "control character U+000C in comment of <https://w3id.org/dealgraph/article/x>");
            assertThat(file).hasContent("old");
            assertThat(folder.toFile().list()).containsExactly("deals.rdf");
        }
    }

    @Test
    void aPropertyThatIsNoXmlNameIsAnErrorInRdfXml() {
        try (Store store = Store.inMemory(World.IRIS)) {
            store.replace(article(World.iri("property/1"), "one"), World.NOON);

            assertThatThrownBy(() -> bytes(store, ExportFormat.RDF_XML))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("property/1");
        }
    }

    private static Store awkwardWorld() {
        Store store = World.inMemory();
        store.replace(article(RDFS.comment.asNode(), AWKWARD), World.NOON);
        return store;
    }

    private static ArticleGraph article(Node property, String text) {
        Node iri = World.iri("article/x");
        return ArticleGraph.of(iri, List.of(Triple.create(iri, property, NodeFactory.createLiteralString(text))));
    }

    private static byte[] bytes(Store store, ExportFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Exporter(store).write(format, out);
        return out.toByteArray();
    }

    private static Set<String> quads(DatasetGraph data) {
        return strings(data.stream()::forEach);
    }

    private static Set<String> triples(DatasetGraph data) {
        Set<String> triples = new TreeSet<>();
        data.getDefaultGraph().stream().forEach(triple -> triples.add(triple.toString()));
        return triples;
    }

    private static <T> Set<String> strings(Consumer<Consumer<T>> each) {
        Set<String> strings = new TreeSet<>();
        each.accept(item -> strings.add(item.toString()));
        return strings;
    }
}
