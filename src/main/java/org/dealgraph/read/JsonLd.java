package org.dealgraph.read;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dealgraph.model.Metadata;
import org.dealgraph.model.PartialDate;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** The schema.org articles that a page describes in JSON-LD, alone, in arrays or in a {@code @graph}. */
final class JsonLd {
    private static final int LONGEST_SCRIPT = 1 << 20;
    private static final Pattern WRAPPING = Pattern.compile("^\\s*(?://\\s*)?<!\\[CDATA\\[|(?://\\s*)?\\]\\]>\\s*$");
    private static final List<String> NESTING = List.of("@graph", "mainEntity", "mainEntityOfPage");

    private final List<JsonObject> articles = new ArrayList<>();
    private final Map<String, JsonObject> described = new HashMap<>();

    private JsonLd() {}

    /** What the articles in the scripts of {@code page} say, the first before the others; broken scripts say nothing. */
    static Metadata of(Document page) {
        JsonLd data = new JsonLd();
        page.select("script[type=application/ld+json]").forEach(script -> data.take(script.data()));
        return data.articles.stream().map(data::metadata).reduce(Metadata.unknown(), Metadata::orElse);
    }

    private void take(String script) {
        Queue<JsonElement> waiting = new ArrayDeque<>();
        parse(script).ifPresent(waiting::add);
        while (!waiting.isEmpty()) {
            for (JsonObject object : objects(waiting.remove())) {
                if (isArticle(object)) {
                    articles.add(object);
                }
                text(object, "@id").ifPresent(id -> described.merge(id, object, JsonLd::fuller));
                NESTING.stream().filter(object::has).map(object::get).forEach(waiting::add);
            }
        }
    }

    /** Gson itself refuses what nests deeper than 255. */
    private static Optional<JsonElement> parse(String script) {
        if (script.length() > LONGEST_SCRIPT) {
            return Optional.empty();
        }
        try {
            return Optional.of(JsonParser.parseString(WRAPPING.matcher(script).replaceAll("")));
        } catch (JsonParseException broken) {
            return Optional.empty();
        }
    }

    private static JsonObject fuller(JsonObject one, JsonObject other) {
        return other.size() > one.size() ? other : one;
    }

    private static boolean isArticle(JsonObject object) {
        return elements(object.get("@type"))
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsString)
                .anyMatch(type -> type.endsWith("Article") || type.endsWith("Posting") || type.endsWith("Report"));
    }

    private Metadata metadata(JsonObject article) {
        return new Metadata(
                text(article, "headline").or(() -> text(article, "name")),
                Stream.of("author", "creator")
                        .map(article::get)
                        .flatMap(this::names)
                        .flatMap(name -> AuthorNames.read(name).stream())
                        .distinct()
                        .toList(),
                names(article.get("publisher")).findFirst(),
                date(article, "datePublished", "dateCreated", "uploadDate"),
                date(article, "dateModified"),
                Stream.of("url", "mainEntityOfPage", "@id")
                        .flatMap(key -> text(article, key).stream())
                        .filter(address -> address.matches("https?://[^\\s#]+"))
                        .findFirst(),
                text(article, "inLanguage").flatMap(LanguageTag::read));
    }

    private static Optional<PartialDate> date(JsonObject article, String... keys) {
        return Stream.of(keys)
                .flatMap(key -> text(article, key).stream())
                .flatMap(date -> DateText.read(date).stream())
                .findFirst();
    }

    /** The names of people or organizations, given as text, as objects, or by reference. */
    private Stream<String> names(JsonElement value) {
        return elements(value)
                .flatMap(element ->
                        element.isJsonObject() ? name(element.getAsJsonObject()).stream() : string(element).stream());
    }

    private Optional<String> name(JsonObject agent) {
        return text(agent, "name")
                .or(() -> text(agent, "@id").map(described::get).flatMap(other -> text(other, "name")));
    }

    private static Optional<String> text(JsonObject object, String key) {
        return elements(object.get(key))
                .flatMap(element -> string(element).stream())
                .findFirst();
    }

    private static Optional<String> string(JsonElement element) {
        return element.isJsonPrimitive()
                ? Optional.of(Wording.onOneLine(Parser.unescapeEntities(element.getAsString(), false)))
                        .filter(Wording::hasWord)
                : Optional.empty();
    }

    private static List<JsonObject> objects(JsonElement value) {
        return elements(value)
                .filter(JsonElement::isJsonObject)
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    /** The elements of an array, a single value as one, none of {@code null}. */
    private static Stream<JsonElement> elements(JsonElement value) {
        if (value == null) {
            return Stream.empty();
        }
        return value instanceof JsonArray array ? array.asList().stream() : Stream.of(value);
    }
}
