package org.dealgraph.nlp;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;

/**
 * The tags of OpenNLP's official tagger, as a hint to ours. It was trained on text whose contractions stay whole and have
 * two tags ({@code isn't}, {@code AUX+PART}), so it is shown them whole. Not thread-safe.
 */
final class Hints {
    private static final Set<String> ENDINGS = Set.of("n't", "'s", "'", "'re", "'ve", "'m", "'ll", "'d", "not");

    private final POSTaggerME tagger;

    Hints(POSModel model) {
        this.tagger = new POSTaggerME(model);
    }

    /** The tagger that OpenNLP publishes. */
    static Hints load() throws IOException {
        try (InputStream in = Hints.class.getResourceAsStream("/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin")) {
            return new Hints(new POSModel(in));
        }
    }

    /** For each word of text whose spaces are lost, whether it probably follows the one before without a space. */
    static List<Boolean> joined(List<String> words) {
        return words.stream()
                .map(word -> word.length() > 1 && !word.equals("not") && ENDINGS.contains(word))
                .toList();
    }

    /**
     * A tag for each word; empty where the tagger gave a contraction one tag only.
     *
     * @param words the words of a sentence
     * @param joined for each word, whether it follows the one before without a space
     */
    List<String> of(List<String> words, List<Boolean> joined) {
        List<String> whole = new ArrayList<>(words.size());
        boolean[] ending = new boolean[words.size()];
        for (int i = 0; i < words.size(); i++) {
            ending[i] = i > 0 && joined.get(i) && !ending[i - 1] && ENDINGS.contains(words.get(i));
            if (ending[i]) {
                int last = whole.size() - 1;
                whole.set(last, whole.get(last) + words.get(i));
            } else {
                whole.add(words.get(i));
            }
        }
        return spread(tagger.tag(whole.toArray(String[]::new)), ending);
    }

    private static List<String> spread(String[] tags, boolean[] ending) {
        List<String> hints = new ArrayList<>(ending.length);
        int whole = -1;
        for (int i = 0; i < ending.length; i++) {
            if (!ending[i]) {
                whole++;
            }
            int plus = tags[whole].indexOf('+');
            if (ending[i]) {
                hints.add(tags[whole].substring(plus < 0 ? tags[whole].length() : plus));
            } else {
                hints.add(plus < 0 ? tags[whole] : tags[whole].substring(0, plus));
            }
        }
        return hints;
    }
}
