package org.dealgraph.nlp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dealgraph.model.NameSpan;

/**
 * Finds the names of persons, organizations, places and products in a sentence, with a linear-chain conditional random
 * field over word, shape, class and list features.
 *
 * <p>Immutable, so threads may share one.
 */
public final class NameFinder {
    private static final int LABELS = NameLabels.COUNT;
    /** What a sure sighting of a name elsewhere adds to the scores of its kind, and to those of its very extent. */
    private static final double KIND_BONUS = 2;

    private static final double EXTENT_BONUS = 3;

    private final NameModel model;
    private final NameWords known;

    /** A finder that decides with this model. */
    NameFinder(NameModel model, NameWords known) {
        this.model = model;
        this.known = known;
    }

    /** A finder with the model and the word lists that the program ships. */
    public static NameFinder load() {
        return new NameFinder(NameModel.load(), NameWords.load());
    }

    /**
     * The names of a sentence, from left to right, not overlapping.
     *
     * @param words its tokens, with straight quotes, a possessive 's a token of its own
     */
    public List<NameSpan> find(List<String> words) {
        return names(score(words));
    }

    /**
     * The names of a document, where what is sure in one sentence helps to see the same name in the others.
     *
     * @param sentences their tokens, as for {@link #find}
     * @return the names of each sentence
     */
    public List<List<NameSpan>> findAll(List<List<String>> sentences) {
        List<List<Scored>> scored = sentences.stream().map(this::score).toList();
        List<List<NameSpan>> names = scored.stream().map(this::names).toList();
        NameSightings sightings = NameSightings.of(sentences, names);
        List<List<NameSpan>> again = new ArrayList<>();
        for (int s = 0; s < sentences.size(); s++) {
            List<String> words = sentences.get(s);
            List<NameSpan> before = names.get(s);
            again.add(disagrees(words, before, sightings) ? names(raised(scored.get(s), words, sightings)) : before);
        }
        return again;
    }

    /** Whether a sure name of the document was overlooked in this sentence, or taken for something else. */
    private static boolean disagrees(List<String> words, List<NameSpan> names, NameSightings sightings) {
        int i = 0;
        while (i < words.size()) {
            int first = i;
            Optional<NameSightings.Sighting> seen = sightings.at(words, first);
            boolean overlooked = seen.isPresent() && names.stream().noneMatch(name -> agrees(name, first, seen.get()));
            if (overlooked) {
                return true;
            }
            i += seen.map(name -> name.words().size()).orElse(1);
        }
        return false;
    }

    private static boolean agrees(NameSpan name, int first, NameSightings.Sighting seen) {
        return name.first() <= first && first + seen.words().size() <= name.end() && name.kind() == seen.kind();
    }

    /** The scores with those of the document's sure names raised. */
    private static List<Scored> raised(List<Scored> scored, List<String> words, NameSightings sightings) {
        List<Scored> all = new ArrayList<>(scored.size());
        for (Scored stretch : scored) {
            double[] scores = stretch.scores.clone();
            List<String> reach = words.subList(0, stretch.first + stretch.length());
            int i = stretch.first;
            while (i < reach.size()) {
                Optional<NameSightings.Sighting> seen = sightings.at(reach, i);
                if (seen.isPresent()) {
                    raise(scores, i - stretch.first, seen.get());
                }
                i += seen.map(name -> name.words().size()).orElse(1);
            }
            all.add(new Scored(stretch.first, scores));
        }
        return all;
    }

    private static void raise(double[] scores, int first, NameSightings.Sighting name) {
        int length = name.words().size();
        for (int i = 0; i < length; i++) {
            int row = (first + i) * LABELS;
            for (NameLabels.Part part : NameLabels.Part.values()) {
                scores[row + NameLabels.of(name.kind(), part)] += KIND_BONUS;
            }
            scores[row + NameLabels.of(name.kind(), i, length)] += EXTENT_BONUS;
        }
    }

    /** A stretch of tokens that may be of names, from {@code first} on, with the score of each label for each. */
    private static final class Scored {
        private final int first;
        private final double[] scores;

        Scored(int first, double[] scores) {
            this.first = first;
            this.scores = scores;
        }

        int length() {
            return scores.length / LABELS;
        }
    }

    private List<Scored> score(List<String> words) {
        return NameStretch.of(words, known).stream()
                .map(stretch -> new Scored(stretch.first(), score(stretch)))
                .toList();
    }

    private List<NameSpan> names(List<Scored> scored) {
        List<NameSpan> names = new ArrayList<>();
        scored.forEach(stretch -> addNames(stretch, names));
        return names;
    }

    private void addNames(Scored stretch, List<NameSpan> names) {
        NameChain chain = new NameChain(stretch.length(), stretch.scores, model.transitions(), model.factors());
        int[] path = chain.best();
        if (Arrays.stream(path).allMatch(label -> label == NameLabels.OUTSIDE)) {
            return;
        }
        chain.sum();
        int start = 0;
        for (int i = 0; i < path.length; i++) {
            if (NameLabels.starts(path[i])) {
                start = i;
            }
            if (NameLabels.ends(path[i])) {
                names.add(new NameSpan(
                        stretch.first + start,
                        stretch.first + i + 1,
                        NameLabels.kind(path[i]),
                        chain.probability(start, i + 1, path)));
            }
        }
    }

    private double[] score(NameStretch stretch) {
        int[] steps = new int[stretch.length() * LABELS];
        for (int i = 0; i < stretch.length(); i++) {
            for (int feature : stretch.features().get(i)) {
                model.addTo(steps, i * LABELS, feature);
            }
        }
        return Arrays.stream(steps).mapToDouble(NameModel::unit).toArray();
    }
}
