package org.dealgraph.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dealgraph.model.Attempt;
import org.dealgraph.model.Mention;
import org.dealgraph.model.Rule;

/** Tells why a claim is missed that was found in no form at all: what its sentence lacks first. */
record MissDiagnosis(ReadArticle article, FoundClaims names) {
    ErrorAnalysis.Diagnosis of(GoldClaim gold) {
        Optional<Integer> sentence = article.find(gold.evidence());
        if (sentence.isEmpty()) {
            return new ErrorAnalysis.Diagnosis(
                    Cause.NO_SENTENCE, "no sentence begins with \"" + gold.evidence() + "\"");
        }
        return missingEnd(gold.subject(), sentence.get())
                .or(() -> gold.isAmount() ? Optional.empty() : missingEnd(gold.object(), sentence.get()))
                .orElseGet(() -> untriggered(gold, sentence.get()));
    }

    private Optional<ErrorAnalysis.Diagnosis> missingEnd(End end, int sentence) {
        if (mentions(sentence).stream().anyMatch(mention -> end.meets(names.end(mention.entity())))) {
            return Optional.empty();
        }
        String text = " " + Names.normal(article.sentence(sentence)) + " ";
        Optional<String> named = end.names().stream()
                .filter(name -> text.contains(" " + name + " "))
                .findFirst();
        if (named.isEmpty()) {
            return Optional.of(new ErrorAnalysis.Diagnosis(
                    Cause.NOT_RESOLVED,
                    end.text() + " is not named; the sentence is taken to mention " + all(sentence)));
        }
        return Optional.of(new ErrorAnalysis.Diagnosis(
                Cause.NOT_A_NAME,
                "\"" + named.get() + "\" was not taken for " + end.text() + "; the sentence is taken to mention "
                        + all(sentence)));
    }

    private ErrorAnalysis.Diagnosis untriggered(GoldClaim gold, int sentence) {
        List<Attempt> attempts = article.attempts().stream()
                .filter(attempt -> attempt.sentence() == sentence)
                .filter(attempt -> attempt.rule().relation().name().equals(gold.relation()))
                .filter(attempt -> attempt.rule().partOfSpeech() != Rule.PartOfSpeech.NAME)
                .toList();
        if (attempts.isEmpty()) {
            return new ErrorAnalysis.Diagnosis(Cause.NO_TRIGGER, "");
        }
        boolean unfit = attempts.stream().anyMatch(attempt -> isUnfit(gold, attempt));
        String reason = attempts.stream().map(this::told).distinct().collect(Collectors.joining("; "));
        return new ErrorAnalysis.Diagnosis(unfit ? Cause.WRONG_KIND : Cause.NOT_AT_ITS_PLACE, reason);
    }

    private boolean isUnfit(GoldClaim gold, Attempt attempt) {
        return attempt.places().stream().anyMatch(place -> {
            End end = place.ofObject() ? gold.object() : gold.subject();
            return place.seen().stream()
                    .filter(entity -> !place.fitting().contains(entity))
                    .anyMatch(entity -> end.meets(names.end(entity)));
        });
    }

    private String told(Attempt attempt) {
        String word = article.extraction()
                .text()
                .sentences()
                .get(attempt.sentence())
                .tokens()
                .get(attempt.trigger())
                .text();
        return attempt.rule().name() + " at \"" + word + "\": "
                + attempt.outcome().reason() + filled(attempt);
    }

    private static String filled(Attempt attempt) {
        String places = attempt.places().stream()
                .filter(place -> !place.seen().isEmpty())
                .map(place -> (place.ofObject() ? "object at " : "subject at ") + place.name() + " "
                        + place.seen().stream().map(entity -> entity.label()).collect(Collectors.joining(", ")))
                .collect(Collectors.joining(", "));
        return places.isEmpty() ? "" : " (" + places + ")";
    }

    private List<Mention> mentions(int sentence) {
        return article.extraction().mentions().stream()
                .filter(mention -> mention.sentence() == sentence)
                .toList();
    }

    private String all(int sentence) {
        String all = mentions(sentence).stream()
                .map(mention -> mention.entity().label())
                .distinct()
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? "nobody" : all;
    }
}
