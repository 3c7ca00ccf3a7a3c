package org.dealgraph.export.content;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One property of rows.
 *
 * @param <T> the rows
 * @param heading its name and kind
 * @param value of a row, of the kind's type; empty where there is none
 */
public record Column<T>(Heading heading, Function<T, Optional<?>> value) {
    public Column {
        requireNonNull(heading, "heading is null");
        requireNonNull(value, "value is null");
    }

    /** A column with a value in every row. */
    static <T> Column<T> of(String name, Kind kind, Function<T, ?> value) {
        return new Column<>(new Heading(name, kind), row -> Optional.of(value.apply(row)));
    }

    /** A column that may be empty. */
    static <T> Column<T> optional(String name, Kind kind, Function<T, Optional<?>> value) {
        return new Column<>(new Heading(name, kind), value);
    }

    /** The values of a row, one a column. */
    public static <T> List<Optional<?>> values(List<Column<T>> columns, T row) {
        return columns.stream()
                .<Optional<?>>map(column -> column.value().apply(row))
                .toList();
    }

    /** The headings of these columns. */
    public static <T> List<Heading> headings(List<Column<T>> columns) {
        return columns.stream().map(Column::heading).toList();
    }
}
