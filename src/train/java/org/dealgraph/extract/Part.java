package org.dealgraph.extract;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A part of what there is to learn from, and the rest, which a learner sees before it is asked about the part.
 *
 * @param held the part
 * @param others all but the part
 */
record Part<T>(List<T> held, List<T> others) {
    /** So many parts; each has every so many-th of all. */
    static <T> List<Part<T>> of(List<T> all, int parts) {
        return IntStream.range(0, parts)
                .mapToObj(part -> new Part<>(every(all, parts, part, true), every(all, parts, part, false)))
                .toList();
    }

    private static <T> List<T> every(List<T> all, int parts, int part, boolean wanted) {
        return IntStream.range(0, all.size())
                .filter(i -> (i % parts == part) == wanted)
                .mapToObj(all::get)
                .toList();
    }
}
