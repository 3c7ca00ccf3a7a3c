package org.dealgraph.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The tree that most of several parsers' arcs agree with (Sagae and Lavie 2006), found among all projective trees by
 * Eisner's algorithm (1996).
 */
final class ConsensusTree {
    private final int size;
    private final List<List<Arc>> opinions;
    private final int[][] votes;
    private final int[][][] complete;
    private final int[][][] incomplete;
    private final int[][][] completeAt;
    private final int[][] incompleteAt;
    private final int[] heads;

    private ConsensusTree(List<List<Arc>> opinions) {
        this.size = opinions.get(0).size();
        this.opinions = opinions;
        this.votes = new int[size + 1][size];
        this.complete = new int[2][size][size];
        this.incomplete = new int[2][size][size];
        this.completeAt = new int[2][size][size];
        this.incompleteAt = new int[size][size];
        this.heads = new int[size];
        for (List<Arc> opinion : opinions) {
            for (int i = 0; i < size; i++) {
                int head = opinion.get(i).head();
                votes[head < 0 ? size : head][i]++;
            }
        }
    }

    /**
     * A tree and how many of the voters are for it.
     *
     * @param agreement votes for its arcs, 1 if everybody agrees to every head
     */
    record Consensus(List<Arc> arcs, double agreement) {}

    /** The consensus about a sentence of one word at least. */
    static Consensus of(List<List<Arc>> opinions) {
        return new ConsensusTree(opinions).find();
    }

    private Consensus find() {
        for (int width = 1; width < size; width++) {
            for (int from = 0; from + width < size; from++) {
                join(from, from + width);
            }
        }
        int root = 0;
        for (int i = 1; i < size; i++) {
            if (rootScore(i) > rootScore(root)) {
                root = i;
            }
        }
        heads[root] = -1;
        walk(0, 0, root, true);
        walk(1, root, size - 1, true);
        int agreed = 0;
        List<Arc> arcs = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            agreed += votes[heads[i] < 0 ? size : heads[i]][i];
            arcs.add(new Arc(heads[i], relation(i)));
        }
        return new Consensus(arcs, agreed / (double) (size * opinions.size()));
    }

    private int rootScore(int word) {
        return complete[0][0][word] + complete[1][word][size - 1] + votes[size][word];
    }

    /** Finds the best ways to span the words; 0 means that the last word governs, 1 the first. */
    private void join(int from, int to) {
        int best = -1;
        for (int middle = from; middle < to; middle++) {
            int score = complete[1][from][middle] + complete[0][middle + 1][to];
            if (score > best) {
                best = score;
                incompleteAt[from][to] = middle;
            }
        }
        incomplete[0][from][to] = best + votes[to][from];
        incomplete[1][from][to] = best + votes[from][to];
        complete[0][from][to] = -1;
        complete[1][from][to] = -1;
        for (int middle = from; middle < to; middle++) {
            complete(0, from, to, complete[0][from][middle] + incomplete[0][middle][to], middle);
        }
        for (int middle = from + 1; middle <= to; middle++) {
            complete(1, from, to, incomplete[1][from][middle] + complete[1][middle][to], middle);
        }
    }

    private void complete(int side, int from, int to, int score, int middle) {
        if (score > complete[side][from][to]) {
            complete[side][from][to] = score;
            completeAt[side][from][to] = middle;
        }
    }

    private void walk(int side, int from, int to, boolean whole) {
        if (from == to) {
            return;
        }
        if (!whole) {
            heads[side == 0 ? from : to] = side == 0 ? to : from;
            walk(1, from, incompleteAt[from][to], true);
            walk(0, incompleteAt[from][to] + 1, to, true);
            return;
        }
        int middle = completeAt[side][from][to];
        walk(side, from, middle, side == 0);
        walk(side, middle, to, side == 1);
    }

    /** What most of those who found this head say, the first in alphabetical order of equals. */
    private String relation(int word) {
        if (heads[word] < 0) {
            return ParseModel.ROOT;
        }
        Map<String, Integer> counts = new TreeMap<>();
        for (List<Arc> opinion : opinions) {
            if (opinion.get(word).head() == heads[word]) {
                counts.merge(opinion.get(word).relation(), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .reduce((first, second) -> second.getValue() > first.getValue() ? second : first)
                .map(Map.Entry::getKey)
                .orElse("dep");
    }
}
