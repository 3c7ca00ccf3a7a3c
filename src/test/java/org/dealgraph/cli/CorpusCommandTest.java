package org.dealgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusCommandTest {
    @TempDir
    private Path folder;

    @Test
    void relationsBetweenTheGivenNamesAreCounted() throws IOException {
        Path file = Files.writeString(
                folder.resolve("core.json"),
                """
                [{"id": "1", "relation": "acquired_by", "invert_relation": 1, "e1_start": 0, "e1_end": 0,
                  "e2_start": 2, "e2_end": 2, "context": ["Microsoft", "acquired", "GitHub", "."]},
                 {"id": "2", "relation": "acquired_by", "invert_relation": 0, "e1_start": 0, "e1_end": 0,
                  "e2_start": 2, "e2_end": 2, "context": ["Oracle", "acquired", "Cerner", "."]},
                 {"id": "3", "relation": "competitor_of", "invert_relation": 0, "e1_start": 0, "e1_end": 0,
                  "e2_start": 2, "e2_end": 2, "context": ["Oracle", "envies", "SAP", "."]},
                 {"id": "4", "relation": "undefined", "invert_relation": 0, "e1_start": 0, "e1_end": 0,
                  "e2_start": 2, "e2_end": 2, "context": ["Oracle", "sued", "Google", "."]},
                 {"id": "5", "relation": "client_of", "invert_relation": 0, "e1_start": 0, "e1_end": 0,
                  "e2_start": 2, "e2_end": 2, "context": ["Oracle", "uses", "Intel", "."]}]
                """);

        Terminal.Run corpus = new Terminal().run("corpus", "--errors", "CORE", file);

        assertThat(corpus.exitCode()).as(corpus.err()).isZero();
        assertThat(corpus.out())
                .startsWith("4 sentences with two names")
                .containsPattern("acquires +2 +2 +0.500 +0.500 +0.500")
                .containsPattern("competesWith +1 +0 +0.000 +0.000 +0.000")
                .containsPattern("sues +0 +1 +0.000\\n")
                .contains("acquires (acquired_by): Oracle | Cerner\n  \"Oracle acquired Cerner.\"\n")
                .contains(
                        "competesWith (competitor_of): Oracle | SAP\n  \"Oracle envies SAP.\"\n  no rule was set off");
    }

    @Test
    void aFileOfAnotherKindIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("no.json"), "[{\"text\": 1}]");

        Terminal.Run corpus = new Terminal().run("corpus", "FIRE", file);

        assertThat(corpus.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(corpus.err()).contains(file + ": is no file of this corpus").doesNotContain("bug");
    }
}
