package org.dealgraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

final class LineSorterTest {
    @Property(tries = 200)
    void linesComeSortedAndOnceHoweverFewFitInMemory(
            @ForAll @Size(max = 40) List<@StringLength(max = 4) @CharRange(from = 'a', to = 'd') String> lines,
            @ForAll @IntRange(min = 1, max = 100) int bytesInMemory)
            throws IOException {
        String expected = String.join(
                "", lines.stream().distinct().sorted().map(line -> line + "\n").toList());

        assertThat(sorted(lines, bytesInMemory)).isEqualTo(expected);
    }

    @Test
    void theOrderIsThatOfBytesAndNotOfCharacters() throws IOException {
        String emoji = "\uD83D\uDE00";
        String privateUse = "\uE000";

        assertThat(Arrays.asList(emoji, privateUse)).isSorted();
        assertThat(sorted(List.of(emoji, privateUse), 1000)).isEqualTo(privateUse + "\n" + emoji + "\n");
    }

    private static String sorted(List<String> lines, int bytesInMemory) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (LineSorter sorter = new LineSorter(bytesInMemory)) {
            lines.forEach(line -> sorter.add(new NQuadLine(line.getBytes(StandardCharsets.UTF_8))));
            sorter.writeTo(out);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
