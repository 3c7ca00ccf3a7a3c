package org.dealgraph.nlp;

/** What a linear classifier knows: for each feature, weights of classes. */
interface Weights {
    /**
     * Sums up the weights of features.
     *
     * @param features the features of one decision
     * @param scores one per class, in place of what was there
     */
    void score(FeatureHashes features, int[] scores);
}
