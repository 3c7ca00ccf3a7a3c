package org.dealgraph.export.content;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Rows with the same columns.
 *
 * @param name one word in lower case
 * @param headings of the columns
 * @param rows the way to them, which may be gone again
 */
public record Table(String name, List<Heading> headings, Rows rows) {
    public Table {
        requireNonNull(name, "name is null");
        headings = List.copyOf(headings);
        requireNonNull(rows, "rows is null");
    }

    /** Where rows come from. */
    @FunctionalInterface
    public interface Rows {
        /** Hands over all rows, each with one value a column. */
        void forEach(RowReader<List<Optional<?>>> reader) throws IOException;
    }

    /** Where rows of one type come from. */
    @FunctionalInterface
    public interface Source<T> {
        void forEach(RowReader<T> reader) throws IOException;
    }

    /** The table of these rows. */
    public static <T> Table of(String name, List<Column<T>> columns, Source<T> source) {
        return new Table(
                name,
                Column.headings(columns),
                reader -> source.forEach(row -> reader.read(Column.values(columns, row))));
    }
}
