package org.dealgraph.serve.articles;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dealgraph.model.Metadata;
import org.dealgraph.model.PartialDate;

/**
 * An article as a client sends it: its text as the body, and what is known beside it as parameters; or all of it as JSON.
 *
 * @param source a name that tells its format by its end
 * @param bytes of its text
 * @param metadata what the client says of it
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record PostedArticle(String source, byte[] bytes, Metadata metadata) {
    private static final Map<String, String> EXTENSIONS = Map.of(
            "text/plain", ".txt",
            "text/markdown", ".md",
            "text/html", ".html",
            "application/xhtml+xml", ".html");
    private static final Set<String> FIELDS =
            Set.of("text", "format", "source", "headline", "authors", "outlet", "published", "url", "language");

    /** Reads a request. */
    static PostedArticle of(HttpServletRequest request) throws IOException, Unfit {
        String mediaType = Optional.ofNullable(request.getContentType())
                .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .orElse("");
        if (mediaType.equals("application/json")) {
            return ofJson(new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
        String extension = EXTENSIONS.get(mediaType);
        if (extension == null) {
            throw new Unfit(
                    415,
                    "Articles come as text/plain, text/markdown, text/html or application/json, not as \"" + mediaType
                            + "\".");
        }
        Map<String, String> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, values[0]));
        return of(fields, extension, List.of(), request.getInputStream().readAllBytes());
    }

    private static PostedArticle ofJson(String json) throws Unfit {
        Map<String, String> fields = new LinkedHashMap<>();
        List<String> authors = List.of();
        try {
            JsonObject object = JsonParser.parseString(json).getAsJsonObject();
            for (Map.Entry<String, JsonElement> field : object.entrySet()) {
                if (field.getKey().equals("authors")) {
                    authors = field.getValue().getAsJsonArray().asList().stream()
                            .map(JsonElement::getAsString)
                            .toList();
                } else {
                    fields.put(field.getKey(), field.getValue().getAsString());
                }
            }
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException e) {
            throw new Unfit(400, "The body is not a JSON object of texts, with a list of texts as \"authors\".");
        }
        String text = fields.remove("text");
        if (text == null) {
            throw new Unfit(400, "The JSON has no \"text\", the article itself.");
        }
        String format = fields.getOrDefault("format", "text/plain");
        String extension = EXTENSIONS.get(format);
        if (extension == null) {
            throw new Unfit(
                    400, "The format \"" + format + "\" is none of " + new TreeSet<>(EXTENSIONS.keySet()) + ".");
        }
        return of(fields, extension, authors, text.getBytes(StandardCharsets.UTF_8));
    }

    private static PostedArticle of(Map<String, String> fields, String extension, List<String> authors, byte[] bytes)
            throws Unfit {
        for (String field : fields.keySet()) {
            if (!FIELDS.contains(field)) {
                throw new Unfit(400, "There is no field \"" + field + "\"; there are " + new TreeSet<>(FIELDS) + ".");
            }
        }
        Metadata metadata = new Metadata(
                field(fields, "headline"),
                authors,
                field(fields, "outlet"),
                date(fields),
                field(fields, "url"),
                field(fields, "language"));
        String source = field(fields, "source").or(metadata::url).orElse("posted");
        return new PostedArticle(source.endsWith(extension) ? source : source + extension, bytes, metadata);
    }

    private static Optional<PartialDate> date(Map<String, String> fields) throws Unfit {
        Optional<String> date = field(fields, "published");
        try {
            return date.map(PartialDate::parse);
        } catch (DateTimeException e) {
            throw new Unfit(400, "\"" + date.orElse("") + "\" is no date; give YYYY, YYYY-MM or YYYY-MM-DD.");
        }
    }

    private static Optional<String> field(Map<String, String> fields, String name) {
        return Optional.ofNullable(fields.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** The same with the address that names it, where the client gives none. */
    PostedArticle withUrl(String url) {
        return metadata.url().isPresent() ? this : new PostedArticle(source, bytes, metadata.withUrl(url));
    }

    /** A request that is no article, with the status that says so. */
    static final class Unfit extends Exception {
        private final int status;

        Unfit(int status, String message) {
            super(message);
            this.status = status;
        }

        int status() {
            return status;
        }
    }
}
