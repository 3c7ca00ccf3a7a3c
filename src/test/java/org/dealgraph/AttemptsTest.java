package org.dealgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dealgraph.model.Article;
import org.dealgraph.model.Attempt;
import org.dealgraph.model.Attempt.Outcome;
import org.dealgraph.read.ReadOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What those are told who ask what became of the rules. */
class AttemptsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Microsoft acquired GitHub in 2018.                  | acquires-verb  | CLAIMED
                    GitHub was acquired in 2018.                        | acquires-verb  | NO_SUBJECT
                    Microsoft acquired a chair in 2018.                 | acquires-verb  | NO_OBJECT
                    Sundar Pichai acquired GitHub.                      | acquires-verb  | WRONG_KIND
                    """)
    void anAttemptSaysHowItCameOut(String text, String rule, Outcome outcome) throws Exception {
        assertThat(attempts(article(text)).stream()
                        .filter(attempt -> attempt.rule().name().equals(rule))
                        .map(Attempt::outcome))
                .containsExactly(outcome);
    }

    @Test
    void watchingChangesNothing() {
        for (Pipeline.Result result : Examples.results()) {
            List<Attempt> attempts = new ArrayList<>();
            Pipeline.Result watched =
                    Examples.pipeline().run(result.extraction().article(), Optional.of(attempts::add));

            assertThat(watched.extraction()).isEqualTo(result.extraction());
            assertThat(attempts).isNotEmpty();
        }
    }

    private static List<Attempt> attempts(Article article) {
        List<Attempt> attempts = new ArrayList<>();
        Examples.pipeline().run(article, Optional.of(attempts::add));
        return attempts;
    }

    private static Article article(String text) throws Exception {
        return Examples.pipeline()
                .reader()
                .read("a.txt", text.getBytes(StandardCharsets.UTF_8), ReadOptions.defaults());
    }
}
