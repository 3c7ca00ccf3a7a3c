package org.dealgraph.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;

/** The public corpora of sentences with relations between companies, and how their files are read. */
public enum Corpus {
    /** CORE, Borchert and others 2023: 4,000 sentences with one relation each; token ranges end inclusively. */
    CORE {
        @Override
        List<CorpusSentence> sentences(JsonObject json) {
            List<String> tokens = texts(json.get("context").getAsArray());
            String one = joined(tokens.subList(number(json, "e1_start"), number(json, "e1_end") + 1));
            String other = joined(tokens.subList(number(json, "e2_start"), number(json, "e2_end") + 1));
            boolean turned = number(json, "invert_relation") == 1;
            return List.of(new CorpusSentence(
                    string(json, "id"),
                    joined(tokens),
                    string(json, "relation"),
                    turned ? other : one,
                    turned ? one : other));
        }
    },
    /** FIRE, Hamad and others 2024: financial sentences with several relations each. */
    FIRE {
        @Override
        List<CorpusSentence> sentences(JsonObject json) {
            String text = joined(texts(json.get("tokens").getAsArray()));
            JsonArray entities = json.get("entities").getAsArray();
            List<CorpusSentence> sentences = new ArrayList<>();
            for (JsonValue value : json.get("relations").getAsArray()) {
                JsonObject relation = value.getAsObject();
                sentences.add(new CorpusSentence(
                        "fire",
                        text,
                        string(relation, "type"),
                        text(entities, number(relation, "head")),
                        text(entities, number(relation, "tail"))));
            }
            return sentences;
        }

        private String text(JsonArray entities, int index) {
            return joined(
                    List.of(string(entities.get(index).getAsObject(), "text").split(" ")));
        }
    };

    /**
     * The sentences of a file, one for each relation.
     *
     * @throws GoldException if it is no file of this corpus
     */
    public List<CorpusSentence> read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            List<CorpusSentence> sentences = new ArrayList<>();
            for (JsonValue value : JSON.parseAny(in).getAsArray()) {
                sentences.addAll(sentences(value.getAsObject()));
            }
            return sentences;
        } catch (JsonException | IllegalArgumentException | NullPointerException | IndexOutOfBoundsException e) {
            throw new GoldException(file + ": is no file of this corpus: " + e.getMessage(), e);
        }
    }

    abstract List<CorpusSentence> sentences(JsonObject json);

    private static int number(JsonObject json, String key) {
        return json.get(key).getAsNumber().value().intValue();
    }

    private static String string(JsonObject json, String key) {
        return json.get(key).getAsString().value();
    }

    private static List<String> texts(JsonArray array) {
        return IntStream.range(0, array.size())
                .mapToObj(i -> array.get(i).getAsString().value())
                .toList();
    }

    /** Tokens as running text. */
    static String joined(List<String> tokens) {
        return String.join(" ", tokens)
                .replaceAll(" (?=[,.;:!?)%\\]]|'s\\b|n't\\b|'(?: |$))", "")
                .replaceAll("(?<=[(\\[$€£]) ", "")
                .replaceAll("(?<=\\p{L}) - (?=\\p{L})", "-");
    }
}
