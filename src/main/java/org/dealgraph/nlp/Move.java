package org.dealgraph.nlp;

import java.util.List;

/** What the parser can do next; the numbers are those of the model's classes. */
enum Move {
    SHIFT(0),
    LEFT(1),
    RIGHT(2);

    private static final Move[] ALL = values();

    private final int number;

    Move(int number) {
        this.number = number;
    }

    static List<String> names() {
        return List.of(SHIFT.name(), LEFT.name(), RIGHT.name());
    }

    int number() {
        return number;
    }

    boolean isLegal(ParseState state) {
        return switch (this) {
            case SHIFT -> state.canShift();
            case LEFT -> state.canLeft() || state.canRoot();
            case RIGHT -> state.canRight();
        };
    }

    /** The legal move with the highest score, the first of equals. */
    static Move best(int[] scores, ParseState state) {
        Move best = null;
        for (Move move : ALL) {
            if ((best == null || scores[move.number] > scores[best.number]) && move.isLegal(state)) {
                best = move;
            }
        }
        return best;
    }
}
