package org.dealgraph.extract;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A word that says what becomes of what stands below it, by all the names that a lexicon may have it under: its lemma, its
 * spelling without an ending, and either with a word that belongs to it, as "give up", "decide against", "run course".
 */
record Governor(Tree tree, int token, Set<String> names) {
    /** A particle stands no more tokens than this behind its verb. */
    private static final int PARTICLE = 4;

    private static final Set<String> PARTICLE_TAGS = Set.of("ADP", "ADV", "SCONJ", "ADJ", "PART");
    private static final List<String> ENDINGS = List.of("ed", "d", "ing", "s", "es");

    static Governor of(Tree tree, int token) {
        Set<String> stems = stems(tree, token);
        Set<String> names = new LinkedHashSet<>(stems);
        for (int i = token + 1; i < Math.min(tree.size(), token + 1 + PARTICLE); i++) {
            int head = tree.head(i);
            boolean near = i == token + 1 || head == token || (head >= 0 && tree.head(head) == token);
            if (near && PARTICLE_TAGS.contains(tree.tag(i))) {
                add(names, stems, tree.lowerLemma(i));
                break;
            }
        }
        if (tree.isVerb(token)) {
            tree.children(token, "obj", "obl", "xcomp").stream()
                    .filter(child -> child > token)
                    .forEach(child -> add(names, stems, tree.lowerLemma(child)));
        }
        return new Governor(tree, token, names);
    }

    private static void add(Set<String> names, Set<String> stems, String word) {
        stems.forEach(stem -> names.add(stem + " " + word));
    }

    /** The lemmatizer takes "severed" for a form of "severe", so that spellings are tried as well. */
    private static Set<String> stems(Tree tree, int token) {
        String word = tree.token(token).text().toLowerCase(Locale.ROOT);
        Set<String> stems = new LinkedHashSet<>(List.of(tree.lowerLemma(token), word));
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() > ending.length() + 2) {
                stems.add(word.substring(0, word.length() - ending.length()));
            }
        }
        return stems;
    }

    boolean isAny(Collection<String> list) {
        return names.stream().anyMatch(list::contains);
    }

    /** Whether a list has it together with the word given. */
    boolean isWith(String word, Collection<String> list) {
        return names.stream().anyMatch(name -> name.endsWith(" " + word) && list.contains(name));
    }

    String lemma() {
        return tree.lemma(token);
    }
}
