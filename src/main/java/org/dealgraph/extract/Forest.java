package org.dealgraph.extract;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/** Decision trees whose leaves are summed up: gradient boosting (Friedman 2001), all in whole numbers. */
final class Forest {
    private final List<Tree> trees;

    /**
     * A tree. Node {@code i} sends numbers up to {@code most[i]} at {@code column[i]} to node {@code 2 i + 1}, others to
     * {@code 2 i + 2}; where the column is -1 the node is a leaf and {@code most[i]} its value.
     */
    @SuppressWarnings("ArrayRecordComponent") // trees are never compared
    record Tree(byte[] column, int[] most) {
        int value(int[] numbers) {
            int node = 0;
            while (column[node] >= 0) {
                node = 2 * node + (numbers[column[node]] <= most[node] ? 1 : 2);
            }
            return most[node];
        }
    }

    Forest(List<Tree> trees) {
        this.trees = List.copyOf(trees);
    }

    int score(int[] numbers) {
        int sum = 0;
        for (Tree tree : trees) {
            sum += tree.value(numbers);
        }
        return sum;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeShort(trees.size());
        for (Tree tree : trees) {
            write(out, tree, 0);
        }
    }

    private static void write(DataOutputStream out, Tree tree, int node) throws IOException {
        out.writeByte(tree.column()[node]);
        out.writeInt(tree.most()[node]);
        if (tree.column()[node] >= 0) {
            write(out, tree, 2 * node + 1);
            write(out, tree, 2 * node + 2);
        }
    }

    /** Reads what {@link #write} wrote, of trees no deeper than {@code depth}. */
    static Forest read(DataInputStream in, int depth) throws IOException {
        int count = in.readUnsignedShort();
        Tree[] trees = new Tree[count];
        for (int i = 0; i < count; i++) {
            trees[i] = new Tree(new byte[(2 << depth) - 1], new int[(2 << depth) - 1]);
            read(in, trees[i], 0);
        }
        return new Forest(List.of(trees));
    }

    private static void read(DataInputStream in, Tree tree, int node) throws IOException {
        if (node >= tree.most().length) {
            throw new IOException("a tree of the model of pairs is too deep");
        }
        tree.column()[node] = in.readByte();
        tree.most()[node] = in.readInt();
        if (tree.column()[node] >= 0) {
            read(in, tree, 2 * node + 1);
            read(in, tree, 2 * node + 2);
        }
    }
}
