package org.dealgraph.nlp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** Teaches the parser from trees, letting it err and learn what is best after an error. */
final class ParserTraining {
    private static final double FOLLOW_GUESS = 0.9;
    private static final int LEAST_UPDATES = 5;
    private static final int SCALE = 10;

    private final List<String> relations;
    private final int root;
    private final MovePerceptron moves;
    private final AveragedPerceptron labels;
    private final FeatureHashes features = new FeatureHashes();
    private final int[] moveScores = new int[MoveModel.CLASSES];
    private final int[] labelScores;
    private final boolean[] right = new boolean[MoveModel.CLASSES];
    private final Random random;

    private ParserTraining(List<String> relations, long seed) {
        this.relations = relations;
        this.root = relations.size();
        this.moves = new MovePerceptron(LEAST_UPDATES);
        this.labels = new AveragedPerceptron(relations, LEAST_UPDATES);
        this.labelScores = new int[relations.size()];
        this.random = new Random(seed);
    }

    /** An example: words and tags as the parser will see them, and the right tree. */
    record Example(List<WordForm> words, List<Tag> tags, List<Arc> arcs) {}

    /** What was learned: models of the moves and of the relations. */
    record Learned(LinearModel moves, LinearModel relations) {
        ParseModel model() {
            try {
                return new ParseModel(new MoveModel(moves), relations, relations.classes());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static Learned train(List<Example> examples, int epochs, long seed) {
        ParserTraining training = new ParserTraining(relations(examples), seed);
        List<Example> order = new ArrayList<>(examples);
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(order, training.random);
            for (Example example : order) {
                training.learn(example, epoch > 0);
            }
        }
        return new Learned(training.moves.model(SCALE), training.labels.model(SCALE));
    }

    private static List<String> relations(List<Example> examples) {
        TreeSet<String> names = new TreeSet<>();
        examples.forEach(example ->
                example.arcs().stream().filter(arc -> arc.head() >= 0).forEach(arc -> names.add(arc.relation())));
        return List.copyOf(names);
    }

    private void learn(Example example, boolean explore) {
        int size = example.words().size();
        int[] heads = example.arcs().stream()
                .mapToInt(arc -> arc.head() < 0 ? size : arc.head())
                .toArray();
        DynamicOracle oracle = new DynamicOracle(heads);
        ParseSentence sentence = new ParseSentence(example.words(), example.tags());
        MoveFeatures moveFeatures = new MoveFeatures(sentence);
        RelationFeatures relationFeatures = new RelationFeatures(sentence);
        ParseState state = new ParseState(size);
        while (!state.isFinal()) {
            moveFeatures.fill(features, state);
            moves.score(features, moveScores);
            markRight(state, oracle);
            Move guessed = Move.best(moveScores, state);
            Move best = bestRight();
            if (!right[guessed.number()]) {
                moves.update(features, best, guessed);
            }
            moves.tick();
            boolean follow = right[guessed.number()] || (explore && random.nextDouble() < FOLLOW_GUESS);
            apply(follow ? guessed : best, state, relationFeatures, heads, example.arcs());
        }
    }

    private void markRight(ParseState state, DynamicOracle oracle) {
        int none = Integer.MAX_VALUE;
        int shift = state.canShift() ? oracle.shiftCost(state) : none;
        int left = state.canLeft() || state.canRoot() ? oracle.leftCost(state) : none;
        int toRight = state.canRight() ? oracle.rightCost(state) : none;
        int least = Math.min(shift, Math.min(left, toRight));
        right[Move.SHIFT.number()] = shift == least;
        right[Move.LEFT.number()] = left == least;
        right[Move.RIGHT.number()] = toRight == least;
    }

    private Move bestRight() {
        Move best = null;
        for (Move move : Move.values()) {
            if (right[move.number()] && (best == null || moveScores[move.number()] > moveScores[best.number()])) {
                best = move;
            }
        }
        return best;
    }

    private void apply(Move move, ParseState state, RelationFeatures relationFeatures, int[] heads, List<Arc> arcs) {
        if (move == Move.SHIFT) {
            state.shift();
            return;
        }
        int dependent = state.stack(0);
        int head = move == Move.LEFT ? state.queue(0) : state.stack(1);
        int label = head == heads.length ? root : guess(move, state, relationFeatures);
        if (head < heads.length && heads[dependent] == head) {
            int gold = Collections.binarySearch(relations, arcs.get(dependent).relation());
            if (gold != label) {
                labels.update(features.toArray(), gold, label);
            }
            labels.tick();
        }
        if (move == Move.LEFT) {
            state.attachLeft(label);
        } else {
            state.attachRight(label);
        }
    }

    private int guess(Move move, ParseState state, RelationFeatures relationFeatures) {
        relationFeatures.fill(features, state, move);
        labels.score(features, labelScores);
        return Tagger.best(labelScores);
    }
}
