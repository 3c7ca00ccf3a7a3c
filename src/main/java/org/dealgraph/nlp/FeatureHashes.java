package org.dealgraph.nlp;

import java.util.Arrays;

/**
 * The features of one decision, each hashed to 32 bits: which template it fills and with what. Two features that share a
 * hash share their weights; among a million of them fewer than one in 4,000 do.
 */
final class FeatureHashes {
    private static final long TEMPLATE = 0x9E3779B97F4A7C15L;
    private static final long FIRST = 0xC2B2AE3D27D4EB4FL;
    private static final long SECOND = 0x165667B19E3779F9L;
    private static final long THIRD = 0xD6E8FEB86659FD93L;
    private static final long FOURTH = 0xA0761D6478BD642FL;
    private static final long MIXER = 0xBF58476D1CE4E5B9L;

    private int[] hashes = new int[256];
    private int size;

    void clear() {
        size = 0;
    }

    void add(int template, int value) {
        addHash(template * TEMPLATE + value * FIRST);
    }

    void add(int template, int first, int second) {
        addHash(template * TEMPLATE + first * FIRST + second * SECOND);
    }

    void add(int template, int first, int second, int third) {
        addHash(template * TEMPLATE + first * FIRST + second * SECOND + third * THIRD);
    }

    void add(int template, int first, int second, int third, int fourth) {
        addHash(template * TEMPLATE + first * FIRST + second * SECOND + third * THIRD + fourth * FOURTH);
    }

    int size() {
        return size;
    }

    /** A feature's hash, never 0. */
    int get(int index) {
        return hashes[index];
    }

    /** The hashes. */
    int[] toArray() {
        return Arrays.copyOf(hashes, size);
    }

    /** Spreads a sum over all bits, with steps of the mixing function of SplitMix64 (Steele, Lea and Flood 2014). */
    private void addHash(long sum) {
        long mixed = (sum ^ (sum >>> 30)) * MIXER;
        int folded = (int) ((mixed ^ (mixed >>> 31)) >>> 32);
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * size);
        }
        hashes[size++] = folded == 0 ? 1 : folded;
    }
}
