package org.dealgraph.bench;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What some clients got in so many seconds. */
record LoadResult(
        double seconds, List<Long> millis, List<String> errors, Map<LoadQuestion, Set<LoadQuestion.Rows>> answers) {
    static LoadResult of(List<LoadClient> clients, double seconds) {
        Map<LoadQuestion, Set<LoadQuestion.Rows>> answers = new HashMap<>();
        clients.forEach(client -> join(client.answers, answers));
        return new LoadResult(
                seconds,
                clients.stream().flatMap(client -> client.millis.stream()).toList(),
                clients.stream().flatMap(client -> client.errors.stream()).toList(),
                answers);
    }

    static LoadResult of(List<LoadResult> turns) {
        Map<LoadQuestion, Set<LoadQuestion.Rows>> answers = new HashMap<>();
        turns.forEach(turn -> join(turn.answers, answers));
        return new LoadResult(
                turns.stream().mapToDouble(LoadResult::seconds).sum(),
                turns.stream().flatMap(turn -> turn.millis.stream()).toList(),
                turns.stream().flatMap(turn -> turn.errors.stream()).toList(),
                answers);
    }

    private static void join(
            Map<LoadQuestion, Set<LoadQuestion.Rows>> some, Map<LoadQuestion, Set<LoadQuestion.Rows>> all) {
        some.forEach((question, rows) ->
                all.computeIfAbsent(question, any -> new HashSet<>()).addAll(rows));
    }

    double perSecond() {
        return millis.size() / seconds;
    }

    /**
     * One line, and one for each kind of error and each wrong answer. What the store said before and after alike it must have
     * said all the time; else an answer has as many rows as before, as after, or something between.
     */
    String report(List<LoadQuestion> questions, List<LoadQuestion.Rows> before, List<LoadQuestion.Rows> after) {
        List<Long> sorted = millis.stream().sorted().toList();
        StringBuilder report = new StringBuilder();
        long wrong = 0;
        for (int i = 0; i < questions.size(); i++) {
            for (LoadQuestion.Rows rows : answers.getOrDefault(questions.get(i), Set.of())) {
                if (!isPossible(rows, before.get(i), after.get(i))) {
                    wrong++;
                    report.append(String.format(
                            Locale.ROOT,
                            "%n    wrong: %s with %d rows, %d before, %d after",
                            questions.get(i).name(),
                            rows.count(),
                            before.get(i).count(),
                            after.get(i).count()));
                }
            }
        }
        new TreeMap<>(errors.stream().collect(groupingBy(error -> error, counting())))
                .forEach((error, count) -> report.append(String.format(Locale.ROOT, "%n    %d x %s", count, error)));
        return String.format(
                Locale.ROOT,
                "%.1f queries a second, p99 %d ms, of %d queries %d errors, %d wrong answers%s",
                perSecond(),
                sorted.get((int) (sorted.size() * 0.99)),
                sorted.size(),
                errors.size(),
                wrong,
                report);
    }

    private static boolean isPossible(LoadQuestion.Rows rows, LoadQuestion.Rows before, LoadQuestion.Rows after) {
        if (before.equals(after)) {
            return rows.equals(before);
        }
        return rows.count() >= Math.min(before.count(), after.count())
                && rows.count() <= Math.max(before.count(), after.count());
    }
}
