package org.dealgraph.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;

/** The forms that the answer of a query can be printed in. */
@SuppressWarnings("ImmutableEnumChecker") // the syntaxes are constants of Jena
enum ResultForm {
    TABLE,
    CSV(ResultSetLang.RS_CSV),
    TSV(ResultSetLang.RS_TSV),
    JSON(ResultSetLang.RS_JSON),
    XML(ResultSetLang.RS_XML),
    TURTLE(RDFFormat.TURTLE_BLOCKS),
    NTRIPLES(RDFFormat.NTRIPLES),
    JSONLD(RDFFormat.JSONLD_PRETTY),
    RDFXML(RDFFormat.RDFXML_PLAIN);

    private final Optional<Lang> rows;
    private final Optional<RDFFormat> graph;

    ResultForm() {
        this(Optional.empty(), Optional.empty());
    }

    ResultForm(Lang rows) {
        this(Optional.of(rows), Optional.empty());
    }

    ResultForm(RDFFormat graph) {
        this(Optional.empty(), Optional.of(graph));
    }

    ResultForm(Optional<Lang> rows, Optional<RDFFormat> graph) {
        this.rows = rows;
        this.graph = graph;
    }

    /** The standard syntax of rows, and of yes and no; empty for a table and for graphs. */
    Optional<Lang> rows() {
        return rows;
    }

    /** The syntax of graphs; empty for rows. */
    Optional<RDFFormat> graph() {
        return graph;
    }

    /** The forms that show graphs, or those that show rows, as a list to read. */
    static String listOf(boolean graphs) {
        return Arrays.stream(values())
                .filter(form -> form.graph.isPresent() == graphs)
                .map(ResultForm::toString)
                .collect(Collectors.joining(", "));
    }

    /** As the user spells it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
