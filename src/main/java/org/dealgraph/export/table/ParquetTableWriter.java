package org.dealgraph.export.table;

import blue.strategic.parquet.ParquetWriter;
import blue.strategic.parquet.ValueWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.dealgraph.export.content.Heading;
import org.dealgraph.export.content.Kind;
import org.dealgraph.export.content.Table;
import org.dealgraph.export.content.Values;
import org.dealgraph.export.content.Written;
import org.dealgraph.model.PartialDate;

/**
 * Parquet, compressed with Snappy. Every column may be empty; numbers are doubles or longs. A date stands twice: as exact as
 * it is known in a string, and in a column {@code …Day} of type date where it is a day.
 */
public final class ParquetTableWriter implements TableWriter {
    private static final String DAY = "Day";

    @Override
    public Written write(Table table, OutputStream out) throws IOException {
        Path file = Files.createTempFile("dealgraph-" + table.name(), ".parquet");
        try {
            long rows = write(table, file);
            Files.copy(file, out);
            return Written.of(table.name(), rows);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static long write(Table table, Path file) throws IOException {
        long[] count = {0};
        try (ParquetWriter<List<Optional<?>>> writer = ParquetWriter.writeFile(
                schema(table), file.toFile(), (row, values) -> write(table.headings(), row, values))) {
            table.rows().forEach(row -> {
                writer.write(row);
                count[0]++;
            });
        }
        return count[0];
    }

    private static MessageType schema(Table table) {
        List<Type> fields = new ArrayList<>();
        for (Heading heading : table.headings()) {
            fields.add(field(heading));
            if (heading.kind() == Kind.DATE) {
                fields.add(Types.optional(PrimitiveTypeName.INT32)
                        .as(LogicalTypeAnnotation.dateType())
                        .named(heading.name() + DAY));
            }
        }
        return new MessageType(table.name(), fields);
    }

    private static Type field(Heading heading) {
        return switch (heading.kind()) {
            case INTEGER -> Types.optional(PrimitiveTypeName.INT64).named(heading.name());
            case DECIMAL -> Types.optional(PrimitiveTypeName.DOUBLE).named(heading.name());
            case TRUTH -> Types.optional(PrimitiveTypeName.BOOLEAN).named(heading.name());
            case TEXT, IRI, DATE, LIST ->
                Types.optional(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(heading.name());
        };
    }

    private static void write(List<Heading> headings, List<Optional<?>> row, ValueWriter values) {
        for (int i = 0; i < headings.size(); i++) {
            String name = headings.get(i).name();
            row.get(i).ifPresent(value -> write(name, value, values));
        }
    }

    private static void write(String name, Object value, ValueWriter values) {
        if (value instanceof Long || value instanceof Boolean) {
            values.write(name, value);
        } else if (value instanceof BigDecimal number) {
            values.write(name, number.doubleValue());
        } else {
            values.write(name, Values.text(value));
            if (value instanceof PartialDate.OfDay date) {
                values.write(name + DAY, Math.toIntExact(date.day().toEpochDay()));
            }
        }
    }
}
