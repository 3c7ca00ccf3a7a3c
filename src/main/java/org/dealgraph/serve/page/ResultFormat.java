package org.dealgraph.serve.page;

import java.io.OutputStream;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.ResultsWriter;

/** The formats, beside the page, that the answer to a shipped query can be taken in. */
enum ResultFormat {
    CSV("csv", ResultSetLang.RS_CSV),
    TSV("tsv", ResultSetLang.RS_TSV),
    JSON("json", ResultSetLang.RS_JSON),
    XML("xml", ResultSetLang.RS_XML);

    private final String extension;

    @SuppressWarnings("ImmutableEnumChecker") // A Lang is a constant, though not marked so.
    private final Lang lang;

    ResultFormat(String extension, Lang lang) {
        this.extension = extension;
        this.lang = lang;
    }

    /** The format of files with this extension; empty if there is none, or {@code extension} is null. */
    static Optional<ResultFormat> ofExtension(String extension) {
        return Stream.of(values())
                .filter(format -> format.extension.equals(extension))
                .findFirst();
    }

    String extension() {
        return extension;
    }

    String mediaType() {
        return lang.getHeaderString();
    }

    void write(RowSet rows, OutputStream out) {
        ResultsWriter.create().lang(lang).write(out, rows);
    }
}
