package org.dealgraph.nlp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Sorts words into classes so that a class foretells the class of the next word best: the exchange algorithm (Martin,
 * Liermann and Ney 1998), which moves one word at a time to where the likelihood of the text is highest.
 */
final class WordClasses {
    private static final int ROUNDS = 12;
    /** The entropy terms of small counts, which are most. */
    private static final double[] SMALL = IntStream.range(0, 1 << 16)
            .mapToDouble(count -> count == 0 ? 0 : count * StrictMath.log(count))
            .toArray();

    private final int classCount;
    private final List<String> words = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Map<Integer, Integer>> before = new ArrayList<>();
    private final List<Map<Integer, Integer>> after = new ArrayList<>();
    private int[] classes = {};
    private int[][] pairs = {};
    private int[] totals = {};

    private WordClasses(int classCount) {
        this.classCount = classCount;
    }

    /**
     * The classes of the words that are frequent enough, numbered from 1.
     *
     * @param sentences text; its words are taken as they are
     * @param least how often a word must occur to have a class
     */
    static Map<String, Integer> learn(List<List<String>> sentences, int classCount, int least) {
        WordClasses learner = new WordClasses(classCount);
        learner.count(sentences, least);
        learner.start();
        for (int round = 0; round < ROUNDS; round++) {
            learner.exchange();
        }
        Map<String, Integer> result = new HashMap<>();
        for (int word = 2; word < learner.words.size(); word++) {
            result.put(learner.words.get(word), learner.classes[word] + 1);
        }
        return result;
    }

    /** Numbers the words, the most frequent first; 0 stands for a sentence's end, 1 for all rare words. */
    private void count(List<List<String>> sentences, int least) {
        Map<String, Integer> counts = new HashMap<>();
        sentences.forEach(sentence -> sentence.forEach(word -> counts.merge(word, 1, Integer::sum)));
        words.addAll(List.of("", " "));
        counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= least)
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .forEach(entry -> {
                    numbers.put(entry.getKey(), words.size());
                    words.add(entry.getKey());
                });
        for (int i = 0; i < words.size(); i++) {
            before.add(new HashMap<>());
            after.add(new HashMap<>());
        }
        for (List<String> sentence : sentences) {
            int previous = 0;
            for (String word : sentence) {
                int number = numbers.getOrDefault(word, 1);
                addPair(previous, number);
                previous = number;
            }
            addPair(previous, 0);
        }
    }

    private void addPair(int first, int second) {
        after.get(first).merge(second, 1, Integer::sum);
        before.get(second).merge(first, 1, Integer::sum);
    }

    private void start() {
        classes = new int[words.size()];
        pairs = new int[classCount][classCount];
        totals = new int[classCount];
        for (int word = 0; word < classes.length; word++) {
            classes[word] = word % classCount;
        }
        for (int word = 0; word < classes.length; word++) {
            for (var next : after.get(word).entrySet()) {
                pairs[classes[word]][classes[next.getKey()]] += next.getValue();
                totals[classes[word]] += next.getValue();
            }
        }
    }

    private void exchange() {
        for (int word = 2; word < classes.length; word++) {
            int[] left = new int[classCount];
            int[] right = new int[classCount];
            int self = after.get(word).getOrDefault(word, 0);
            int total = neighbours(word, left, right) + self;
            move(word, left, right, self, total, -1);
            classes[word] = best(left, right, self, total, classes[word]);
            move(word, left, right, self, total, 1);
        }
    }

    /** Counts the classes on both sides of a word, itself left out; returns how many words follow it. */
    private int neighbours(int word, int[] left, int[] right) {
        int total = 0;
        for (var entry : before.get(word).entrySet()) {
            if (entry.getKey() != word) {
                left[classes[entry.getKey()]] += entry.getValue();
            }
        }
        for (var entry : after.get(word).entrySet()) {
            if (entry.getKey() != word) {
                right[classes[entry.getKey()]] += entry.getValue();
                total += entry.getValue();
            }
        }
        return total;
    }

    private void move(int word, int[] left, int[] right, int self, int total, int sign) {
        int own = classes[word];
        for (int other = 0; other < classCount; other++) {
            pairs[other][own] += sign * left[other];
            pairs[own][other] += sign * right[other];
        }
        pairs[own][own] += sign * self;
        totals[own] += sign * total;
    }

    private int best(int[] left, int[] right, int self, int total, int current) {
        int best = current;
        double most = gain(left, right, self, total, current);
        for (int candidate = 0; candidate < classCount; candidate++) {
            double gain = candidate == current ? most : gain(left, right, self, total, candidate);
            if (gain > most) {
                most = gain;
                best = candidate;
            }
        }
        return best;
    }

    /** By how much the log likelihood grows when the word joins the class. */
    private double gain(int[] left, int[] right, int self, int total, int candidate) {
        double gain = 0;
        for (int other = 0; other < classCount; other++) {
            if (other == candidate) {
                gain += growth(pairs[other][other], left[other] + right[other] + self);
            } else {
                gain += growth(pairs[other][candidate], left[other]) + growth(pairs[candidate][other], right[other]);
            }
        }
        return gain - 2 * growth(totals[candidate], total);
    }

    private static double growth(int count, int more) {
        return more == 0 ? 0 : entropy(count + more) - entropy(count);
    }

    private static double entropy(int count) {
        return count < SMALL.length ? SMALL[count] : count * StrictMath.log(count);
    }
}
