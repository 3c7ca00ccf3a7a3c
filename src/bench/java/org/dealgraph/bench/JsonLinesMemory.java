package org.dealgraph.bench;

import com.google.gson.JsonObject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** Measures as {@link Memory} does, with all articles in one file of JSON lines. */
public final class JsonLinesMemory {
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);
    private static final int DAYS = 365;
    private static final int OUTLETS = 50;

    private JsonLinesMemory() {}

    /**
     * Measures.
     *
     * @param arguments as for {@link Memory}
     */
    public static void main(String[] arguments) throws IOException {
        Memory.measure(arguments, JsonLinesMemory::write);
    }

    private static Path write(ArticleMill mill, int count, Path folder) throws IOException {
        Path file = folder.resolve("articles.jsonl");
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            for (int number = 0; number < count; number++) {
                JsonObject line = new JsonObject();
                line.addProperty("url", "https://news.example/" + number);
                line.addProperty("outlet", "Outlet " + number % OUTLETS);
                line.addProperty("date", FIRST_DAY.plusDays(number % DAYS).toString());
                line.addProperty("text", mill.article(number));
                lines.write(line + "\n");
            }
        }
        return file;
    }
}
