package org.dealgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void columnsAreAsWideAsTheirWidestCell() {
        assertThat(print(new TextTable(
                        List.of("who", "what"), List.of(List.of("Harbor Robotics", "x"), List.of("y", "z")))))
                .containsExactly(
                        "who              what", "---------------  ----", "Harbor Robotics  x", "y                z");
    }

    @Test
    void numbersStandAtTheRight() {
        assertThat(print(new TextTable(List.of("what", "number"), List.of(List.of("a", "7"), List.of("b", "1000")))))
                .endsWith("a          7", "b       1000");
    }

    @Test
    void aCellIsOneLine() {
        assertThat(print(new TextTable(List.of("quote"), List.of(List.of("two\n  lines")))))
                .endsWith("two lines");
    }

    @Test
    void whatHasTooManyColumnsForTheTerminalIsPrintedCellByCell() {
        TextTable table = new TextTable(
                List.of("speaker", "claim", "quote"),
                List.of(
                        List.of("Harbor Robotics", "acquires Tidepool", "We have bought Tidepool Labs, all of it."),
                        List.of("Northwind", "", "No comment.")));

        assertThat(print(table, OptionalInt.of(30)))
                .containsExactly(
                        "speaker  Harbor Robotics",
                        "claim    acquires Tidepool",
                        "quote    We have bought",
                        "         Tidepool Labs, all of",
                        "         it.",
                        "",
                        "speaker  Northwind",
                        "quote    No comment.");
    }

    @Property(tries = 200)
    void noLineIsLongerThanTheTerminal(
            @ForAll @IntRange(min = 30, max = 120) int width,
            @ForAll @Size(min = 1, max = 5) List<@Size(3) List<String>> rows) {
        TextTable table = new TextTable(List.of("one", "two", "three"), rows);

        assertThat(print(table, OptionalInt.of(width)))
                .allMatch(line -> line.codePointCount(0, line.length()) <= width);
    }

    private static List<String> print(TextTable table) {
        return print(table, OptionalInt.empty());
    }

    private static List<String> print(TextTable table, OptionalInt columns) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        table.print(new PrintStream(bytes, true, StandardCharsets.UTF_8), columns);
        return List.of(bytes.toString(StandardCharsets.UTF_8).split("\n"));
    }
}
