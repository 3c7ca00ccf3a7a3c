package org.dealgraph.nlp;

import java.util.Arrays;

/**
 * A half-read sentence in the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011): words whose right side is still
 * open on a stack, words to come in a queue, and an artificial root behind the last word. Three steps: shift the next
 * word, make the top of the stack depend on the next word ({@code left}) or on the word below it ({@code right}).
 *
 * <p>The root takes one word only, when it is the last on the stack: every way to the end gives one tree.
 */
final class ParseState {
    static final int NONE = -1;

    private final int size;
    private final int[] stack;
    private int depth;
    private int next;
    private final int[] heads;
    private final int[] labels;
    private final int[] left;
    private final int[] left2;
    private final int[] right;
    private final int[] right2;
    private final int[] leftCount;
    private final int[] rightCount;
    private final long[] leftLabels;
    private final long[] rightLabels;

    /** Nothing read of a sentence of {@code size} words. */
    ParseState(int size) {
        this.size = size;
        this.stack = new int[size];
        this.heads = filled(size);
        this.labels = filled(size + 1);
        this.left = filled(size + 1);
        this.left2 = filled(size + 1);
        this.right = filled(size + 1);
        this.right2 = filled(size + 1);
        this.leftCount = new int[size + 1];
        this.rightCount = new int[size + 1];
        this.leftLabels = new long[size + 1];
        this.rightLabels = new long[size + 1];
    }

    private static int[] filled(int length) {
        int[] values = new int[length];
        Arrays.fill(values, NONE);
        return values;
    }

    boolean isFinal() {
        return next == size && depth == 0;
    }

    boolean canShift() {
        return next < size;
    }

    boolean canLeft() {
        return next < size && depth > 0;
    }

    boolean canRoot() {
        return next == size && depth == 1;
    }

    boolean canRight() {
        return depth > 1;
    }

    void shift() {
        stack[depth++] = next++;
    }

    void attachLeft(int label) {
        int child = stack[--depth];
        heads[child] = next;
        labels[child] = label;
        left2[next] = left[next];
        left[next] = child;
        leftCount[next]++;
        leftLabels[next] |= 1L << label;
    }

    void attachRight(int label) {
        int child = stack[--depth];
        int head = stack[depth - 1];
        heads[child] = head;
        labels[child] = label;
        right2[head] = right[head];
        right[head] = child;
        rightCount[head]++;
        rightLabels[head] |= 1L << label;
    }

    /** How many words are on the stack. */
    int depth() {
        return depth;
    }

    /** The word at {@code depth} below the top of the stack, or {@link #NONE}. */
    int stack(int below) {
        return below < depth ? stack[depth - 1 - below] : NONE;
    }

    /** The word {@code ahead} places after the next one; the root is the place after the last word, then {@link #NONE}. */
    int queue(int ahead) {
        return next + ahead <= size ? next + ahead : NONE;
    }

    int size() {
        return size;
    }

    /** The head found for a word: {@link #size} for the root, or {@link #NONE}. */
    int head(int word) {
        return heads[word];
    }

    int label(int word) {
        return word == NONE ? NONE : labels[word];
    }

    int left(int word) {
        return word == NONE ? NONE : left[word];
    }

    int left2(int word) {
        return word == NONE ? NONE : left2[word];
    }

    int right(int word) {
        return word == NONE ? NONE : right[word];
    }

    int right2(int word) {
        return word == NONE ? NONE : right2[word];
    }

    int leftCount(int word) {
        return word == NONE ? 0 : leftCount[word];
    }

    int rightCount(int word) {
        return word == NONE ? 0 : rightCount[word];
    }

    int leftLabels(int word) {
        return word == NONE ? 0 : Long.hashCode(leftLabels[word]);
    }

    int rightLabels(int word) {
        return word == NONE ? 0 : Long.hashCode(rightLabels[word]);
    }
}
