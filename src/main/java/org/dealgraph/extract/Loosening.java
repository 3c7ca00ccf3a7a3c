package org.dealgraph.extract;

import java.util.Set;
import java.util.stream.IntStream;

/** Tells a sentence that opens what was exclusive: "on any cloud, not just Azure", "not only on Bedrock". */
final class Loosening {
    private static final Set<String> RESTRICTIONS = Set.of("just", "only", "solely", "exclusively");

    private Loosening() {}

    static boolean in(Tree tree) {
        return IntStream.range(1, tree.size())
                .anyMatch(i -> RESTRICTIONS.contains(tree.lowerLemma(i))
                        && tree.lowerLemma(i - 1).equals("not")
                        && i + 1 < tree.size()
                        && Set.of("PROPN", "ADP", "DET").contains(tree.tag(i + 1)));
    }
}
