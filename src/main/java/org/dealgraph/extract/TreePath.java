package org.dealgraph.extract;

import java.util.ArrayList;
import java.util.List;

/** The way through a tree from one token to another. */
final class TreePath {
    static final String FAR = "far";

    private TreePath() {}

    /** The relations on the way, those that lead up first: {@code "^obj nmod"}; {@code "far"} if longer than {@code most}. */
    static String between(Tree tree, int from, int to, int most) {
        List<Integer> up = ancestors(tree, from);
        List<Integer> down = ancestors(tree, to);
        for (int i = 0; i < up.size(); i++) {
            int meeting = down.indexOf(up.get(i));
            if (meeting >= 0) {
                return i + meeting > most ? FAR : path(tree, up.subList(0, i), down.subList(0, meeting));
            }
        }
        return FAR;
    }

    /** The tokens on the way, without its two ends. */
    static List<Integer> inner(Tree tree, int from, int to, int most) {
        List<Integer> up = ancestors(tree, from);
        List<Integer> down = ancestors(tree, to);
        for (int i = 0; i < up.size(); i++) {
            int meeting = down.indexOf(up.get(i));
            if (meeting >= 0 && i + meeting <= most) {
                List<Integer> tokens = new ArrayList<>(up.subList(0, i + 1));
                tokens.addAll(down.subList(0, meeting));
                tokens.removeIf(token -> token == from || token == to);
                return tokens;
            }
        }
        return List.of();
    }

    private static String path(Tree tree, List<Integer> up, List<Integer> down) {
        StringBuilder path = new StringBuilder();
        for (int token : up) {
            path.append('^').append(tree.relation(token)).append(' ');
        }
        for (int i = down.size() - 1; i >= 0; i--) {
            path.append(tree.relation(down.get(i))).append(' ');
        }
        return path.toString();
    }

    private static List<Integer> ancestors(Tree tree, int token) {
        List<Integer> ancestors = new ArrayList<>();
        for (int at = token; at >= 0; at = tree.head(at)) {
            ancestors.add(at);
        }
        return ancestors;
    }
}
