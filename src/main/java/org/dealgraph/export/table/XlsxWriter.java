package org.dealgraph.export.table;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dealgraph.export.content.Heading;
import org.dealgraph.export.content.Kind;
import org.dealgraph.export.content.Table;
import org.dealgraph.export.content.Values;
import org.dealgraph.export.content.Written;
import org.dealgraph.model.PartialDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * An Excel workbook, a sheet a table, the headings frozen. Days are dates, numbers are numbers, and text is always text, so
 * that nothing in it can run. A table that is longer than a sheet goes on in another.
 */
public final class XlsxWriter {
    /** Limits of Excel, its "specifications and limits". */
    private static final int MOST_ROWS = 1_048_576;

    private static final int MOST_CHARACTERS = 32_767;
    private static final int ROWS_IN_MEMORY = 500;
    private static final String PROPERTIES = "docProps/core.xml";
    private static final Pattern CREATED = Pattern.compile("<dcterms:created.*?</dcterms:created>");
    private static final String DAY = "yyyy-mm-dd";

    private long cut;
    private long vague;
    private long replaced;

    /** Writes all tables as one workbook; {@code out} stays open. */
    public static Written write(List<Table> tables, OutputStream out) throws IOException {
        Path file = Files.createTempFile("dealgraph", ".xlsx");
        try {
            Written written;
            try (OutputStream temporary = new BufferedOutputStream(Files.newOutputStream(file))) {
                written = new XlsxWriter().workbook(tables, temporary);
            }
            copyWithoutClock(file, out);
            return written;
        } finally {
            Files.delete(file);
        }
    }

    /** The library tells in the workbook's properties when it was made; all else is copied as it is. */
    private static void copyWithoutClock(Path file, OutputStream out) throws IOException {
        try (ZipFile from = ZipFile.builder().setPath(file).get()) {
            ZipArchiveOutputStream to = new ZipArchiveOutputStream(out);
            for (ZipArchiveEntry entry : Collections.list(from.getEntriesInPhysicalOrder())) {
                if (entry.getName().equals(PROPERTIES)) {
                    String text = new String(from.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                    ZipArchiveEntry timeless = new ZipArchiveEntry(PROPERTIES);
                    timeless.setTime(0);
                    to.putArchiveEntry(timeless);
                    to.write(CREATED.matcher(text).replaceAll("").getBytes(StandardCharsets.UTF_8));
                    to.closeArchiveEntry();
                } else {
                    to.addRawArchiveEntry(entry, from.getRawInputStream(entry));
                }
            }
            to.finish();
        }
    }

    private Written workbook(List<Table> tables, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "dealgraph", null);
        Written written = null;
        for (Table table : tables) {
            Written sheet = Written.of(table.name(), table(table, workbook));
            written = written == null ? sheet : written.and(sheet);
        }
        workbook.finish();
        return (written == null ? Written.of("tables", 0) : written)
                .losing(vague, "dates that are a year or a month alone, written as text")
                .losing(cut, "texts of more than " + MOST_CHARACTERS + " characters, cut to what a cell holds")
                .losing(replaced, "texts with control characters, written as U+FFFD");
    }

    private long table(Table table, Workbook workbook) throws IOException {
        long[] count = {0};
        int[] row = {0};
        Worksheet[] sheet = {sheet(table, workbook, 1)};
        int[] sheets = {1};
        table.rows().forEach(values -> {
            if (row[0] + 1 == MOST_ROWS) {
                sheet[0].finish();
                sheet[0] = sheet(table, workbook, ++sheets[0]);
                row[0] = 0;
            }
            row[0]++;
            count[0]++;
            write(values, row[0], sheet[0]);
            if (row[0] % ROWS_IN_MEMORY == 0) {
                sheet[0].flush();
            }
        });
        sheet[0].finish();
        return count[0];
    }

    private static Worksheet sheet(Table table, Workbook workbook, int number) {
        Worksheet sheet = workbook.newWorksheet(number == 1 ? table.name() : table.name() + " " + number);
        List<Heading> headings = table.headings();
        for (int i = 0; i < headings.size(); i++) {
            sheet.inlineString(0, i, headings.get(i).name());
            sheet.style(0, i).bold().set();
            sheet.width(i, width(headings.get(i)));
        }
        sheet.freezePane(0, 1);
        return sheet;
    }

    /** In characters. */
    private static int width(Heading heading) {
        if (heading.name().equals("quote")) {
            return 80;
        }
        return heading.kind() == Kind.TEXT || heading.kind() == Kind.LIST ? 22 : 13;
    }

    private void write(List<Optional<?>> values, int row, Worksheet sheet) {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).isPresent()) {
                write(values.get(i).get(), row, i, sheet);
            }
        }
    }

    private void write(Object value, int row, int column, Worksheet sheet) {
        if (value instanceof Long number) {
            sheet.value(row, column, number);
        } else if (value instanceof BigDecimal number) {
            sheet.value(row, column, number);
        } else if (value instanceof Boolean truth) {
            sheet.value(row, column, truth);
        } else if (value instanceof PartialDate.OfDay date) {
            sheet.value(row, column, date.day());
            sheet.style(row, column).format(DAY).set();
        } else {
            vague += value instanceof PartialDate ? 1 : 0;
            sheet.inlineString(row, column, text(Values.text(value)));
        }
    }

    private String text(String text) {
        String clean = text.codePoints()
                .map(XlsxWriter::allowed)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        replaced += clean.equals(text) ? 0 : 1;
        if (clean.length() <= MOST_CHARACTERS) {
            return clean;
        }
        cut++;
        int end = Character.isHighSurrogate(clean.charAt(MOST_CHARACTERS - 1)) ? MOST_CHARACTERS - 1 : MOST_CHARACTERS;
        return clean.substring(0, end);
    }

    /** A sheet is XML 1.0, which has no control characters but these. */
    private static int allowed(int point) {
        boolean control = point < 0x20 && point != '\t' && point != '\n' && point != '\r';
        boolean noCharacter = (point >= 0xD800 && point <= 0xDFFF) || point == 0xFFFE || point == 0xFFFF;
        return control || noCharacter ? 0xFFFD : point;
    }
}
