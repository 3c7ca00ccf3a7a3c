package org.dealgraph.nlp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dealgraph.model.NameSpan;

/**
 * Finds the names of persons, organizations, places and products in a sentence, with a linear-chain conditional random
 * field over word, shape, tag and list features.
 *
 * <p>It sees one sentence at a time; that a name which is sure in one sentence is the same in the next is for the
 * caller to say. Immutable, so threads may share one.
 */
public final class NameFinder {
    private static final int LABELS = NameLabels.COUNT;

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
     * @param tags their parts of speech, Universal Dependencies (UPOS), as OpenNLP's English tagger gives them
     * @throws IllegalArgumentException if there are not as many tags as words
     */
    public List<NameSpan> find(List<String> words, List<String> tags) {
        if (words.size() != tags.size()) {
            throw new IllegalArgumentException(
                    words.size() + " words have " + tags.size() + " tags; give every word one tag");
        }
        List<NameSpan> names = new ArrayList<>();
        NameStretch.of(words, tags, known).forEach(stretch -> find(stretch, names));
        return names;
    }

    private void find(NameStretch stretch, List<NameSpan> names) {
        NameChain chain = new NameChain(stretch.length(), score(stretch), model.transitions(), model.factors());
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
                        stretch.first() + start,
                        stretch.first() + i + 1,
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
