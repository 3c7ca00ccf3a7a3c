package org.dealgraph.nlp;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** Teaches the parser from trees, letting it err and learn what is best after an error. */
final class ParserTraining {
    private static final double FOLLOW_GUESS = 0.9;
    private static final int LEAST_UPDATES = 8;

    private final List<String> classes;
    private final Transitions transitions;
    private final AveragedPerceptron weights;
    private final FeatureHashes features = new FeatureHashes();
    private final int[] scores;
    private final boolean[] right;
    private final Random random = new Random(1);

    private ParserTraining(List<String> classes) {
        this.classes = classes;
        this.transitions = new Transitions(classes);
        this.weights = new AveragedPerceptron(classes, LEAST_UPDATES);
        this.scores = new int[classes.size()];
        this.right = new boolean[classes.size()];
    }

    /** An example: words and tags as the parser will see them, and the right tree. */
    record Example(List<String> words, List<String> tags, List<Arc> arcs) {}

    static AveragedPerceptron train(List<Example> examples, int epochs) {
        ParserTraining training = new ParserTraining(classes(examples));
        List<Example> order = new ArrayList<>(examples);
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(order, training.random);
            for (Example example : order) {
                training.learn(example, epoch > 0);
            }
        }
        return training.weights;
    }

    private static List<String> classes(List<Example> examples) {
        TreeSet<String> names = new TreeSet<>();
        names.add(Transitions.SHIFT);
        for (Example example : examples) {
            for (int i = 0; i < example.arcs().size(); i++) {
                Arc arc = example.arcs().get(i);
                names.add((arc.head() < 0 || arc.head() > i ? Transitions.LEFT : Transitions.RIGHT) + arc.relation());
            }
        }
        return List.copyOf(names);
    }

    private void learn(Example example, boolean explore) {
        int size = example.words().size();
        int[] heads = example.arcs().stream()
                .mapToInt(arc -> arc.head() < 0 ? size : arc.head())
                .toArray();
        DynamicOracle oracle = new DynamicOracle(heads);
        ParseFeatures sentence = new ParseFeatures(example.words(), example.tags());
        ParseState state = new ParseState(size);
        while (!state.isFinal()) {
            sentence.fill(features, state);
            features.score(weights, scores);
            markRight(state, oracle, heads, example.arcs());
            int guessed = transitions.best(scores, state);
            int best = bestRight();
            if (!right[guessed]) {
                weights.update(features.toArray(), best, guessed);
            }
            weights.tick();
            boolean follow = right[guessed] || (explore && random.nextDouble() < FOLLOW_GUESS);
            transitions.apply(follow ? guessed : best, state);
        }
    }

    private void markRight(ParseState state, DynamicOracle oracle, int[] heads, List<Arc> arcs) {
        int none = Integer.MAX_VALUE;
        int shift = state.canShift() ? oracle.shiftCost(state) : none;
        int left = state.canLeft() || state.canRoot() ? oracle.leftCost(state) : none;
        int toRight = state.canRight() ? oracle.rightCost(state) : none;
        int least = Math.min(shift, Math.min(left, toRight));
        int top = state.stack(0);
        for (int i = 0; i < right.length; i++) {
            String name = classes.get(i);
            if (!transitions.isLegal(i, state)) {
                right[i] = false;
            } else if (name.equals(Transitions.SHIFT)) {
                right[i] = shift == least;
            } else if (name.startsWith(Transitions.LEFT)) {
                right[i] = left == least
                        && (heads[top] != state.queue(0)
                                || name.endsWith(' ' + arcs.get(top).relation()));
            } else {
                right[i] = toRight == least
                        && (heads[top] != state.stack(1)
                                || name.endsWith(' ' + arcs.get(top).relation()));
            }
        }
    }

    private int bestRight() {
        int best = -1;
        for (int i = 0; i < right.length; i++) {
            if (right[i] && (best < 0 || scores[i] > scores[best])) {
                best = i;
            }
        }
        return best;
    }
}
