package org.dealgraph.source;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** An object a line. A line that is broken is a problem of its own and stops no other. */
final class JsonLines implements Container {
    private static final String MARK = "\uFEFF";

    private final String name;
    private final LineReader lines;
    private final int maxBytes;
    private final RecordArticle articles;

    JsonLines(String name, InputStream in, SourceOptions options) {
        this.name = name;
        this.lines = new LineReader(in, options.maxBytes());
        this.maxBytes = options.maxBytes();
        this.articles = new RecordArticle(name, options.columns());
    }

    @Override
    public Optional<Found> next() throws IOException {
        Optional<LineReader.Line> line = lines.next();
        while (line.isPresent() && isBlank(line.get())) {
            line = lines.next();
        }
        return line.map(this::read);
    }

    private static boolean isBlank(LineReader.Line line) {
        if (line.bytes().isEmpty()) {
            return false;
        }
        for (byte each : line.bytes().get()) {
            if (each != ' ' && each != '\t' && each != '\r') {
                return false;
            }
        }
        return true;
    }

    private Found read(LineReader.Line line) {
        String place = name + "#" + line.number();
        if (line.bytes().isEmpty()) {
            return problem(place, "is longer than " + maxBytes + " bytes, the limit for one article; split it");
        }
        try {
            return articles.article(place, fields(decode(line.bytes().get())));
        } catch (CharacterCodingException e) {
            return problem(place, "is no UTF-8, which JSON is written in; convert the file");
        } catch (JsonParseException | IOException e) {
            return problem(place, "is no JSON object (" + firstLine(e.getMessage()) + "); mend the line");
        }
    }

    private static String decode(byte[] line) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(line))
                .toString();
        return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
    }

    private static Map<String, String> fields(String line) throws IOException {
        JsonReader reader = new JsonReader(new StringReader(line));
        reader.setStrictness(Strictness.STRICT);
        JsonElement element = JsonParser.parseReader(reader);
        if (reader.peek() != JsonToken.END_DOCUMENT) {
            throw new JsonParseException("something follows the object");
        }
        if (!element.isJsonObject()) {
            throw new JsonParseException("it is another kind of value");
        }
        Map<String, String> fields = new LinkedHashMap<>();
        collect("", element.getAsJsonObject(), fields);
        return fields;
    }

    /** Objects within are told by a path with dots: {@code source.name}. */
    private static void collect(String prefix, JsonObject object, Map<String, String> fields) {
        object.entrySet().forEach(field -> {
            String key = prefix + field.getKey();
            if (field.getValue() instanceof JsonPrimitive value) {
                fields.put(key, value.getAsString());
            } else if (field.getValue() instanceof JsonArray values) {
                fields.put(key, list(values));
            } else if (field.getValue() instanceof JsonObject inner && prefix.isEmpty()) {
                collect(key + ".", inner, fields);
            }
        });
    }

    private static String list(JsonArray values) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(value -> value instanceof JsonObject object && object.has("name") ? object.get("name") : value)
                .filter(JsonPrimitive.class::isInstance)
                .map(JsonElement::getAsString)
                .collect(Collectors.joining(", "));
    }

    private static Found problem(String place, String reason) {
        return new Found.Problem(place, place + ": " + reason);
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("it is cut off");
    }
}
