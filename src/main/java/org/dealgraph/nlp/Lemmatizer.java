package org.dealgraph.nlp;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.lemmatizer.LemmatizerME;
import opennlp.tools.lemmatizer.LemmatizerModel;

/**
 * Base forms of words: irregular ones by list, regular ones by spelling, the rest by the model. A word is looked at alone with its tag, so that its lemma can be kept: the statistical lemmatizer
 * takes a hundred times as long as the look-up. Not thread-safe.
 */
final class Lemmatizer {
    private static final int KEPT = 50_000;

    private final LemmatizerME model;
    private final Map<String, String> exceptions;
    private final Inflection inflection;
    private final Map<String, String> kept = new HashMap<>();

    Lemmatizer(LemmatizerModel model, Vocabulary vocabulary) {
        this.model = new LemmatizerME(model);
        this.inflection = new Inflection(word -> vocabulary.usualCase(word) != Vocabulary.Case.UNSEEN);
        this.exceptions = WordList.lines("lemmas.txt").stream()
                .collect(toUnmodifiableMap(line -> line.get(0) + ' ' + line.get(1), line -> line.get(2)));
    }

    /**
     * The lemma of a word.
     *
     * @param word its form, plain
     * @param tag its part of speech (UPOS)
     * @return the form itself of a proper noun, number or mark, else a base form in lower case
     */
    String lemma(String word, String tag) {
        return switch (tag) {
            case "PROPN", "PUNCT", "SYM", "NUM", "X" -> word;
            default -> {
                if (kept.size() >= KEPT) {
                    kept.clear();
                }
                yield kept.computeIfAbsent(word.toLowerCase(Locale.ROOT) + ' ' + tag, this::newLemma);
            }
        };
    }

    private String newLemma(String wordAndTag) {
        String exception = exceptions.get(wordAndTag);
        if (exception != null) {
            return exception;
        }
        int space = wordAndTag.lastIndexOf(' ');
        String word = wordAndTag.substring(0, space);
        String tag = wordAndTag.substring(space + 1);
        return inflection.baseOf(word, tag).orElseGet(() -> ofModel(word, tag));
    }

    private String ofModel(String word, String tag) {
        String lemma = model.lemmatize(new String[] {word}, new String[] {tag})[0];
        return lemma.isEmpty() || lemma.equals("_") || lemma.equals("O") ? word : lemma.toLowerCase(Locale.ROOT);
    }
}
