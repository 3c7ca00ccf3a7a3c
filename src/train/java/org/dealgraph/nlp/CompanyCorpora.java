package org.dealgraph.nlp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;

/** Reads the corpora about companies, CORE and FIRE, which are JSON. */
final class CompanyCorpora {
    private CompanyCorpora() {}

    /** The sentences of CORE, each with the two ends of its relation, typed by the relation and the end's number. */
    static List<LabelledSentence> core(Path file) {
        List<LabelledSentence> sentences = new ArrayList<>();
        for (JsonValue value : parse(file)) {
            JsonObject example = value.getAsObject();
            List<String> words = strings(example, "context");
            List<LabelledSpan> spans = new ArrayList<>();
            for (int end = 1; end <= 2; end++) {
                int first = integer(example, "e" + end + "_start");
                int last = integer(example, "e" + end + "_end") + 1;
                spans.add(new LabelledSpan(first, last, string(example, "relation") + "-" + end));
            }
            sentences.add(new LabelledSentence(words, spans).retokenized());
        }
        return sentences;
    }

    /** The sentences of FIRE with its entities. */
    static List<LabelledSentence> fire(Path file) {
        List<LabelledSentence> sentences = new ArrayList<>();
        for (JsonValue value : parse(file)) {
            JsonObject example = value.getAsObject();
            List<LabelledSpan> spans = example.get("entities").getAsArray().stream()
                    .map(JsonValue::getAsObject)
                    .map(entity ->
                            new LabelledSpan(integer(entity, "start"), integer(entity, "end"), string(entity, "type")))
                    .toList();
            sentences.add(new LabelledSentence(strings(example, "tokens"), spans).retokenized());
        }
        return sentences;
    }

    private static List<JsonValue> parse(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return JSON.parseAny(in).getAsArray().stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> strings(JsonObject object, String key) {
        return object.get(key).getAsArray().stream()
                .map(value -> value.getAsString().value())
                .toList();
    }

    private static String string(JsonObject object, String key) {
        return object.get(key).getAsString().value();
    }

    private static int integer(JsonObject object, String key) {
        return object.get(key).getAsNumber().value().intValue();
    }
}
