package org.dealgraph.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dealgraph.evaluate.FoundClaims;
import org.dealgraph.model.Extraction;
import org.dealgraph.model.Value;

/**
 * The decisions that texts with known claims teach. A claim is taught by the likeliest of the pairs that would make it in
 * its sentence; the others, and repetitions elsewhere, teach nothing.
 */
final class PairExamples {
    private final List<OfText> texts = new ArrayList<>();
    private int known;
    private int reachable;

    /** What a pair teaches. */
    enum Lesson {
        RIGHT,
        WRONG,
        NOTHING
    }

    /** A pair as it was seen. */
    @SuppressWarnings("ArrayRecordComponent") // told apart by identity
    record Seen(int sentence, ClaimReader.Weighed pair, Supplier<StanceFeatures> stance, int[][] features) {}

    /** A pair with what it teaches. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Pair(ClaimReader.Weighed weighed, int[][] parts, Lesson lesson) {
        int[] features() {
            return Stream.of(parts).flatMapToInt(IntStream::of).toArray();
        }

        /** What its parts weigh by a model. */
        int[] weights(HashedWeights model) {
            return Stream.of(parts).mapToInt(model::score).toArray();
        }
    }

    /** A pair that makes a known claim, and the claim. */
    record Stance(StanceFeatures features, TeachingText.Taught claim, double weight) {}

    /** The pairs of a text by sentence, and the stances of those that are right. */
    record OfText(List<List<Pair>> sentences, List<Stance> stances, double weight) {
        Stream<LogisticRegression.Example> examples() {
            return sentences.stream()
                    .flatMap(List::stream)
                    .filter(pair -> pair.lesson() != Lesson.NOTHING)
                    .map(pair ->
                            new LogisticRegression.Example(pair.features(), pair.lesson() == Lesson.RIGHT, weight));
        }
    }

    List<OfText> texts() {
        return texts;
    }

    /** How many known claims there are, and how many of them some pair would make. */
    String reach() {
        return reachable + " of " + known;
    }

    /** The pairs of a text, as an extractor sees them, with their lessons. */
    static Read of(TeachingText text, Extractor extractor) {
        List<Seen> seen = new ArrayList<>();
        Extraction extraction = extractor.extract(
                text.text(),
                Optional.empty(),
                Optional.of(
                        (sentence, pair, stance, features) -> seen.add(new Seen(sentence, pair, stance, features))));
        FoundClaims names = FoundClaims.of(List.of(extraction));
        List<Stance> stances = new ArrayList<>();
        IdentityHashMap<Seen, Lesson> lessons = lessons(text, seen, names, stances);
        Map<Integer, List<Pair>> sentences = new TreeMap<>();
        for (Seen each : seen) {
            sentences
                    .computeIfAbsent(each.sentence(), unused -> new ArrayList<>())
                    .add(new Pair(each.pair(), each.features(), lessons.get(each)));
        }
        long reached = text.claims().stream().filter(claim -> !claim.optional()).count();
        return new Read(
                new OfText(List.copyOf(sentences.values()), stances, text.weight()), (int) reached, made(lessons));
    }

    /** A text that was read, how many known claims it has, and how many some pair would make. */
    record Read(OfText text, int known, int reachable) {}

    private static int made(IdentityHashMap<Seen, Lesson> lessons) {
        return (int) lessons.values().stream()
                .filter(lesson -> lesson == Lesson.RIGHT)
                .count();
    }

    void add(Read read) {
        texts.add(read.text());
        known += read.known();
        reachable += read.reachable();
    }

    private static IdentityHashMap<Seen, Lesson> lessons(
            TeachingText text, List<Seen> seen, FoundClaims names, List<Stance> stances) {
        IdentityHashMap<Seen, Lesson> lessons = new IdentityHashMap<>();
        Map<String, List<Seen>> rivals = new LinkedHashMap<>();
        for (Seen each : seen) {
            lessons.put(each, Lesson.NOTHING);
            String relation = each.pair().trigger().rule().relation().name();
            if (text.relation().isPresent() && !text.relation().get().equals(relation)) {
                continue;
            }
            List<Integer> right = IntStream.range(0, text.claims().size())
                    .filter(i -> makes(each, text.claims().get(i), names))
                    .boxed()
                    .toList();
            if (right.isEmpty()) {
                lessons.put(each, Lesson.WRONG);
            }
            for (int i : right) {
                TeachingText.Taught claim = text.claims().get(i);
                boolean here = claim.sentences().isEmpty() || claim.sentences().contains(each.sentence());
                if (here && !claim.optional()) {
                    String key = i + (claim.sentences().isEmpty() ? "" : " " + each.sentence());
                    rivals.computeIfAbsent(key, unused -> new ArrayList<>()).add(each);
                }
            }
        }
        rivals.forEach((key, group) -> group.stream()
                .max(Comparator.comparingInt(each -> each.pair().score()))
                .ifPresent(best -> {
                    lessons.put(best, Lesson.RIGHT);
                    TeachingText.Taught claim = text.claims().get(Integer.parseInt(key.split(" ")[0]));
                    stances.add(new Stance(best.stance().get(), claim, text.weight()));
                }));
        return lessons;
    }

    private static boolean makes(Seen each, TeachingText.Taught claim, FoundClaims names) {
        if (!each.pair().trigger().rule().relation().name().equals(claim.relation())) {
            return false;
        }
        NavigableSet<String> subject =
                names.end(each.pair().subject().entity().orElseThrow()).names();
        if (each.pair().object().value() instanceof Value.OfMoney sum) {
            return meet(subject, claim.subject())
                    && claim.sum().isPresent()
                    && claim.sum().get() == sum.money().amount().doubleValue();
        }
        NavigableSet<String> object =
                names.end(each.pair().object().entity().orElseThrow()).names();
        boolean symmetric = each.pair().trigger().rule().relation().symmetric();
        return (meet(subject, claim.subject()) && meet(object, claim.object()))
                || (symmetric && meet(subject, claim.object()) && meet(object, claim.subject()));
    }

    private static boolean meet(NavigableSet<String> one, NavigableSet<String> other) {
        return one.stream().anyMatch(other::contains);
    }
}
