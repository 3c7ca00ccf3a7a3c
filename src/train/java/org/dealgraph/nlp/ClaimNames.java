package org.dealgraph.nlp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.dealgraph.model.EntityType;
import org.dealgraph.model.NameSpan.Kind;
import org.dealgraph.model.Ontology;
import org.dealgraph.model.Relation;

/**
 * The names in texts of our own whose claims are known: the ends of the claims, wherever they stand in their text. What
 * else has a capital is left open; what has none is no name.
 */
final class ClaimNames {
    private static final double WEIGHT = 0.5;

    /** Small words that stand within names. */
    private static final Set<String> WITHIN =
            Set.of("of", "the", "de", "du", "van", "von", "der", "den", "la", "for", "and");

    private final Map<String, Relation> relations;
    private final SentenceSplitter splitter;
    private final Tokenizer tokenizer;

    ClaimNames(Ontology ontology) {
        Abbreviations abbreviations = Abbreviations.english();
        splitter = new SentenceSplitter(abbreviations);
        tokenizer = new Tokenizer(abbreviations);
        relations = ontology.relations();
    }

    /** The sentences of the annotated articles and snippets in a folder, in the order of the files' names. */
    List<NameExample> read(Path corpus) throws IOException {
        List<NameExample> examples = new ArrayList<>();
        List<Path> parts;
        try (Stream<Path> all = Files.list(corpus)) {
            parts = all.sorted().toList();
        }
        for (Path part : parts) {
            if (Files.isDirectory(part)) {
                examples.addAll(articles(part, part.resolve("gold.jsonl")));
            } else if (part.toString().endsWith(".jsonl")) {
                examples.addAll(snippets(part));
            }
        }
        return examples;
    }

    /** The sentences of articles whose claims are in one file. */
    List<NameExample> articles(Path folder, Path gold) throws IOException {
        Map<String, Map<String, Set<Kind>>> names = new LinkedHashMap<>();
        for (String line : Files.readAllLines(gold)) {
            if (!line.isBlank()) {
                JsonObject claim = JSON.parse(line);
                String article = claim.get("doc").getAsString().value();
                note(claim, names.computeIfAbsent(article, unused -> new TreeMap<>()));
            }
        }
        List<NameExample> examples = new ArrayList<>();
        for (Map.Entry<String, Map<String, Set<Kind>>> each : names.entrySet()) {
            examples.addAll(marked(Files.readString(folder.resolve(each.getKey())), each.getValue()));
        }
        return examples;
    }

    private List<NameExample> snippets(Path file) throws IOException {
        List<NameExample> examples = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                JsonObject snippet = JSON.parse(line);
                Map<String, Set<Kind>> names = new TreeMap<>();
                snippet.get("claims").getAsArray().forEach(claim -> note(claim.getAsObject(), names));
                examples.addAll(marked(snippet.get("text").getAsString().value(), names));
            }
        }
        return examples;
    }

    /** Notes the names of a claim's ends with what kinds of name the relation has at them. */
    private void note(JsonObject claim, Map<String, Set<Kind>> names) {
        Relation relation = relations.get(claim.get("p").getAsString().value());
        note(claim.get("s"), relation.domain(), names);
        note(claim.get("o"), relation.range(), names);
    }

    private static void note(JsonValue end, Set<EntityType> types, Map<String, Set<Kind>> names) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        types.forEach(type -> kind(type.family()).ifPresent(kinds::add));
        if (!end.isString() || kinds.isEmpty()) {
            return;
        }
        for (String name : end.getAsString().value().split("\\|")) {
            if (name.chars().anyMatch(Character::isUpperCase)) {
                names.merge(name.strip(), kinds, ClaimNames::both);
            }
        }
    }

    private static Optional<Kind> kind(EntityType.Family family) {
        return switch (family) {
            case ORGANIZATION -> Optional.of(Kind.ORGANIZATION);
            case PERSON -> Optional.of(Kind.PERSON);
            case PRODUCT -> Optional.of(Kind.PRODUCT);
            case GROUP -> Optional.empty();
        };
    }

    /** The kinds that two claims agree on; all that they name if on none. */
    private static Set<Kind> both(Set<Kind> one, Set<Kind> other) {
        Set<Kind> common = EnumSet.copyOf(one);
        common.retainAll(other);
        if (common.isEmpty()) {
            common.addAll(one);
            common.addAll(other);
        }
        return common;
    }

    private List<NameExample> marked(String text, Map<String, Set<Kind>> names) {
        Map<List<String>, Set<Kind>> tokens = new LinkedHashMap<>();
        names.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Set<Kind>> name) ->
                                -name.getKey().length())
                        .thenComparing(Map.Entry::getKey))
                .forEach(name -> tokens.put(tokens(name.getKey()), name.getValue()));
        List<NameExample> examples = new ArrayList<>();
        text.lines().filter(line -> !line.isBlank()).forEach(line -> {
            String plain = AlignedText.of(line, 0).plain();
            for (Range sentence : splitter.split(plain)) {
                List<String> words = tokenizer.tokenize(plain, sentence).stream()
                        .map(token -> token.in(plain))
                        .toList();
                examples.add(marked(words, tokens));
            }
        });
        return examples;
    }

    private List<String> tokens(String name) {
        String plain = AlignedText.of(name, 0).plain();
        return tokenizer.tokenize(plain, new Range(0, plain.length())).stream()
                .map(token -> token.in(plain))
                .toList();
    }

    private static NameExample marked(List<String> words, Map<List<String>, Set<Kind>> names) {
        int[] allowed = words.stream()
                .mapToInt(word -> mayBeNamed(word) ? NameExample.ANY : NameExample.OUTSIDE)
                .toArray();
        NameExample example = new NameExample(words, allowed, WEIGHT);
        boolean[] taken = new boolean[words.size()];
        names.forEach((name, kinds) -> {
            for (int first = 0; first + name.size() <= words.size(); first++) {
                int end = first + name.size();
                if (words.subList(first, end).equals(name) && isFree(taken, first, end) && isWhole(words, first, end)) {
                    example.mark(first, end, kinds);
                    Arrays.fill(taken, first, end, true);
                }
            }
        });
        return example;
    }

    private static boolean mayBeNamed(String word) {
        return WITHIN.contains(word)
                || word.chars().anyMatch(Character::isUpperCase)
                || word.chars().anyMatch(Character::isDigit);
    }

    private static boolean isFree(boolean[] taken, int first, int end) {
        for (int i = first; i < end; i++) {
            if (taken[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether no capital beside a name may make it part of a longer one; one word at the beginning proves nothing. */
    private static boolean isWhole(List<String> words, int first, int end) {
        boolean longerBefore = first > 1 && isCapitalized(words.get(first - 1)) && end - first == 1;
        boolean longerAfter = end < words.size() && isCapitalized(words.get(end));
        return !longerBefore && !longerAfter;
    }

    private static boolean isCapitalized(String word) {
        return Character.isUpperCase(word.codePointAt(0));
    }
}
