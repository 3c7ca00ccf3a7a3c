package org.dealgraph.nlp;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** Teaches the tagger from trees. */
final class TaggerTraining {
    private static final int LEAST_UPDATES = 2;

    private final List<String> classes;
    private final AveragedPerceptron weights;
    private final FeatureHashes features = new FeatureHashes();
    private final int[] scores;

    private TaggerTraining(List<String> classes) {
        this.classes = classes;
        this.weights = new AveragedPerceptron(classes, LEAST_UPDATES);
        this.scores = new int[classes.size()];
    }

    /**
     * An example: a sentence with its right tags.
     *
     * @param hints another tagger's tags, or none at all
     */
    record Example(List<WordForm> words, List<String> hints, List<String> tags) {}

    static AveragedPerceptron train(List<Example> examples, int epochs) {
        TreeSet<String> classes = new TreeSet<>();
        examples.forEach(example -> classes.addAll(example.tags()));
        TaggerTraining training = new TaggerTraining(List.copyOf(classes));
        List<Example> order = new ArrayList<>(examples);
        Random random = new Random(1);
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(order, random);
            order.forEach(training::learn);
        }
        return training.weights;
    }

    private void learn(Example example) {
        TagFeatures sentence = new TagFeatures(example.words());
        int previous = -1;
        int beforePrevious = -1;
        for (int i = 0; i < example.words().size(); i++) {
            sentence.fill(features, i, previous, beforePrevious);
            HintFeatures.addTo(features, example.hints(), i, previous, example.words());
            weights.score(features, scores);
            int guessed = Tagger.best(scores);
            int right = Collections.binarySearch(classes, example.tags().get(i));
            if (guessed != right) {
                weights.update(features.toArray(), right, guessed);
            }
            weights.tick();
            beforePrevious = previous;
            previous = guessed;
        }
    }
}
