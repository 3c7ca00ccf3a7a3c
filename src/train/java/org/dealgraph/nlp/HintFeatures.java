package org.dealgraph.nlp;

import java.util.List;

/** What the teacher of the tagger looks at besides: what another tagger, of another treebank, takes the words for. */
final class HintFeatures {
    private HintFeatures() {}

    /** Adds the features of word {@code i}; none if there are no hints. */
    static void addTo(FeatureHashes out, List<String> hints, int i, int previous, List<WordForm> words) {
        if (hints.isEmpty()) {
            return;
        }
        WordForm word = words.get(i);
        int hint = at(hints, i);
        out.add(80, hint);
        out.add(81, hint, at(hints, i - 1));
        out.add(82, hint, at(hints, i + 1));
        out.add(83, hint, word.normal());
        out.add(84, hint, word.suffix(2), word.shape());
        out.add(85, hint, previous);
        out.add(86, hint, at(hints, i + 1), at(hints, i + 2));
        out.add(87, at(hints, i - 1), hint, at(hints, i + 1));
    }

    private static int at(List<String> hints, int i) {
        return i < 0 || i >= hints.size() ? -1 : hints.get(i).hashCode();
    }
}
