package org.dealgraph.nlp;

/**
 * How many right arcs each transition of a state makes impossible (Goldberg and Nivre 2013, arc-hybrid). Exact for
 * projective trees; of a crossing tree the arcs that are out of reach count for no transition in particular.
 */
final class DynamicOracle {
    private final int[] heads;

    /** @param heads the right heads, the number of words for the root */
    DynamicOracle(int[] heads) {
        this.heads = heads;
    }

    int shiftCost(ParseState state) {
        int word = state.queue(0);
        int cost = 0;
        for (int below = 0; below < state.depth(); below++) {
            int other = state.stack(below);
            if (heads[other] == word || (below > 0 && heads[word] == other)) {
                cost++;
            }
        }
        return cost;
    }

    int leftCost(ParseState state) {
        int word = state.stack(0);
        int head = heads[word];
        return childrenAhead(state, word) + (head == state.stack(1) || head > state.queue(0) ? 1 : 0);
    }

    int rightCost(ParseState state) {
        int word = state.stack(0);
        return childrenAhead(state, word) + (heads[word] >= state.queue(0) ? 1 : 0);
    }

    private int childrenAhead(ParseState state, int word) {
        int count = 0;
        for (int i = state.queue(0); i < state.size(); i++) {
            if (heads[i] == word) {
                count++;
            }
        }
        return count;
    }
}
