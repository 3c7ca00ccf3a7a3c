package org.dealgraph.nlp;

import static org.dealgraph.model.NameSpan.Kind.ORGANIZATION;
import static org.dealgraph.model.NameSpan.Kind.OTHER;
import static org.dealgraph.model.NameSpan.Kind.PERSON;
import static org.dealgraph.model.NameSpan.Kind.PLACE;
import static org.dealgraph.model.NameSpan.Kind.PRODUCT;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dealgraph.model.NameSpan.Kind;

/** The corpora with names, each with what its labels mean for the kinds of name that dealgraph tells apart. */
final class NameCorpora {
    private static final int UNMARKED_PRODUCT = NameExample.outsideOr(PRODUCT, OTHER);
    private static final Map<String, Set<Kind>> UNER =
            Map.of("PER", Set.of(PERSON), "ORG", Set.of(ORGANIZATION), "LOC", Set.of(PLACE));
    private static final Map<String, Set<Kind>> WNUT = Map.of(
            "person", Set.of(PERSON),
            "corporation", Set.of(ORGANIZATION),
            "group", Set.of(ORGANIZATION),
            "location", Set.of(PLACE),
            "product", Set.of(PRODUCT),
            "creative-work", Set.of(OTHER));
    private static final Map<String, Set<Kind>> CROSSNER = crossner();
    private static final Map<String, Set<Kind>> GUM =
            Map.of("person", Set.of(PERSON), "organization", Set.of(ORGANIZATION), "place", Set.of(PLACE));
    private static final Map<String, Set<Kind>> FIRE = Map.of(
            "Company", Set.of(ORGANIZATION),
            "Person", Set.of(PERSON),
            "Location", Set.of(PLACE),
            "GeopoliticalEntity", Set.of(PLACE));

    private final Path data;

    /** The corpora in the folder {@code data}. */
    NameCorpora(Path data) {
        this.data = data;
    }

    private static Map<String, Set<Kind>> crossner() {
        Map<String, Set<Kind>> kinds = new java.util.TreeMap<>();
        for (String type : List.of("person", "researcher", "politician", "writer", "scientist", "musicalartist")) {
            kinds.put(type, Set.of(PERSON));
        }
        for (String type : List.of("organisation", "politicalparty", "university", "band")) {
            kinds.put(type, Set.of(ORGANIZATION));
        }
        kinds.put("magazine", Set.of(ORGANIZATION, OTHER));
        kinds.put("location", Set.of(PLACE));
        kinds.put("country", Set.of(PLACE));
        for (String type : List.of(
                "election", "award", "event", "book", "album", "song", "poem", "academicjournal", "conference")) {
            kinds.put(type, Set.of(OTHER));
        }
        return kinds;
    }

    /** All sentences to train on. */
    List<NameExample> read() {
        List<NameExample> examples = new ArrayList<>();
        examples.addAll(uner());
        examples.addAll(wnut());
        examples.addAll(crossnerDomains());
        examples.addAll(gum());
        examples.addAll(core());
        examples.addAll(fire());
        return examples;
    }

    private List<NameExample> uner() {
        return ColumnCorpus.read(data.resolve("uner-en-ewt/train.iob2"), "\t", 1, 2).stream()
                .map(NameCorpora::uner)
                .toList();
    }

    private static NameExample uner(LabelledSentence sentence) {
        NameExample example = NameExample.unmarked(sentence.words(), UNMARKED_PRODUCT, 1);
        for (LabelledSpan span : sentence.spans()) {
            Set<Kind> kinds = UNER.get(span.type());
            if (kinds != null) {
                example.mark(span.first(), span.end(), kinds);
            }
        }
        return example;
    }

    private List<NameExample> wnut() {
        return ColumnCorpus.read(data.resolve("wnut17/wnut17train.conll"), "\t", 0, 1).stream()
                .map(sentence -> mark(sentence, WNUT, NameExample.OUTSIDE, 0.5))
                .toList();
    }

