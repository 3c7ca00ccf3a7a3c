package org.dealgraph.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BinaryOperator;
import java.util.function.ToDoubleFunction;

/**
 * The percentile bootstrap over articles (Efron 1979): how far a figure would move had other articles been annotated.
 * Always the same draws, so that the same articles give the same intervals.
 */
final class Bootstrap {
    static final int DRAWS = 1000;
    private static final long SEED = 20_261_121;
    private static final double TAIL = 0.025;

    /** For each draw, how often each article is in it. */
    private final int[][] draws;

    Bootstrap(int articles) {
        SplittableRandom random = new SplittableRandom(SEED);
        draws = new int[DRAWS][articles];
        for (int[] draw : draws) {
            for (int i = 0; i < articles; i++) {
                draw[random.nextInt(articles)]++;
            }
        }
    }

    /**
     * A figure of all articles with its interval.
     *
     * @param parts what it is computed from, of each article
     * @param measure NaN for draws that it says nothing of
     */
    <T> Figure figure(List<T> parts, T none, BinaryOperator<T> plus, ToDoubleFunction<T> measure) {
        double[] values = new double[DRAWS];
        for (int d = 0; d < DRAWS; d++) {
            T sum = none;
            for (int i = 0; i < parts.size(); i++) {
                for (int times = draws[d][i]; times > 0; times--) {
                    sum = plus.apply(sum, parts.get(i));
                }
            }
            values[d] = measure.applyAsDouble(sum);
        }
        double[] sorted = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        double value = measure.applyAsDouble(parts.stream().reduce(none, plus));
        if (sorted.length == 0) {
            return new Figure(value, value, value);
        }
        int low = (int) Math.floor(TAIL * (sorted.length - 1));
        int high = (int) Math.ceil((1 - TAIL) * (sorted.length - 1));
        return new Figure(value, sorted[low], sorted[high]);
    }
}
