package org.dealgraph.nlp;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Tags words, left to right, each with its best tag. The method is the averaged perceptron of Collins (2002), without
 * search. Not thread-safe.
 */
final class Tagger {
    private final TagModel model;
    private final List<Tag> tags;
    private final FeatureHashes features = new FeatureHashes();
    private final int[] scores;

    Tagger(TagModel model) {
        this.model = model;
        this.tags = Tag.all(model.weights().classes());
        this.scores = new int[tags.size()];
    }

    /**
     * The tags of a sentence.
     *
     * @param words its words
     * @param names the words that are known to be of names, and so proper nouns
     */
    List<Tag> tag(List<WordForm> words, BitSet names) {
        TagFeatures sentence = new TagFeatures(words);
        List<Tag> result = new ArrayList<>(words.size());
        int previous = -1;
        int beforePrevious = -1;
        for (int i = 0; i < words.size(); i++) {
            int tag = next(sentence, i, previous, beforePrevious, names.get(i));
            beforePrevious = previous;
            previous = tag;
            result.add(tags.get(previous));
        }
        return result;
    }

    private int next(TagFeatures sentence, int i, int previous, int beforePrevious, boolean name) {
        Integer sure = name ? null : model.sure().get(sentence.text(i));
        if (sure != null) {
            return sure;
        }
        sentence.fill(features, i, previous, beforePrevious);
        model.weights().score(features, scores);
        return name ? bestName() : best(scores);
    }

    private int bestName() {
        int best = -1;
        for (int i = 0; i < scores.length; i++) {
            if (tags.get(i).isProperNoun() && (best < 0 || scores[i] > scores[best])) {
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
