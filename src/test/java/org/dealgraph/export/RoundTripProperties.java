package org.dealgraph.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.dealgraph.export.graph.Edges;
import org.dealgraph.store.Dump;
import org.dealgraph.store.Store;
import org.dealgraph.store.Transfer;
import org.dealgraph.store.World;

/** What holds of exports whatever companies are called. */
class RoundTripProperties {
    @Property(tries = 60)
    void whatIsExportedAndImportedIsTheSame(
            @ForAll("names") List<String> names, @ForAll("dumps") ExportFormat format, @ForAll boolean rdf12)
            throws IOException {
        try (Store store = Store.inMemory(World.IRIS);
                Store copy = Store.inMemory(World.IRIS)) {
            store.replace(HostileWorld.article(names), World.NOON);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            boolean reifiers = rdf12 && format.hasReifiers();
            Source source =
                    new Source(store, reifiers, Edges.CLAIMS, Optional.empty(), Optional.empty(), Optional.empty());
            new Exporter(source).write(format, out);

            Lang lang = RDFLanguages.contentTypeToLang(format.mediaType());
            try (Dump dump = Dump.read(new ByteArrayInputStream(out.toByteArray()), lang, "dump")) {
                new Transfer(copy, World.NOON).run(dump::forEachGraph);
            }

            assertThat(bytes(copy)).isEqualTo(bytes(store));
        }
    }

    @Property(tries = 100)
    void noCellOfASpreadsheetRunsAndNoTextIsLost(@ForAll("names") List<String> names) throws IOException {
        try (Store store = Store.inMemory(World.IRIS)) {
            store.replace(HostileWorld.article(names), World.NOON);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new Exporter(new Source(
                            store, false, Edges.CLAIMS, Optional.of("entities"), Optional.empty(), Optional.empty()))
                    .write(ExportFormat.CSV, out);

            CSVFormat format = CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get();
            List<String> labels = format.parse(new StringReader(out.toString(StandardCharsets.UTF_8))).stream()
                    .map(row -> row.get("label"))
                    .toList();
            assertThat(labels).hasSameSizeAs(names).noneMatch(label -> label.matches("(?s)[=+\\-@\\t\\r\\n].*"));
            for (int i = 0; i < names.size(); i++) {
                assertThat(labels.get(i)).isIn(names.get(i), "'" + names.get(i));
            }
        }
    }

    @Provide
    Arbitrary<List<String>> names() {
        Arbitrary<String> wild = Arbitraries.strings()
                .withChars("=+-@'\"\\,;|\t\n\r<>&{}$% \u202E\u05D0\uFEFF\u2028é.^")
                .withCharRange('a', 'f')
                .ofMinLength(1)
                .ofMaxLength(12);
        Arbitrary<String> emoji = Arbitraries.of("\uD83E\uDD16", "\uD83D\uDC68\u200D\uD83D\uDCBB", "a\uD83D\uDE00b");
        return Arbitraries.oneOf(wild, emoji).list().ofMinSize(1).ofMaxSize(8);
    }

    @Provide
    Arbitrary<ExportFormat> dumps() {
        return Arbitraries.of(ExportFormat.N_QUADS, ExportFormat.TRIG, ExportFormat.JSON_LD);
    }

    private static String bytes(Store store) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.writeSorted(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
