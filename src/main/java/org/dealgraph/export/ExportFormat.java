package org.dealgraph.export;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dealgraph.export.content.Table;
import org.dealgraph.export.graph.CsvGraph;
import org.dealgraph.export.graph.Cx2;
import org.dealgraph.export.graph.Cypher;
import org.dealgraph.export.graph.Dot;
import org.dealgraph.export.graph.Gexf;
import org.dealgraph.export.graph.GraphMl;
import org.dealgraph.export.graph.GraphWriter;
import org.dealgraph.export.table.DelimitedWriter;
import org.dealgraph.export.table.ParquetTableWriter;
import org.dealgraph.export.table.TableWriter;
import org.dealgraph.export.table.XlsxWriter;

/** The formats that a store can be written in. The same content gives the same bytes in each. */
@SuppressWarnings("ImmutableEnumChecker") // the layouts are functions without state
public enum ExportFormat {
    /** Sorted by line. */
    N_QUADS("nquads", "nq", "application/n-quads", Family.QUADS, file(source -> source.rdf()::nQuads)),
    TRIG("trig", "trig", "application/trig", Family.QUADS, file(source -> source.rdf()::triG)),
    JSON_LD("jsonld", "jsonld", "application/ld+json", Family.QUADS, file(source -> source.rdf()::jsonLd)),
    /** A tree: the claims within their subjects. */
    JSON_LD_ENTITIES(
            "jsonld-entities",
            "entities.jsonld",
            "application/ld+json",
            Family.ENTITIES,
            file(source -> source.rdf()::jsonLdByEntity)),
    /** All graphs as one, sorted by line. */
    N_TRIPLES("ntriples", "nt", "application/n-triples", Family.TRIPLES, file(source -> source.rdf()::nTriples)),
    /** All graphs as one. */
    TURTLE("turtle", "ttl", "text/turtle", Family.TRIPLES, file(source -> source.rdf()::turtle)),
    /** All graphs as one. */
    RDF_XML("rdfxml", "rdf", "application/rdf+xml", Family.TRIPLES, file(source -> source.rdf()::rdfXml)),
    /** All graphs as one ontology in RDF/XML, everything declared: for Protégé and whatever else uses the OWL API. */
    OWL("owl", "owl", "application/rdf+xml", Family.TRIPLES, file(source -> source.rdf()::owl)),
    /** TriG, four graphs a claim. */
    NANOPUBLICATIONS(
            "nanopubs",
            "nanopubs.trig",
            "application/trig",
            Family.CLAIMS,
            file(source -> source.rdf()::nanopublications)),

    /** What the store is, not what is in it: VoID and DCAT in Turtle. */
    VOID(
            "void",
            "void.ttl",
            "text/turtle",
            Family.DESCRIPTION,
            file(source -> out -> source.rdf().description(out, source.licence()))),

    GRAPHML("graphml", "graphml", "application/graphml+xml", Family.GRAPH, graph(new GraphMl())),
    /** Dynamic: validity as spells. */
    GEXF("gexf", "gexf", "application/gexf+xml", Family.GRAPH, graph(new Gexf())),
    DOT("dot", "dot", "text/vnd.graphviz", Family.GRAPH, graph(new Dot())),
    /** Of Cytoscape. */
    CX2("cx2", "cx2", "application/json", Family.GRAPH, graph(new Cx2())),
    CYPHER("cypher", "cypher", "application/x-cypher-query", Family.GRAPH, graph(new Cypher())),
    /** A folder for {@code neo4j-admin database import}. */
    NEO4J("neo4j", "csv", "text/csv", Family.GRAPH, new Layout.Folder(source -> {
        CsvGraph graph = CsvGraph.forNeo4j(source.graph());
        return tables(List.of(graph.nodes(), graph.edges()), "csv", DelimitedWriter.exactCsv());
    })),
    /** A folder for the spreadsheet import of Gephi. */
    GEPHI("gephi", "csv", "text/csv", Family.GRAPH, new Layout.Folder(source -> {
        CsvGraph graph = CsvGraph.forGephi(source.graph());
        return tables(List.of(graph.nodes(), graph.edges()), "csv", DelimitedWriter.csv());
    })),

    CSV("csv", "csv", "text/csv", Family.TABLES, tables("csv", DelimitedWriter.csv())),
    TSV("tsv", "tsv", "text/tab-separated-values", Family.TABLES, tables("tsv", DelimitedWriter.tsv())),
    PARQUET(
            "parquet",
            "parquet",
            "application/vnd.apache.parquet",
            Family.TABLES,
            tables("parquet", new ParquetTableWriter())),
    /** One sheet a table. */
    XLSX(
            "xlsx",
            "xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Family.TABLES,
            file(source -> out -> XlsxWriter.write(source.tables(), out)));

    private final String label;
    private final String extension;
    private final String mediaType;
    private final Family family;
    private final Layout layout;

    ExportFormat(String label, String extension, String mediaType, Family family, Layout layout) {
        this.label = label;
        this.extension = extension;
        this.mediaType = mediaType;
        this.family = family;
        this.layout = layout;
    }

    /** Its name on the command line. */
    public String label() {
        return label;
    }

    /** The usual end of a file's name, without the dot. */
    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** What it carries and what not. */
    public Family family() {
        return family;
    }

    /** Whether it is written as several files in a folder. */
    public boolean isFolder() {
        return layout instanceof Layout.Folder;
    }

    /** Whether it has a place for the reifiers of RDF 1.2. */
    public boolean hasReifiers() {
        return switch (this) {
            case N_QUADS, TRIG, N_TRIPLES, TURTLE -> true;
            default -> false;
        };
    }

    /** The format with this label. */
    public static Optional<ExportFormat> named(String label) {
        return Arrays.stream(values())
                .filter(format -> format.label.equalsIgnoreCase(label))
                .findFirst();
    }

    /** The format of a file with this name, by its extension before that of a compression; first those of one file. */
    public static Optional<ExportFormat> ofFile(String fileName) {
        String lowerCase = Compression.withoutSuffix(fileName.toLowerCase(Locale.ROOT));
        return Stream.concat(
                        Arrays.stream(values()).filter(format -> !format.isFolder()),
                        Arrays.stream(values()).filter(format -> format.family == Family.TABLES))
                .filter(format -> lowerCase.endsWith("." + format.extension))
                // Of two that fit the longer one: a.nanopubs.trig is no plain TriG.
                .reduce((one, other) -> other.extension.length() > one.extension.length() ? other : one);
    }

    Layout layout() {
        return layout;
    }

    private static Layout file(Layout.File file) {
        return file;
    }

    private static Layout graph(GraphWriter writer) {
        return file(source -> out -> writer.write(source.graph(), out));
    }

    private static Layout tables(String extension, TableWriter writer) {
        return new Layout.Folder(source -> tables(source.tables(), extension, writer));
    }

    private static List<Part> tables(List<Table> tables, String extension, TableWriter writer) throws IOException {
        return tables.stream()
                .map(table -> new Part(table.name() + "." + extension, out -> writer.write(table, out)))
                .toList();
    }
}
