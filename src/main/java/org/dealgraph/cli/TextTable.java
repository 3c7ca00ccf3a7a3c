package org.dealgraph.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Rows of text under headings, in columns; on a terminal, wide cells are cut so that a row is a line, and what has too
 * many columns for that is printed as {@link TextRecords}.
 *
 * @param headings of the columns
 * @param rows each as long as the headings
 */
record TextTable(List<String> headings, List<List<String>> rows) {
    private static final String GAP = "  ";
    private static final int NARROWEST = 12;
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");

    TextTable {
        headings = List.copyOf(headings);
        rows = rows.stream()
                .map(row -> row.stream()
                        .map(cell -> SPACE.matcher(cell).replaceAll(" "))
                        .toList())
                .toList();
    }

    /**
     * Prints it.
     *
     * @param columns the width to fit in; empty if rows may be as long as they are
     */
    void print(PrintStream out, OptionalInt columns) {
        int[] widths = IntStream.range(0, headings.size()).map(this::widthOf).toArray();
        int gaps = GAP.length() * (widths.length - 1);
        int least =
                IntStream.of(widths).map(width -> Math.min(width, NARROWEST)).sum() + gaps;
        if (columns.isPresent() && columns.getAsInt() < least) {
            new TextRecords(headings, rows).print(out, columns.getAsInt());
            return;
        }
        columns.ifPresent(width -> fit(widths, width - gaps));
        printColumns(widths, out);
    }

    private void printColumns(int[] widths, PrintStream out) {
        boolean[] right = new boolean[widths.length];
        for (int i = 0; i < right.length; i++) {
            right[i] = isNumeric(i);
        }
        out.println(line(headings, widths, right));
        out.println(line(rule(widths), widths, right));
        rows.forEach(row -> out.println(line(row, widths, right)));
    }

    private int widthOf(int column) {
        return rows.stream().mapToInt(row -> length(row.get(column))).reduce(length(headings.get(column)), Math::max);
    }

    private boolean isNumeric(int column) {
        return !rows.isEmpty()
                && rows.stream()
                        .map(row -> row.get(column))
                        .allMatch(cell -> cell.isEmpty() || NUMBER.matcher(cell).matches());
    }

    /** Takes from the widest column, again and again, until all fit. */
    private static void fit(int[] widths, int room) {
        while (IntStream.of(widths).sum() > room) {
            int widest = 0;
            for (int i = 1; i < widths.length; i++) {
                widest = widths[i] > widths[widest] ? i : widest;
            }
            widths[widest]--;
        }
    }

    private static List<String> rule(int[] widths) {
        return IntStream.of(widths).mapToObj("-"::repeat).toList();
    }

    private static String line(List<String> cells, int[] widths, boolean[] right) {
        List<String> padded = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            String cell = cut(cells.get(i), widths[i]);
            String padding = " ".repeat(widths[i] - length(cell));
            padded.add(right[i] ? padding + cell : cell + padding);
        }
        return String.join(GAP, padded).stripTrailing();
    }

    private static String cut(String cell, int width) {
        return length(cell) <= width ? cell : cell.substring(0, cell.offsetByCodePoints(0, width - 1)) + "…";
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
