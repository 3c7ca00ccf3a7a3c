package org.dealgraph.export.content;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an export wrote.
 *
 * @param counts how many of each thing, by its plural noun, in the order to tell them
 * @param losses what of this content the format could not carry as it is, one clause each
 */
public record Written(Map<String, Long> counts, List<String> losses) {
    public Written {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(requireNonNull(counts, "counts is null")));
        losses = List.copyOf(losses);
    }

    /** So many of one thing, and nothing lost. */
    public static Written of(String noun, long count) {
        return new Written(Map.of(noun, count), List.of());
    }

    /** This, and so many of another thing. */
    public Written and(String noun, long count) {
        Map<String, Long> more = new LinkedHashMap<>(counts);
        more.put(noun, count);
        return new Written(more, losses);
    }

    /** This, and a loss if it befell at least one thing. */
    public Written losing(long times, String loss) {
        if (times == 0) {
            return this;
        }
        List<String> more = new ArrayList<>(losses);
        more.add(times + " " + loss);
        return new Written(counts, more);
    }

    /** This and the other together. */
    public Written and(Written other) {
        Map<String, Long> all = new LinkedHashMap<>(counts);
        other.counts.forEach((noun, count) -> all.merge(noun, count, Long::sum));
        List<String> more = new ArrayList<>(losses);
        more.addAll(other.losses);
        return new Written(all, more);
    }
}
