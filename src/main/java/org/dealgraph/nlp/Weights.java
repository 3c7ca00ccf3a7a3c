package org.dealgraph.nlp;

/** What a linear classifier knows: for each feature, weights of classes. */
interface Weights {
    /**
     * Adds a feature's weights to the scores.
     *
     * @param feature hash of a feature, as {@link FeatureHashes} makes it
     * @param scores one per class
     */
    void addTo(int feature, int[] scores);
}
