package org.dealgraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Triple;
import org.dealgraph.export.ExportFormat;
import org.dealgraph.export.ExportReport;
import org.dealgraph.export.Exporter;
import org.dealgraph.export.Family;
import org.dealgraph.export.Source;
import org.dealgraph.export.content.Excerpt;
import org.dealgraph.export.content.QueryTable;
import org.dealgraph.export.content.Selection;
import org.dealgraph.export.content.Table;
import org.dealgraph.export.graph.Edges;
import org.dealgraph.export.table.Tables;
import org.dealgraph.store.Answer;
import org.dealgraph.store.NamedQuery;
import org.dealgraph.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
            "  dealgraph export --out deals.xlsx --entity Nvidia --since 2025",
            "  dealgraph export --format csv --select investments"
        })
final class ExportCommand extends StoreCommand {
    private static final String STANDARD_OUTPUT = "-";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = {
                "RDF: nquads, trig, jsonld, jsonld-entities, ntriples, turtle, rdfxml; owl for Protégé; nanopubs; void, which describes the store.",
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

    @Option(names = "--licence", paramLabel = "IRI", description = "For void: the licence of the graph.")
    private String licence;

    @Option(
            names = "--report",
            paramLabel = "FORM",
            defaultValue = "TEXT",
            description = "How to tell what was written and what could not be: ${COMPLETION-CANDIDATES}."
                    + " Default: ${DEFAULT-VALUE}.")
    private ReportForm form;

    @Mixin
    private SelectionOptions options;

    @Override
    int run(Store store) throws IOException {
        ExportFormat format = format();
        if (rdf12 && !format.hasReifiers()) {
            throw wrongUse("--rdf12 is for nquads, trig, ntriples and turtle, not for " + format.label());
        }
        Optional<NamedQuery> query = options.query();
        if (query.isPresent() && query.get().query().isSelectType() && format.family() == Family.TABLES) {
            Table rows = QueryTable.of(store, query.get(), options.settings());
            write(format, new Source(store, false, edges, Optional.empty(), Optional.of(rows), Optional.empty()));
            return ExitCode.DONE;
        }
        Optional<String> one = table(format);
        Selection selection = query.isEmpty() ? options.selection(store) : Selection.all();
        if (query.isEmpty() && selection.isAll()) {
            write(format, new Source(store, rdf12, edges, one, Optional.empty(), Optional.ofNullable(licence)));
            return ExitCode.DONE;
        }
        try (Excerpt excerpt = query.isPresent() ? excerpt(store, query.get()) : Excerpt.of(store, selection)) {
            write(
                    format,
                    new Source(excerpt.store(), rdf12, edges, one, Optional.empty(), Optional.ofNullable(licence)));
        }
        return ExitCode.DONE;
    }

    private void write(ExportFormat format, Source source) throws IOException {
        Exporter exporter = new Exporter(source);
        ExportReport report = out.equals(STANDARD_OUTPUT)
                ? exporter.write(format, console().out())
                : exporter.write(format, Path.of(out));
        form.print(report, console().err());
    }

    private Excerpt excerpt(Store store, NamedQuery query) throws IOException {
        if (query.query().isSelectType()) {
            Set<String> claims = QueryTable.claims(store, query, options.settings())
                    .orElseThrow(() -> wrongUse("the query " + query.name()
                            + " has no column ?claim to choose claims by; name one, or write its rows as a table"));
            return Excerpt.of(store, Selection.ofClaims(claims));
        }
        List<Triple> triples = store.query(query, options.settings(), Optional.empty(), answer -> {
            if (answer instanceof Answer.Triples made) {
                List<Triple> all = new ArrayList<>();
                made.triples().forEachRemaining(all::add);
                return all;
            }
            throw wrongUse("the query " + query.name() + " is an ASK; give a SELECT or a CONSTRUCT");
        });
        if (triples.stream()
                .anyMatch(triple ->
                        triple.getSubject().isBlank() || triple.getObject().isBlank())) {
            throw new CommandException(
                    "the query " + query.name() + " makes blank nodes, which no export here has; give them IRIs");
        }
        return Excerpt.of(store.iris(), triples);
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
