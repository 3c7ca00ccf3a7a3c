package org.dealgraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dealgraph.export.ExportFormat;
import org.dealgraph.export.ExportReport;
import org.dealgraph.export.Exporter;
import org.dealgraph.export.Family;
import org.dealgraph.export.Source;
import org.dealgraph.export.graph.Edges;
import org.dealgraph.export.table.Tables;
import org.dealgraph.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the store in a format that other programs load. */
@Command(
        name = "export",
        header = "Write the store as RDF, as a graph of nodes and edges, or as tables.",
        description = {
            "The same articles give the same bytes. What a format cannot carry is told on standard error.",
            "A file that ends in .gz or .zst is compressed. Until all is written it has another name.",
        },
        footer = {
            "",
            "Examples:",
            "  dealgraph export --out graph.nq.gz",
            "  dealgraph export --format gexf --edges facts --out graph.gexf",
            "  dealgraph export --format csv --table claims",
            "  dealgraph export --out deals.xlsx"
        })
final class ExportCommand extends StoreCommand {
    private static final String STANDARD_OUTPUT = "-";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = {
                "RDF: nquads, trig, jsonld, ntriples, turtle, rdfxml; owl for Protégé; nanopubs.",
                "Graphs: graphml, gexf, dot, cx2, cypher, and neo4j and gephi, which are folders of CSV.",
                "Tables: csv, tsv, parquet, which are folders unless --table names one, and xlsx.",
                "Default: by the extension of the file, else nquads."
            })
    private String label;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            defaultValue = STANDARD_OUTPUT,
            description = "The file or folder to write, or - for standard output. Default: ${DEFAULT-VALUE}.")
    private String out;

    @Option(
            names = "--rdf12",
            description =
                    "For nquads, trig, ntriples, turtle: claims as reifiers of RDF 1.2, which fewer programs read.")
    private boolean rdf12;

    @Option(
            names = "--edges",
            paramLabel = "WHAT",
            defaultValue = "CLAIMS",
            description = "For graphs: an edge a claim, or one a fact that claims support, with counts:"
                    + " ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Edges edges;

    @Option(
            names = "--table",
            paramLabel = "TABLE",
            description = "For tables: only claims, deals, entities or articles.")
    private String table;

    @Option(
            names = "--report",
            paramLabel = "FORM",
            defaultValue = "TEXT",
            description = "How to tell what was written and what could not be: ${COMPLETION-CANDIDATES}."
                    + " Default: ${DEFAULT-VALUE}.")
    private ReportForm form;

    @Override
    int run(Store store) throws IOException {
        ExportFormat format = format();
        Optional<String> one = table(format);
        if (rdf12 && !format.hasReifiers()) {
            throw wrongUse("--rdf12 is for nquads, trig, ntriples and turtle, not for " + format.label());
        }
        Exporter exporter = new Exporter(new Source(store, rdf12, edges, one, Optional.empty()));
        ExportReport report = out.equals(STANDARD_OUTPUT)
                ? exporter.write(format, console().out())
                : exporter.write(format, Path.of(out));
        form.print(report, console().err());
        return ExitCode.DONE;
    }

    private ExportFormat format() {
        if (label != null) {
            return ExportFormat.named(label)
                    .orElseThrow(() -> wrongUse("there is no format \"" + label + "\"; there are " + labels()));
        }
        if (out.equals(STANDARD_OUTPUT)) {
            return ExportFormat.N_QUADS;
        }
        return fileName()
                .flatMap(ExportFormat::ofFile)
                .orElseThrow(
                        () -> wrongUse("the name of " + out + " tells no format; give one with --format: " + labels()));
    }

    private Optional<String> fileName() {
        return Optional.ofNullable(Path.of(out).getFileName()).map(Path::toString);
    }

    /** The one table to write; that of a file called by its name needs not be named again. */
    private Optional<String> table(ExportFormat format) {
        if (table != null) {
            if (!Tables.NAMES.contains(table)) {
                throw wrongUse("there is no table \"" + table + "\"; there are " + String.join(", ", Tables.NAMES));
            }
            if (format.family() != Family.TABLES) {
                throw wrongUse("--table is for csv, tsv, parquet and xlsx, not for " + format.label());
            }
            return Optional.of(table);
        }
        if (!format.isFolder()) {
            return Optional.empty();
        }
        String name = fileName().orElse("");
        Optional<String> told = Tables.NAMES.stream()
                .filter(each -> format.family() == Family.TABLES)
                .filter(each -> name.toLowerCase(Locale.ROOT).startsWith(each + "." + format.extension()))
                .findFirst();
        if (told.isEmpty()
                && (out.equals(STANDARD_OUTPUT) || ExportFormat.ofFile(name).isPresent())) {
            throw wrongUse(format.label() + " is written as several files; name a folder with --out"
                    + (format.family() == Family.TABLES
                            ? ", or one table with --table: " + String.join(", ", Tables.NAMES)
                            : ""));
        }
        return told;
    }

    private static String labels() {
        return Arrays.stream(ExportFormat.values()).map(ExportFormat::label).collect(Collectors.joining(", "));
    }
}
