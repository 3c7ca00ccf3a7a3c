package org.dealgraph.nlp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dealgraph.model.NameSpan;
import org.dealgraph.model.NameSpan.Kind;

/**
 * The names that were found in the sentences of one document, for a second look: what is surely a name in one sentence
 * is hardly something else in the next, and who has a full name there is called by the last part of it here.
 */
final class NameSightings {
    /** The least that the probabilities of a name's sightings must add up to. */
    private static final double SURE = 0.8;

    private final Map<String, EnumMap<Kind, Double>> sums = new TreeMap<>();
    private final Map<String, List<Sighting>> byFirstWord = new HashMap<>();

    /**
     * A name that a document has for sure.
     *
     * @param words its tokens
     * @param kind what it is
     */
    record Sighting(List<String> words, Kind kind) {
        /** Whether the name stands in the sentence from this token on. */
        boolean standsAt(List<String> sentence, int first) {
            return first + words.size() <= sentence.size()
                    && sentence.subList(first, first + words.size()).equals(words);
        }
    }

    /**
     * The sure names of a document.
     *
     * @param sentences its tokens
     * @param names what was found in each sentence
     */
    static NameSightings of(List<List<String>> sentences, List<List<NameSpan>> names) {
        NameSightings sightings = new NameSightings();
        for (int s = 0; s < sentences.size(); s++) {
            for (NameSpan name : names.get(s)) {
                sightings.add(sentences.get(s).subList(name.first(), name.end()), name);
            }
        }
        sightings.index();
        return sightings;
    }

    private void add(List<String> words, NameSpan name) {
        add(words, name.kind(), name.probability());
        if (name.kind() == Kind.PERSON && words.size() > 1) {
            add(words.subList(words.size() - 1, words.size()), name.kind(), name.probability());
        }
    }

    private void add(List<String> words, Kind kind, double probability) {
        sums.computeIfAbsent(String.join(" ", words), text -> new EnumMap<>(Kind.class))
                .merge(kind, probability, Double::sum);
    }

    /** Keeps the names that are sure, and of one kind at least twice as surely as of all others. */
    private void index() {
        sums.forEach((text, byKind) -> {
            double all =
                    byKind.values().stream().mapToDouble(Double::doubleValue).sum();
            byKind.forEach((kind, sum) -> {
                if (sum >= SURE && sum > 2 * (all - sum)) {
                    List<String> words = List.of(text.split(" ", -1));
                    byFirstWord
                            .computeIfAbsent(words.get(0), word -> new ArrayList<>())
                            .add(new Sighting(words, kind));
                }
            });
        });
        byFirstWord
                .values()
                .forEach(list -> list.sort(Comparator.comparingInt(
                        (Sighting sighting) -> -sighting.words().size())));
    }

    /** The longest of the names that stands in the sentence from this token on. */
    Optional<Sighting> at(List<String> sentence, int first) {
        for (Sighting sighting : byFirstWord.getOrDefault(sentence.get(first), List.of())) {
            if (sighting.standsAt(sentence, first)) {
                return Optional.of(sighting);
            }
        }
        return Optional.empty();
    }
}
