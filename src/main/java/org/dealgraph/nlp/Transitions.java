package org.dealgraph.nlp;

import java.util.List;

/** The classes that the parser's classifier chooses from: shift, and left and right with each relation. */
final class Transitions {
    static final String SHIFT = "shift";
    static final String LEFT = "left ";
    static final String RIGHT = "right ";
    static final String ROOT = "left root";

    private final Kind[] kinds;
    private final int[] labels;
    private final List<String> relations;

    private enum Kind {
        SHIFT,
        LEFT,
        RIGHT,
        ROOT
    }

    /** @param classes their names, {@code shift}, {@code left nsubj}, {@code right obj} … */
    Transitions(List<String> classes) {
        this.kinds = classes.stream().map(Transitions::kind).toArray(Kind[]::new);
        this.relations = classes.stream()
                .filter(name -> !name.equals(SHIFT))
                .map(Transitions::relation)
                .distinct()
                .sorted()
                .toList();
        this.labels = classes.stream()
                .mapToInt(name -> name.equals(SHIFT) ? ParseState.NONE : relations.indexOf(relation(name)))
                .toArray();
    }

    private static Kind kind(String name) {
        if (name.equals(SHIFT)) {
            return Kind.SHIFT;
        }
        if (name.equals(ROOT)) {
            return Kind.ROOT;
        }
        return name.startsWith(LEFT) ? Kind.LEFT : Kind.RIGHT;
    }

    private static String relation(String name) {
        return name.substring(name.indexOf(' ') + 1);
    }

    String relation(int label) {
        return relations.get(label);
    }

    boolean isLegal(int transition, ParseState state) {
        return switch (kinds[transition]) {
            case SHIFT -> state.canShift();
            case LEFT -> state.canLeft();
            case RIGHT -> state.canRight();
            case ROOT -> state.canRoot();
        };
    }

    /** The legal transition with the highest score, the first of equals. */
    int best(int[] scores, ParseState state) {
        int best = -1;
        for (int i = 0; i < scores.length; i++) {
            if ((best < 0 || scores[i] > scores[best]) && isLegal(i, state)) {
                best = i;
            }
        }
        return best;
    }

    void apply(int transition, ParseState state) {
        switch (kinds[transition]) {
            case SHIFT -> state.shift();
            case LEFT, ROOT -> state.attachLeft(labels[transition]);
            case RIGHT -> state.attachRight(labels[transition]);
        }
    }
}
