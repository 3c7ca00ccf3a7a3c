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

    /** An example: a sentence with its right tags and the other tagger's hints. */
    record Example(List<String> words, List<String> hints, List<String> tags) {}

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
        TagFeatures sentence = new TagFeatures(example.words(), example.hints());
        int previous = -1;
        int beforePrevious = -1;
        for (int i = 0; i < example.words().size(); i++) {
            features.clear();
            sentence.addTo(features, i, previous, beforePrevious);
            features.score(weights, scores);
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
