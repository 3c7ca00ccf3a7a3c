package org.dealgraph.nlp;

import java.util.Arrays;

/**
 * The features of one decision, each hashed to 32 bits: which template it fills and with what. Two features that share a
 * hash share their weights; among a million of them fewer than one in 4,000 do.
 */
final class FeatureHashes {
    private static final long TEMPLATE = 0x9E3779B97F4A7C15L;
    private static final long VALUE = 0xBF58476D1CE4E5B9L;

    private int[] hashes = new int[128];
    private int size;

    void clear() {
        size = 0;
    }

    void add(int template, int value) {
        addHash(mix(template * TEMPLATE, value));
    }

    void add(int template, int first, int second) {
        addHash(mix(mix(template * TEMPLATE, first), second));
    }

    void add(int template, int first, int second, int third) {
        addHash(mix(mix(mix(template * TEMPLATE, first), second), third));
    }

    void add(int template, int first, int second, int third, int fourth) {
        addHash(mix(mix(mix(mix(template * TEMPLATE, first), second), third), fourth));
    }

    /** Sums up the weights of all features. */
    void score(Weights weights, int[] scores) {
        Arrays.fill(scores, 0);
        for (int i = 0; i < size; i++) {
            weights.addTo(hashes[i], scores);
        }
    }

    /** The hashes; no hash is 0. */
    int[] toArray() {
        return Arrays.copyOf(hashes, size);
    }

    private void addHash(long hash) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * size);
        }
        int folded = (int) (hash >>> 32);
        hashes[size++] = folded == 0 ? 1 : folded;
    }

    /** A step of the mixing function of SplitMix64 (Steele, Lea and Flood 2014). */
    private static long mix(long hash, int value) {
        long mixed = (hash ^ value) * VALUE;
        return mixed ^ (mixed >>> 29);
    }
}
