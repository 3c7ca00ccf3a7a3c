package org.dealgraph.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The ways through a sentence's tree from one token to another. Each is looked for once; mutable, for one thread. */
final class TreePaths {
    static final String FAR = "far";

    /** Two tokens that nothing joins are so many steps apart. */
    private static final int NO_WAY = Integer.MAX_VALUE;

    private final Tree tree;
    private final Map<Long, Way> ways = new HashMap<>();

    /** The relations on a way, those that lead up first, and the tokens on it without its two ends. */
    private record Way(String relations, int steps, List<Integer> inner) {}

    TreePaths(Tree tree) {
        this.tree = tree;
    }

    /** The relations on the way, those that lead up first: {@code "^obj nmod"}; {@code "far"} if longer than {@code most}. */
    String between(int from, int to, int most) {
        Way way = way(from, to);
        return way.steps() > most ? FAR : way.relations();
    }

    /** How many steps the way has; more than any other number if there is none. */
    int steps(int from, int to) {
        return way(from, to).steps();
    }

    /** The tokens on the way, without its two ends; none if it is longer than {@code most}. */
    List<Integer> inner(int from, int to, int most) {
        Way way = way(from, to);
        return way.steps() > most ? List.of() : way.inner();
    }

    private Way way(int from, int to) {
        return ways.computeIfAbsent((long) from * tree.size() + to, unused -> find(from, to));
    }

    private Way find(int from, int to) {
        List<Integer> up = ancestors(from);
        List<Integer> down = ancestors(to);
        for (int i = 0; i < up.size(); i++) {
            int meeting = down.indexOf(up.get(i));
            if (meeting >= 0) {
                List<Integer> inner = new ArrayList<>(up.subList(0, i + 1));
                inner.addAll(down.subList(0, meeting));
                inner.removeIf(token -> token == from || token == to);
                return new Way(relations(up.subList(0, i), down.subList(0, meeting)), i + meeting, inner);
            }
        }
        return new Way(FAR, NO_WAY, List.of());
    }

    private String relations(List<Integer> up, List<Integer> down) {
        StringBuilder path = new StringBuilder();
        for (int token : up) {
            path.append('^').append(tree.relation(token)).append(' ');
        }
        for (int i = down.size() - 1; i >= 0; i--) {
            path.append(tree.relation(down.get(i))).append(' ');
        }
        return path.toString();
    }

    private List<Integer> ancestors(int token) {
        List<Integer> ancestors = new ArrayList<>();
        for (int at = token; at >= 0; at = tree.head(at)) {
            ancestors.add(at);
        }
        return ancestors;
    }
}
