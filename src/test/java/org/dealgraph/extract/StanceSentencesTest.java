package org.dealgraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.dealgraph.model.Claim;
import org.junit.jupiter.api.Test;

/** Plain sentences, each with one stance: those that are learned from, and others that nothing is learned from. */
class StanceSentencesTest {
    private static final List<String> FACTUAL = List.of("asserted", "reported", "planned");
    private static final List<Said> LEARNED = learned();
    private static final List<Said> UNSEEN = unseen();

    /** A sentence with what it says: any of the phases, modalities and polarities is right. */
    private record Said(
            String relation, String sentence, List<String> phases, List<String> modalities, List<String> polarities) {
        static Said of(String relation, String sentence, String phase, String modality, String polarity) {
            return new Said(relation, sentence, either(phase), either(modality), either(polarity));
        }

        private static List<String> either(String choices) {
            return List.of(choices.split("\\|"));
        }

        boolean mayBeFact() {
            return polarities.contains("+") && FACTUAL.stream().anyMatch(modalities::contains);
        }

        List<Claim.Stance> read() {
            return Texts.EXTRACTOR.extract(Texts.annotate(sentence)).claims().stream()
                    .filter(claim -> claim.relation().name().equals(relation))
                    .map(Claim::stance)
                    .toList();
        }

        boolean isRight(Claim.Stance stance) {
            return phases.contains(lower(stance.phase()))
                    && modalities.contains(lower(stance.modality()))
                    && polarities.contains(stance.negated() ? "-" : "+");
        }

        private static String lower(Enum<?> value) {
            return value.name().toLowerCase(Locale.ROOT);
        }
    }

    @Test
    void noSentenceThatDeniesOrForecastsBecomesAFact() {
        List<Said> all = new ArrayList<>(LEARNED);
        all.addAll(UNSEEN);

        assertThat(all)
                .filteredOn(said -> !said.mayBeFact())
                .hasSizeGreaterThan(150)
                .allSatisfy(said -> assertThat(said.read())
                        .as(said.sentence())
                        .noneMatch(stance -> stance.modality().isFactual() && !stance.negated()));
    }

    @Test
    void nearlyAllThatIsLearnedFromIsReadAsItIsSaid() {
        assertThat(shareOfRight(LEARNED)).isGreaterThan(0.97);
    }

    @Test
    void mostOfWhatIsNotLearnedFromIsReadAsItIsSaid() {
        assertThat(shareOfRight(UNSEEN)).isGreaterThan(0.85);
    }

    /** Of the sentences in which a claim is found, how many have one with the right stance. */
    private static double shareOfRight(List<Said> sentences) {
        int found = 0;
        int right = 0;
        for (Said said : sentences) {
            List<Claim.Stance> read = said.read();
            found += read.isEmpty() ? 0 : 1;
            right += read.stream().anyMatch(said::isRight) ? 1 : 0;
        }
        return (double) right / found;
    }

    private static List<Said> learned() {
        return lines(Path.of("src/train/claims/snippets-stances.jsonl")).stream()
                .map(JSON::parse)
                .map(json -> {
                    JsonObject claim = json.get("claims").getAsArray().get(0).getAsObject();
                    return Said.of(
                            text(claim, "p"),
                            text(json, "text"),
                            text(claim, "phase"),
                            text(claim, "modality"),
                            text(claim, "polarity"));
                })
                .toList();
    }

    private static String text(JsonObject json, String key) {
        return json.get(key).getAsString().value();
    }

    private static List<Said> unseen() {
        return lines(Path.of("src/test/resources/org/dealgraph/extract/stances-unseen.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .map(cells -> Said.of(cells[0], cells[1], cells[2], cells[3], cells[4]))
                .toList();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
