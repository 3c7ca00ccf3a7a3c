package org.dealgraph.cli;

import java.util.Locale;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;

/** The forms that the answer of a query can be printed in. */
@SuppressWarnings("ImmutableEnumChecker") // the syntaxes are constants of Jena
enum ResultForm {
    TABLE(Kind.TABLE, ResultSetLang.RS_None, null),
    CSV(Kind.ROWS, ResultSetLang.RS_CSV, null),
    TSV(Kind.ROWS, ResultSetLang.RS_TSV, null),
    JSON(Kind.ROWS, ResultSetLang.RS_JSON, null),
    XML(Kind.ROWS, ResultSetLang.RS_XML, null),
    TURTLE(Kind.TRIPLES, null, RDFFormat.TURTLE_BLOCKS),
    NTRIPLES(Kind.TRIPLES, null, RDFFormat.NTRIPLES),
    JSONLD(Kind.TRIPLES, null, RDFFormat.JSONLD_PRETTY),
    RDFXML(Kind.TRIPLES, null, RDFFormat.RDFXML_PLAIN);

    private final Kind kind;
    private final Lang rows;
    private final RDFFormat graph;

    ResultForm(Kind kind, Lang rows, RDFFormat graph) {
        this.kind = kind;
        this.rows = rows;
        this.graph = graph;
    }

    Kind kind() {
        return kind;
    }

    /** The syntax for rows; only for forms of that kind. */
    Lang rows() {
        return rows;
    }

    /** The syntax for triples; only for forms of that kind. */
    RDFFormat graph() {
        return graph;
    }

    /** As the user spells it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a form can show. */
    enum Kind {
        TABLE,
        ROWS,
        TRIPLES
    }
}
