package org.dealgraph.export.table;

import static org.assertj.core.api.Assertions.assertThat;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.ParquetReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dealgraph.export.HostileWorld;
import org.dealgraph.export.content.Contents;
import org.dealgraph.export.content.Heading;
import org.dealgraph.export.content.Kind;
import org.dealgraph.export.content.Table;
import org.dealgraph.export.content.Written;
import org.dealgraph.store.Store;
import org.dealgraph.store.World;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables, read back by other programs' readers. */
class TableFormatsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"',', csv", "'\t', tsv"})
    void everyCellComesBackSaveForThoseThatCouldRun(char delimiter, String name) throws IOException {
        DelimitedWriter writer = name.equals("csv") ? DelimitedWriter.csv() : DelimitedWriter.tsv();
        try (Store store = HostileWorld.inMemory()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Written written = writer.write(table(store, "entities"), out);
            CSVFormat format = CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(delimiter)
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get();
            List<String> labels = format.parse(new StringReader(out.toString(StandardCharsets.UTF_8))).stream()
                    .map((CSVRecord row) -> row.get("label"))
                    .toList();

            List<String> expected = HostileWorld.NAMES.stream()
                    .map(label -> "=+-@".indexOf(label.charAt(0)) >= 0 ? "'" + label : label)
                    .toList();
            assertThat(labels).containsExactlyElementsOf(expected);
            assertThat(written.losses().get(0)).startsWith("4 cells that a spreadsheet would run");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "\t=1", " =1", "\u200B=1", "\uFF1D1", "\r=1", "@SUM(A1)", "-x", "+x", "\uFEFF@x"})
    void whatASpreadsheetMayRunIsKnown(String text) {
        assertThat(Formulas.isFormula(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Nvidia", "1 = 1", "'=1", "a@b", " x", "“Quote”"})
    void whatNoSpreadsheetRunsStaysAsItIs(String text) {
        assertThat(Formulas.isFormula(text)).isFalse();
    }

    @Test
    void aWorkbookHasASheetATableWithDatesNumbersAndText() throws IOException {
        try (Store store = World.inMemory()) {
            List<Table> tables = Tables.of(new Contents(store));
            try (ReadableWorkbook workbook = workbook(tables)) {
                assertThat(workbook.getSheets().map(Sheet::getName)).containsExactlyElementsOf(Tables.NAMES);
                List<Row> claims = workbook.getFirstSheet().read();
                assertThat(claims).hasSize(1 + (int) new Contents(store).claims());
                Map<String, Integer> columns = columns(claims.get(0));
                Row investment = row(claims, columns.get("relation"), "investsIn");
                assertThat(investment.getCell(columns.get("amount")).getType()).isEqualTo(CellType.NUMBER);
                assertThat(investment
                                .getCellAsNumber(columns.get("amount"))
                                .orElseThrow()
                                .longValueExact())
                        .isEqualTo(2_000_000_000L);
                assertThat(investment.getCellAsDate(columns.get("published")).orElseThrow())
                        .isEqualTo("2025-01-10T00:00");
                assertThat(investment.getCellAsBoolean(columns.get("negated"))).contains(false);
            }
        }
    }

    @Test
    void textInAWorkbookIsNeverAFormula() throws IOException {
        try (Store store = HostileWorld.inMemory();
                ReadableWorkbook workbook = workbook(List.of(table(store, "entities")))) {
            List<Row> rows = workbook.getFirstSheet().read();
            int label = columns(rows.get(0)).get("label");

            assertThat(rows.stream().skip(1).map(row -> row.getCell(label).getType()))
                    .containsOnly(CellType.STRING);
            assertThat(rows.stream().skip(1).map(row -> row.getCellText(label)))
                    .containsExactlyElementsOf(HostileWorld.NAMES);
        }
    }

    @Test
    void aTextThatNoCellHoldsIsCutAndTold() throws IOException {
        String endless = "x".repeat(32_766) + "\uD83D\uDE00";
        Table table = new Table(
                "texts", List.of(new Heading("text", Kind.TEXT)), reader -> reader.read(List.of(Optional.of(endless))));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Written written = XlsxWriter.write(List.of(table), out);

        assertThat(written.losses()).containsExactly("1 texts of more than 32767 characters, cut to what a cell holds");
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(workbook.getFirstSheet().read().get(1).getCellText(0)).isEqualTo("x".repeat(32_766));
        }
    }

    @Test
    void parquetHasASchemaAndEveryValue() throws IOException {
        try (Store store = HostileWorld.inMemory()) {
            List<Map<String, Object>> rows = parquet(table(store, "entities"));
            assertThat(rows.stream().map(row -> row.get("label"))).containsExactlyElementsOf(HostileWorld.NAMES);
        }
        try (Store store = World.inMemory()) {
            List<Map<String, Object>> rows = parquet(table(store, "claims"));
            assertThat(rows).hasSize((int) new Contents(store).claims());
            Map<String, Object> investment = rows.stream()
                    .filter(row -> row.get("relation").equals("investsIn"))
                    .findFirst()
                    .orElseThrow();
            assertThat(investment)
                    .containsEntry("amount", 2e9)
                    .containsEntry("negated", false)
                    .containsEntry("validFrom", "2025-01")
                    .containsEntry("published", "2025-01-10")
                    .containsEntry("publishedDay", 20098)
                    .containsEntry("quoteStart", 106L)
                    .doesNotContainKey("validFromDay");
        }
    }

    private List<Map<String, Object>> parquet(Table table) throws IOException {
        Path file = folder.resolve(table.name() + ".parquet");
        try (var out = Files.newOutputStream(file)) {
            new ParquetTableWriter().write(table, out);
        }
        try (Stream<Map<String, Object>> rows = ParquetReader.streamContent(file.toFile(), new RowHydrator())) {
            return rows.toList();
        }
    }

    private static final class RowHydrator implements Hydrator<Map<String, Object>, Map<String, Object>, String[]> {
        @Override
        public Map<String, Object> start() {
            return new HashMap<>();
        }

        @Override
        public Map<String, Object> add(Map<String, Object> row, String[] path, Object value) {
            if (value != null) {
                row.put(path[0], value);
            }
            return row;
        }

        @Override
        public Map<String, Object> finish(Map<String, Object> row) {
            return row;
        }
    }

    private static ReadableWorkbook workbook(List<Table> tables) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxWriter.write(tables, out);
        return new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static Map<String, Integer> columns(Row headings) {
        List<Cell> cells = new ArrayList<>();
        headings.forEach(cells::add);
        return cells.stream().collect(Collectors.toMap(Cell::getText, Cell::getColumnIndex));
    }

    private static Row row(List<Row> rows, int column, String text) {
        return rows.stream()
                .filter(row -> row.getCellText(column).equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static Table table(Store store, String name) {
        return Tables.of(new Contents(store)).stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
