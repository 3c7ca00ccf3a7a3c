package org.dealgraph.nlp;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes word forms and keeps those of frequent use. Not thread-safe. */
final class WordForms {
    private static final int KEPT = 50_000;

    private final Vocabulary vocabulary;
    private final Map<String, WordForm> kept = new HashMap<>();

    WordForms(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    WordForm of(String word) {
        WordForm form = kept.get(word);
        if (form == null) {
            if (kept.size() >= KEPT) {
                kept.clear();
            }
            form = new WordForm(word, vocabulary);
            kept.put(word, form);
        }
        return form;
    }

    List<WordForm> of(List<String> words) {
        return words.stream().map(this::of).toList();
    }
}
