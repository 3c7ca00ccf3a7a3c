package org.dealgraph.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;

/** Reads gold claims: one JSON object a line. */
public final class GoldFile {
    private GoldFile() {}

    /**
     * The claims of a file.
     *
     * @throws GoldException if a line is no claim
     * @throws IOException if the file cannot be read as UTF-8
     */
    public static List<GoldClaim> read(Path file) throws IOException {
        List<GoldClaim> claims = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (!line.isBlank()) {
                claims.add(claim(file, number, line));
            }
        }
        return claims;
    }

    private static GoldClaim claim(Path file, int number, String line) {
        try {
            return claim(number, JSON.parse(line));
        } catch (JsonException | IllegalArgumentException e) {
            throw new GoldException(file + ":" + number + ": " + e.getMessage(), e);
        }
    }

    private static GoldClaim claim(int line, JsonObject json) {
        return new GoldClaim(
                line,
                required(json, "doc"),
                required(json, "evidence"),
                End.of(required(json, "s"), ""),
                required(json, "p"),
                End.of(required(json, "o"), ""),
                alternatives(required(json, "phase")),
                alternatives(required(json, "modality")),
                text(json, "polarity").orElse("+").equals("-"),
                text(json, "speaker").map(speaker -> End.of(speaker, "")),
                new Details(
                        text(json, "amount").flatMap(Names::number),
                        text(json, "exclusive").map(Boolean::valueOf),
                        text(json, "from"),
                        text(json, "until"),
                        text(json, "role")),
                text(json, "optional").map(Boolean::valueOf).orElse(false));
    }

    private static List<String> alternatives(String text) {
        return List.of(text.toLowerCase(Locale.ROOT).split("\\|", -1));
    }

    private static String required(JsonObject json, String key) {
        return text(json, key).orElseThrow(() -> new IllegalArgumentException("the claim has no \"" + key + "\""));
    }

    private static Optional<String> text(JsonObject json, String key) {
        JsonValue value = json.get(key);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        return Optional.of(value.isString() ? value.getAsString().value() : value.toString());
    }
}
