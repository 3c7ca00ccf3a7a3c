package org.dealgraph.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.dealgraph.export.graph.Edges;
import org.dealgraph.store.ArticleGraph;
import org.dealgraph.store.Store;
import org.dealgraph.store.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class ExporterTest {
    private static final String AWKWARD = "tab\t line\n return\r quote\" back\\ <&> ]]> 'é\u200b\uD83D\uDE00 ";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"N_QUADS", "TRIG", "JSON_LD", "N_TRIPLES", "TURTLE", "RDF_XML"})
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

            assertThat(contents(back, format)).isEqualTo(contents(forth, format));
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"XLSX", "NANOPUBLICATIONS", "VOID", "JSON_LD_ENTITIES"})
    void theRecordOfIngestionsStaysAtHome(ExportFormat format) throws IOException {
        try (Store store = World.inMemory()) {
            assertThat(contents(store, format))
                    .contains("Daily Ledger")
                    .doesNotContain("2025-08-01T12:00:00Z")
                    .doesNotContain("graph/ingestions");
        }
    }

    @Test
    void formatsAreFoundByNameAndByFile() {
        assertThat(ExportFormat.named("TriG")).contains(ExportFormat.TRIG);
        assertThat(ExportFormat.named("excel")).isEmpty();
        assertThat(ExportFormat.ofFile("deals.gexf.gz")).contains(ExportFormat.GEXF);
        assertThat(ExportFormat.ofFile("claims.csv")).contains(ExportFormat.CSV);
        assertThat(ExportFormat.ofFile("Deals.TTL")).contains(ExportFormat.TURTLE);
        assertThat(ExportFormat.ofFile("deals")).isEmpty();
    }

    @Test
    void aDescriptionCountsNamesTheLicenceAndTellsTheDigest() throws IOException {
        try (Store store = World.inMemory()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Optional<String> licence = Optional.of("https://creativecommons.org/publicdomain/zero/1.0/");
            new Exporter(new Source(store, false, Edges.CLAIMS, Optional.empty(), Optional.empty(), licence))
                    .write(ExportFormat.VOID, out);

            long quads = store.writeSorted(OutputStream.nullOutputStream());
            assertThat(out.toString(StandardCharsets.UTF_8))
                    .containsPattern("void:triples +" + quads + ";")
                    .contains("\"" + store.digest() + "\"^^xsd:hexBinary")
                    .contains("<https://creativecommons.org/publicdomain/zero/1.0/>")
                    .containsPattern("dcterms:bibliographicCitation +\"dealgraph: .* read out of 4 articles")
                    .containsPattern("<https://w3id.org/dealgraph/dataset#class-Claim>\\s+void:class +dg:Claim");
        }
    }

    @ParameterizedTest
    @CsvSource({"deals.nq.gz, gz", "deals.nq.zst, zst", "deals.nq, ''"})
    void theEndOfAFileSaysHowItIsCompressed(String name, String compression) throws IOException {
        Path file = folder.resolve(name);
        try (Store store = World.inMemory()) {
            new Exporter(Source.of(store)).write(ExportFormat.N_QUADS, file);

            assertThat(decompressed(file, compression)).isEqualTo(bytes(store, ExportFormat.N_QUADS));
        }
    }

    private static byte[] decompressed(Path file, String compression) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        try (InputStream in =
                switch (compression) {
                    case "gz" -> new GZIPInputStream(bytes);
                    case "zst" -> new ZstdInputStream(bytes);
                    default -> bytes;
                }) {
            return in.readAllBytes();
        }
    }

    @Test
    void aFolderIsReplacedWholeAndNeverOneWithOtherFiles() throws IOException {
        Path target = folder.resolve("tables");
        try (Store store = World.inMemory()) {
            Exporter exporter = new Exporter(Source.of(store));
            exporter.write(ExportFormat.CSV, target);
            exporter.write(ExportFormat.CSV, target);
            assertThat(target.toFile().list())
                    .containsExactlyInAnyOrder("claims.csv", "deals.csv", "entities.csv", "articles.csv");
            assertThat(folder.toFile().list()).containsExactly("tables");

            Files.writeString(target.resolve("mine.txt"), "mine");
            assertThatThrownBy(() -> exporter.write(ExportFormat.CSV, target))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("holds other files, such as mine.txt");
            assertThat(target.resolve("mine.txt")).hasContent("mine");
        }
    }

    @Test
    void aFileIsReplacedWhole() throws IOException {
        Path file = Files.writeString(folder.resolve("deals.nq"), "old");
        try (Store store = World.inMemory()) {
            new Exporter(Source.of(store)).write(ExportFormat.N_QUADS, file);

            assertThat(file).hasBinaryContent(bytes(store, ExportFormat.N_QUADS));
            assertThat(folder.toFile().list()).containsExactly("deals.nq");
        }
    }

    @Test
    void anExportThatFailsLeavesTheOldFile() throws IOException {
        Path file = Files.writeString(folder.resolve("deals.rdf"), "old");
        try (Store store = World.inMemory()) {
            store.replace(article(RDFS.comment.asNode(), "form feed \f"), World.NOON);

            assertThatThrownBy(() -> new Exporter(Source.of(store)).write(ExportFormat.RDF_XML, file))
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

    /** All files of an export, in the order of their names. */
    private String contents(Store store, ExportFormat format) throws IOException {
        Path target = Files.createTempDirectory(folder, "export").resolve(format.label());
        new Exporter(Source.of(store)).write(format, target);
        List<Path> files = new ArrayList<>(List.of(target));
        if (Files.isDirectory(target)) {
            try (Stream<Path> inside = Files.list(target)) {
                files = inside.sorted().toList();
            }
        }
        StringBuilder contents = new StringBuilder();
        for (Path file : files) {
            contents.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        }
        return contents.toString();
    }

    private static byte[] bytes(Store store, ExportFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Exporter(Source.of(store)).write(format, out);
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
