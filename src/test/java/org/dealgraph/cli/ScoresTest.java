package org.dealgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.dealgraph.Examples;
import org.dealgraph.evaluate.Evaluation;
import org.dealgraph.evaluate.GoldFile;
import org.dealgraph.evaluate.Level;
import org.dealgraph.evaluate.Score;
import org.dealgraph.rdf.OntologyLoader;
import org.dealgraph.read.ArticleSource;
import org.junit.jupiter.api.Test;

/**
 * Keeps the scores where they are, and the table in README.md true. Those of the five articles of the press are measured
 * where these are at hand.
 *
 * <p>{@code mvn -Dtest=ScoresTest -Dscores=write test} writes what is measured into the pins and into README.md.
 */
class ScoresTest {
    private static final Path PINS = Path.of("src/test/resources/org/dealgraph/cli/scores.tsv");
    private static final Path README = Path.of("README.md");
    private static final Path SHARED = Path.of("../shared");
    private static final double TOLERANCE = 0.005;
    private static final Pattern DATE = Pattern.compile("^On \\d{1,2} \\p{L}+ \\d{4}, ");

    @Test
    void theScoresAreThoseThatReadmeShows() throws IOException {
        Map<String, double[]> measured = measure();
        if (System.getProperty("scores", "").equals("write")) {
            Map<String, double[]> all = new LinkedHashMap<>(pins());
            all.putAll(measured);
            write(all);
        }
        Map<String, double[]> pins = pins();

        assertThat(pins.keySet()).containsAll(measured.keySet());
        measured.forEach((name, scores) -> assertThat(scores)
                .as("%s; \"mvn -Dtest=ScoresTest -Dscores=write test\" pins what is measured", name)
                .containsExactly(pins.get(name), within(TOLERANCE)));
        List<String> readme = Files.readAllLines(README);
        pins.forEach((name, scores) -> assertThat(readme).contains(row(name, scores)));
        assertThat(readme)
                .anyMatch(line -> DATE.matcher(line).find())
                .anyMatch(line -> line.contains("`./dealgraph evaluate"));
    }

    private static Map<String, double[]> measure() throws IOException {
        Map<String, double[]> scores = new LinkedHashMap<>();
        Path press = SHARED.resolve("articles");
        if (Files.isDirectory(press)) {
            measure("five articles of the press", press, SHARED.resolve("gold/seeds.jsonl"), scores);
        }
        measure(
                "24 articles held back",
                Path.of("src/examples/held-back"),
                Path.of("src/examples/gold/held-back.jsonl"),
                scores);
        measure(
                "30 example articles",
                Path.of("src/examples/articles"),
                Path.of("src/examples/gold/dev.jsonl"),
                scores);
        return scores;
    }

    private static void measure(String name, Path articles, Path gold, Map<String, double[]> scores)
            throws IOException {
        ArticleRun run = new ArticleRun(Examples.pipeline(), reason -> {
            throw new AssertionError(reason);
        });
        List<ArticleSource> sources = Examples.sources(articles);
        Evaluation evaluation = Evaluation.of(GoldFile.read(gold), run.read(sources));
        scores.put(name + ": triples", values(evaluation, Level.TRIPLE));
        scores.put(name + ": claims", values(evaluation, Level.CLAIM));
        scores.put(name + ": full", values(evaluation, Level.FULL));
        Evaluation masked = new MaskedRun(run, OntologyLoader.shipped().load()).evaluate(evaluation, sources);
        scores.put(name + ", names masked: claims", values(masked, Level.CLAIM));
    }

    private static double[] values(Evaluation evaluation, Level level) {
        Score score = evaluation.scoring().at(level);
        return new double[] {score.precision(), score.recall(), score.f1()};
    }

    private static Map<String, double[]> pins() throws IOException {
        Map<String, double[]> pins = new LinkedHashMap<>();
        for (String line : Files.readAllLines(PINS)) {
            if (!line.startsWith("#")) {
                String[] cells = line.split("\t");
                pins.put(
                        cells[0],
                        Stream.of(cells)
                                .skip(1)
                                .mapToDouble(Double::parseDouble)
                                .toArray());
            }
        }
        return pins;
    }

    private static void write(Map<String, double[]> scores) throws IOException {
        Files.write(
                PINS,
                Stream.concat(
                                Stream.of(
                                        "# precision, recall, F1; written by mvn -Dtest=ScoresTest -Dscores=write test"),
                                scores.entrySet().stream()
                                        .map(entry -> entry.getKey() + "\t" + cells(entry.getValue(), 3, "\t")))
                        .toList());
        Map<String, double[]> pins = pins();
        List<String> readme = Files.readAllLines(README).stream()
                .map(line -> updated(line, pins))
                .toList();
        Files.write(README, readme);
    }

    private static String updated(String line, Map<String, double[]> pins) {
        String today = "On "
                + LocalDate.now(ZoneOffset.UTC).format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH))
                + ", ";
        return pins.entrySet().stream()
                .filter(entry -> line.startsWith("| " + entry.getKey() + " |"))
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .findFirst()
                .orElseGet(() -> DATE.matcher(line).replaceFirst(today));
    }

    private static String row(String name, double[] scores) {
        return "| " + name + " | " + cells(scores, 2, " | ") + " |";
    }

    private static String cells(double[] scores, int decimals, String gap) {
        return DoubleStream.of(scores)
                .mapToObj(score -> BigDecimal.valueOf(score)
                        .setScale(decimals, RoundingMode.HALF_UP)
                        .toPlainString())
                .collect(Collectors.joining(gap));
    }
}