    private List<NameExample> crossnerDomains() {
        List<NameExample> examples = new ArrayList<>();
        for (String domain : List.of("ai", "literature", "music", "politics", "science")) {
            for (String part : List.of("train.txt", "dev.txt")) {
                ColumnCorpus.read(data.resolve("crossner").resolve(domain).resolve(part), "\t", 0, 1).stream()
                        .map(LabelledSentence::retokenized)
                        .map(sentence -> mark(sentence, CROSSNER, NameExample.OUTSIDE, 1))
                        .forEach(examples::add);
            }
        }
        return examples;
    }

    /** GUM's documents but for {@link #heldBack}. */
    private List<NameExample> gum() {
        Path folder = data.resolve("gum/conllu");
        List<Path> heldBack = heldBack(data);
        return Stream.of("academic", "bio", "court", "interview", "news", "speech", "voyage")
                .flatMap(genre -> GumNames.documents(folder, genre).stream())
                .filter(document -> !heldBack.contains(document))
                .flatMap(document -> GumNames.read(document).stream())
                .map(sentence -> mark(sentence, GUM, NameExample.OUTSIDE, 2))
                .toList();
    }

    /** The last five news documents of GUM in the order of their names, never trained on. */
    static List<Path> heldBack(Path data) {
        List<Path> news = GumNames.documents(data.resolve("gum/conllu"), "news");
        return news.subList(news.size() - 5, news.size());
    }

    private List<NameExample> core() {
        return CompanyCorpora.core(data.resolve("core/train.json")).stream()
                .map(NameCorpora::core)
                .toList();
    }

    private static NameExample core(LabelledSentence sentence) {
        NameExample example = NameExample.unmarked(sentence.words(), NameExample.ANY, 0.3);
        for (LabelledSpan span : sentence.spans()) {
            int end = sentence.words().get(span.end() - 1).equals("'s") ? span.end() - 1 : span.end();
            if (end == span.first() || !isCapitalized(sentence, span.first())) {
                continue;
            }
            boolean thing =
                    span.type().equals("product_or_service_of-1") || span.type().startsWith("brand_of");
            example.mark(span.first(), end, thing ? Set.of(PRODUCT, OTHER, ORGANIZATION) : Set.of(ORGANIZATION));
        }
        return example;
    }

    private static boolean isCapitalized(LabelledSentence sentence, int token) {
        String word = sentence.words().get(token);
        return Character.isUpperCase(word.charAt(0))
                && !Set.of("It", "The", "They", "He", "She", "Its", "This").contains(word);
    }

    private List<NameExample> fire() {
        return Stream.of("train.json", "dev.json")
                .flatMap(part -> CompanyCorpora.fire(data.resolve("fire").resolve(part)).stream())
                .map(NameCorpora::fire)
                .toList();
    }

    private static NameExample fire(LabelledSentence sentence) {
        NameExample example = NameExample.unmarked(sentence.words(), UNMARKED_PRODUCT, 0.7);
        for (LabelledSpan span : sentence.spans()) {
            Set<Kind> kinds = FIRE.get(span.type());
            if (kinds == null) {
                example.markOrNot(span.first(), span.end(), Set.of(PRODUCT, OTHER, ORGANIZATION));
            } else if (isCapitalized(sentence, span.first())) {
                boolean title = kinds.contains(PERSON)
                        && sentence.words().get(span.first()).endsWith(".")
                        && sentence.words().get(span.first()).length() <= 4
                        && sentence.words().get(span.first()).length() > 2;
                example.mark(title ? span.first() + 1 : span.first(), span.end(), kinds);
            }
        }
        return example;
    }

    /** Marks spans of known types; a span of another type may be a product, something else, or no name. */
    private static NameExample mark(
            LabelledSentence sentence, Map<String, Set<Kind>> types, int unmarked, double weight) {
        NameExample example = NameExample.unmarked(sentence.words(), unmarked, weight);
        for (LabelledSpan span : sentence.spans()) {
            Set<Kind> kinds = types.get(span.type());
            if (kinds != null) {
                example.mark(span.first(), span.end(), kinds);
            } else {
                example.markOrNot(span.first(), span.end(), Set.of(PRODUCT, OTHER));
            }
        }
        return example;
    }
}
