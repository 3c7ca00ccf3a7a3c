package org.dealgraph.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of text one below the other, a line a cell: for tables that are too wide for a terminal. Long cells are wrapped.
 *
 * @param headings of the cells
 * @param rows each as long as the headings
 */
record TextRecords(List<String> headings, List<List<String>> rows) {
    private static final String GAP = "  ";

    TextRecords {
        headings = List.copyOf(headings);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Prints them, empty cells left out, a blank line between. */
    void print(PrintStream out, int columns) {
        int indent = headings.stream().mapToInt(TextRecords::length).max().orElse(0);
        int room = Math.max(1, columns - indent - GAP.length());
        String separator = "";
        for (List<String> row : rows) {
            out.print(separator);
            for (int i = 0; i < headings.size(); i++) {
                if (!row.get(i).isEmpty()) {
                    print(headings.get(i), wrap(row.get(i), room), indent, out);
                }
            }
            separator = System.lineSeparator();
        }
    }

    private static void print(String heading, List<String> lines, int indent, PrintStream out) {
        String margin = heading;
        for (String line : lines) {
            out.println((margin + " ".repeat(indent - length(margin)) + GAP + line).stripTrailing());
            margin = "";
        }
    }

    private static List<String> wrap(String text, int room) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (length(rest) > room) {
            int end = rest.offsetByCodePoints(0, room);
            int space = rest.lastIndexOf(' ', end);
            int cut = space > 0 ? space : end;
            lines.add(rest.substring(0, cut));
            rest = rest.substring(cut).stripLeading();
        }
        lines.add(rest);
        return lines;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
