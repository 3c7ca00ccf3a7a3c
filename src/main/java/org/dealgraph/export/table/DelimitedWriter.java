package org.dealgraph.export.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dealgraph.export.content.Heading;
import org.dealgraph.export.content.Kind;
import org.dealgraph.export.content.Table;
import org.dealgraph.export.content.Values;
import org.dealgraph.export.content.Written;

/**
 * CSV by RFC 4180 and its sister with tabs: UTF-8, a line of headings, quotes where needed. Text that a spreadsheet would run
 * as a formula is made text.
 */
public final class DelimitedWriter implements TableWriter {
    private final CSVFormat format;
    private final boolean forSpreadsheets;

    private DelimitedWriter(CSVFormat format, boolean forSpreadsheets) {
        this.format = format;
        this.forSpreadsheets = forSpreadsheets;
    }

    public static DelimitedWriter csv() {
        return new DelimitedWriter(CSVFormat.RFC4180, true);
    }

    public static DelimitedWriter tsv() {
        return new DelimitedWriter(
                CSVFormat.RFC4180.builder().setDelimiter('\t').get(), true);
    }

    /** CSV for programs that run no formulas: every text as it is. */
    public static DelimitedWriter exactCsv() {
        return new DelimitedWriter(CSVFormat.RFC4180, false);
    }

    @Override
    public Written write(Table table, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        CSVPrinter printer = new CSVPrinter(writer, format);
        printer.printRecord(table.headings().stream().map(Heading::name).toList());
        long[] counts = {0, 0};
        table.rows().forEach(row -> {
            counts[0]++;
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                String cell = text(row.get(i));
                boolean neutralise =
                        forSpreadsheets && isText(table.headings().get(i).kind()) && Formulas.isFormula(cell);
                counts[1] += neutralise ? 1 : 0;
                cells.add(neutralise ? Formulas.neutralised(cell) : cell);
            }
            printer.printRecord(cells);
        });
        printer.flush();
        return Written.of(table.name(), counts[0])
                .losing(
                        counts[1],
                        "cells that a spreadsheet would run as formulas, written with an apostrophe before them");
    }

    private static String text(Optional<?> value) {
        return value.map(Values::text).orElse("");
    }

    private static boolean isText(Kind kind) {
        return switch (kind) {
            case TEXT, IRI, LIST -> true;
            case INTEGER, DECIMAL, TRUTH, DATE -> false;
        };
    }
}
