package org.dealgraph.export.rdf;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.dealgraph.rdf.Vocabulary;

/**
 * The context of our JSON-LD: the words of {@code context.jsonld}, the prefixes, and the terms of the ontology as bare words.
 *
 * @param terms the words, by the IRI of the property
 * @param prefixes namespaces by prefix
 */
record Context(Map<String, Term> terms, Map<String, String> prefixes) {
    private static final String FILE = "context.jsonld";

    Context {
        terms = Map.copyOf(terms);
        prefixes = new LinkedHashMap<>(prefixes);
    }

    /**
     * A word for a property.
     *
     * @param word the key in JSON
     * @param type what its plain values are: {@code @id}, {@code @vocab}, a datatype as compact IRI; empty for strings
     */
    record Term(String word, Optional<String> type) {}

    /** The shipped words with these prefixes. */
    static Context with(Map<String, String> prefixes) {
        Map<String, Term> terms = new HashMap<>();
        file().forEach((word, definition) -> {
            if (definition instanceof JsonObject object) {
                terms.put(
                        expand(object.getString("@id"), prefixes),
                        new Term(word, Optional.ofNullable(object.getString("@type", null))));
            } else if (definition instanceof JsonString string
                    && !string.getString().startsWith("@")
                    && !word.startsWith("@")) {
                terms.put(expand(string.getString(), prefixes), new Term(word, Optional.empty()));
            }
        });
        return new Context(terms, prefixes);
    }

    /**
     * Writes it as the value of {@code @context}.
     *
     * @param reverse words more for properties that are told from their other end, with the IRIs of these
     */
    void write(JsonGenerator json, Map<String, String> reverse) {
        json.writeStartObject("@context");
        prefixes.forEach(json::write);
        file().forEach((word, definition) -> json.write(word, definition));
        reverse.forEach((word, property) ->
                json.writeStartObject(word).write("@reverse", property).writeEnd());
        json.writeEnd();
    }

    /** The key of a property. */
    Term term(String property) {
        Term term = terms.get(property);
        return term != null ? term : new Term(word(property), Optional.empty());
    }

    /** A class, or a value that is one of the ontology's terms. */
    String word(String iri) {
        if (iri.startsWith(Vocabulary.NAMESPACE)) {
            String name = iri.substring(Vocabulary.NAMESPACE.length());
            boolean taken = terms.values().stream().anyMatch(term -> term.word().equals(name)) && !isOwn(name, iri);
            if (!name.isEmpty() && !taken && name.indexOf(':') < 0) {
                return name;
            }
        }
        return compact(iri);
    }

    private boolean isOwn(String name, String iri) {
        Term term = terms.get(iri);
        return term != null && term.word().equals(name);
    }

    /** An IRI, shortened where a prefix fits. */
    String compact(String iri) {
        return prefixes.entrySet().stream()
                .filter(prefix -> iri.startsWith(prefix.getValue())
                        && iri.length() > prefix.getValue().length())
                .filter(prefix -> !iri.startsWith("//", prefix.getValue().length()))
                .map(prefix ->
                        prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
                .findFirst()
                .orElse(iri);
    }

    private static String expand(String compact, Map<String, String> prefixes) {
        int colon = compact.indexOf(':');
        return prefixes.get(compact.substring(0, colon)) + compact.substring(colon + 1);
    }

    private static JsonObject file() {
        try (InputStream in = Context.class.getResourceAsStream(FILE);
                JsonReader reader = Json.createReader(in)) {
            return reader.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own " + FILE + " cannot be read", e);
        }
    }
}
