package org.dealgraph.nlp;

import java.util.ArrayList;
import java.util.List;

/** A tagger that also looks at hints; slower and better than the one it teaches. */
final class TeachingTagger {
    private final LinearModel model;
    private final FeatureHashes features = new FeatureHashes();
    private final int[] scores;

    TeachingTagger(LinearModel model) {
        this.model = model;
        this.scores = new int[model.classes().size()];
    }

    List<String> tag(List<WordForm> words, List<String> hints) {
        TagFeatures sentence = new TagFeatures(words);
        List<String> tags = new ArrayList<>(words.size());
        int previous = -1;
        int beforePrevious = -1;
        for (int i = 0; i < words.size(); i++) {
            sentence.fill(features, i, previous, beforePrevious);
            HintFeatures.addTo(features, hints, i, previous, words);
            model.score(features, scores);
            beforePrevious = previous;
            previous = Tagger.best(scores);
            tags.add(model.classes().get(previous));
        }
        return tags;
    }
}
