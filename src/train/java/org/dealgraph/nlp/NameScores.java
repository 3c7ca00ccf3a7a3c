package org.dealgraph.nlp;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.dealgraph.model.NameSpan;
import org.dealgraph.model.NameSpan.Kind;

/**
 * How well names are found in documents that nothing was learned from: a name counts if its first token, its last token
 * and its kind are right.
 */
final class NameScores {
    private static final Set<Kind> SCORED = Set.of(Kind.PERSON, Kind.ORGANIZATION, Kind.PLACE);
    private static final Map<String, Kind> UNER =
            Map.of("PER", Kind.PERSON, "ORG", Kind.ORGANIZATION, "LOC", Kind.PLACE);
    private static final Map<String, Kind> GUM =
            Map.of("person", Kind.PERSON, "organization", Kind.ORGANIZATION, "place", Kind.PLACE);

    private static final Map<String, Kind> WNUT = Map.of(
            "person", Kind.PERSON,
            "corporation", Kind.ORGANIZATION,
            "group", Kind.ORGANIZATION,
            "location", Kind.PLACE);

    private final Map<Kind, Score> scores;

    private NameScores(Map<Kind, Score> scores) {
        this.scores = scores;
    }

    /** Finds the names of a document's sentences, given as tokens. */
    interface Finder extends Function<List<List<String>>, List<List<NameSpan>>> {}

    /**
     * Counts of names.
     *
     * @param gold in the gold data
     * @param found by the finder
     * @param right in both
     */
    record Score(int gold, int found, int right) {
        double precision() {
            return found == 0 ? 0 : (double) right / found;
        }

        double recall() {
            return gold == 0 ? 0 : (double) right / gold;
        }

        double f1() {
            return gold + found == 0 ? 0 : 2.0 * right / (gold + found);
        }

        private Score plus(Score other) {
            return new Score(gold + other.gold, found + other.found, right + other.right);
        }
    }

    /** A document with its names of the kinds that are scored. */
    record Document(List<List<String>> sentences, List<Set<Found>> names) {}

    private record Found(int first, int end, Kind kind) {}

    /** The dev part of UniversalNER's English Web Treebank. */
    static List<Document> uner(Path data) {
        return ColumnCorpus.documents(data.resolve("uner-en-ewt/dev.iob2"), "\t", 1, 2).stream()
                .map(sentences -> document(sentences, UNER))
                .toList();
    }

    /** The news documents of GUM that are held back from training. */
    static List<Document> gum(Path data) {
        return NameCorpora.heldBack(data).stream()
                .map(file -> document(GumNames.read(file), GUM))
                .toList();
    }

    /** The dev part of WNUT 2017: short posts full of names that are nowhere else. */
    static List<Document> wnut(Path data) {
        return List.of(document(ColumnCorpus.read(data.resolve("wnut17/emerging.dev.conll"), "\t", 0, 1), WNUT));
    }

    private static Document document(List<LabelledSentence> sentences, Map<String, Kind> kinds) {
        List<Set<Found>> names = new ArrayList<>();
        for (LabelledSentence sentence : sentences) {
            names.add(sentence.spans().stream()
                    .filter(span -> kinds.containsKey(span.type()))
                    .map(span -> new Found(span.first(), span.end(), kinds.get(span.type())))
                    .collect(java.util.stream.Collectors.toSet()));
        }
        return new Document(sentences.stream().map(LabelledSentence::words).toList(), names);
    }

    /** The scores of a finder on these documents. */
    static NameScores of(List<Document> documents, Finder finder) {
        Map<Kind, Score> scores = new EnumMap<>(Kind.class);
        for (Document document : documents) {
            List<List<NameSpan>> found = finder.apply(document.sentences());
            for (int s = 0; s < found.size(); s++) {
                Set<Found> gold = document.names().get(s);
                for (Found name : gold) {
                    scores.merge(name.kind(), new Score(1, 0, 0), Score::plus);
                }
                for (NameSpan span : found.get(s)) {
                    boolean right = gold.contains(new Found(span.first(), span.end(), span.kind()));
                    if (SCORED.contains(span.kind())) {
                        scores.merge(span.kind(), new Score(0, 1, right ? 1 : 0), Score::plus);
                    }
                }
            }
        }
        return new NameScores(scores);
    }

    Score of(Kind kind) {
        return scores.getOrDefault(kind, new Score(0, 0, 0));
    }

    /** All kinds together. */
    Score total() {
        return scores.values().stream().reduce(new Score(0, 0, 0), Score::plus);
    }

    /** A line for each kind, and one for all. */
    @Override
    public String toString() {
        StringBuilder table = new StringBuilder();
        scores.forEach((kind, score) -> table.append(line(kind.name(), score)));
        return table.append(line("all", total())).toString();
    }

    private static String line(String kind, Score score) {
        return String.format(
                Locale.ROOT,
                "%-12s gold %3d  P %.3f  R %.3f  F1 %.3f%n",
                kind.toLowerCase(Locale.ROOT),
                score.gold(),
                score.precision(),
                score.recall(),
                score.f1());
    }
}
