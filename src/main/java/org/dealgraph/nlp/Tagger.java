package org.dealgraph.nlp;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Tags words, left to right, each with its best tag (UPOS and XPOS, as in {@code VERB|VBN}). The method is the averaged
 * perceptron of Collins (2002), without search. Not thread-safe.
 */
final class Tagger {
    private final LinearModel model;
    private final FeatureHashes features = new FeatureHashes();
    private final int[] scores;

    Tagger(LinearModel model) {
        this.model = model;
        this.scores = new int[model.classes().size()];
    }

    /**
     * The tags of a sentence.
     *
     * @param words its words
     * @param hints another tagger's tags
     * @param names the words that are known to be of names, and so proper nouns
     */
    List<String> tag(List<String> words, List<String> hints, BitSet names) {
        TagFeatures sentence = new TagFeatures(words, hints);
        List<String> tags = new ArrayList<>(words.size());
        int previous = -1;
        int beforePrevious = -1;
        for (int i = 0; i < words.size(); i++) {
            features.clear();
            sentence.addTo(features, i, previous, beforePrevious);
            features.score(model, scores);
            beforePrevious = previous;
            previous = names.get(i) ? bestName(scores) : best(scores);
            tags.add(model.classes().get(previous));
        }
        return tags;
    }

    /** The UPOS part of a tag. */
    static String universal(String tag) {
        return tag.substring(0, tag.indexOf('|'));
    }

    private int bestName(int[] scores) {
        int best = -1;
        for (int i = 0; i < scores.length; i++) {
            boolean name = model.classes().get(i).startsWith("PROPN");
            if (name && (best < 0 || scores[i] > scores[best])) {
                best = i;
            }
        }
        return best;
    }

    /** The class with the highest score, the first of equals. */
    static int best(int[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            if (scores[i] > scores[best]) {
                best = i;
            }
        }
        return best;
    }
}
