package org.dealgraph.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.dealgraph.model.EntityType;
import org.dealgraph.model.NameSpan;

/**
 * What all sightings of a name in a document tell of its type: its shape, the words beside it, what it depends on, what the
 * name finder saw. Not its words, for of these one learns only the names that one knows already.
 */
final class NameTypeFeatures {
    private static final int MOST_COUNTED = 4;
    private static final int TENTHS = 10;

    private final Set<Integer> seen = new TreeSet<>();
    private int sightings;

    /** What a feature tells of; its name is hashed. */
    private enum Template {
        ALWAYS,
        VOTED,
        COUNT,
        SHAPE,
        LENGTH_AND_SHAPE,
        LAST_WORD_OF_SEVERAL,
        WORD_BEFORE,
        TWO_WORDS_BEFORE,
        TAG_BEFORE,
        WORD_AFTER,
        TWO_WORDS_AFTER,
        TAGS_AROUND,
        ROLE,
        GOVERNOR,
        ROLE_AND_GOVERNOR,
        PREPOSITION_AND_GOVERNOR,
        DEPENDENT,
        APPOSITION,
        PREDICATE,
        FOUND
    }

    /** Adds what one sighting tells. */
    void add(Tree tree, Name name) {
        sightings++;
        Features features = new Features();
        int shape = shape(tree, name);
        features.add(Template.SHAPE, shape);
        features.add(Template.LENGTH_AND_SHAPE, Math.min(name.length(), MOST_COUNTED), shape);
        if (name.length() > 1) {
            features.add(Template.LAST_WORD_OF_SEVERAL, word(tree, name.end() - 1));
        }
        features.add(Template.WORD_BEFORE, word(tree, name.first() - 1));
        features.add(Template.TWO_WORDS_BEFORE, word(tree, name.first() - 2), word(tree, name.first() - 1));
        features.add(Template.TAG_BEFORE, tag(tree, name.first() - 1));
        features.add(Template.WORD_AFTER, word(tree, name.end()));
        features.add(Template.TWO_WORDS_AFTER, word(tree, name.end()), word(tree, name.end() + 1));
        features.add(Template.TAGS_AROUND, tag(tree, name.first() - 1), tag(tree, name.end()));
        structure(features, tree, Mentions.headOf(tree, name.first(), name.end()), name);
        for (NameSpan span : tree.sentence().names()) {
            if (span.first() < name.end() && name.first() < span.end()) {
                features.add(Template.FOUND, Features.of(span.kind()), (int) (span.probability() * TENTHS / 2));
            }
        }
        for (int feature : features.toArray()) {
            seen.add(feature);
        }
    }

    private static void structure(Features features, Tree tree, int head, Name name) {
        int role = tree.relation(head).hashCode();
        int governor = word(tree, tree.head(head));
        features.add(Template.ROLE, role);
        features.add(Template.GOVERNOR, governor);
        features.add(Template.ROLE_AND_GOVERNOR, role, governor);
        features.add(Template.PREPOSITION_AND_GOVERNOR, tree.preposition(head).hashCode(), governor);
        for (int child : tree.children(head)) {
            boolean outside = child < name.first() || child >= name.end();
            if (outside) {
                features.add(Template.DEPENDENT, tree.relation(child).hashCode(), word(tree, child));
                features.add(Template.APPOSITION, tree.is(child, "appos") ? word(tree, child) : 0);
            }
        }
        boolean copular = tree.is(head, "nsubj") && tree.hasChild(tree.head(head), child -> tree.is(child, "cop"));
        features.add(Template.PREDICATE, copular ? governor : 0);
    }

    /**
     * All of them.
     *
     * @param voted the type that cues vote for
     */
    int[] all(EntityType voted) {
        Features features = new Features();
        features.add(Template.ALWAYS);
        features.add(Template.VOTED, Features.of(voted));
        features.add(Template.COUNT, Math.min(sightings, MOST_COUNTED));
        Set<Integer> all = new TreeSet<>(seen);
        for (int feature : features.toArray()) {
            all.add(feature);
        }
        return all.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int word(Tree tree, int token) {
        return token < 0 || token >= tree.size()
                ? token < 0 ? 1 : 2
                : tree.lowerLemma(token).hashCode();
    }

    private static int tag(Tree tree, int token) {
        return token < 0 || token >= tree.size() ? 0 : tree.tag(token).hashCode();
    }

    /** Of the letters of each word: "Xx", "XX", "xXx", "Xx9". */
    private static int shape(Tree tree, Name name) {
        StringBuilder shape = new StringBuilder();
        for (String text : List.copyOf(tree.words().subList(name.first(), name.end()))) {
            String plain =
                    text.replaceAll("\\p{Lu}+", "X").replaceAll("\\p{Ll}+", "x").replaceAll("\\d+", "9");
            shape.append(plain.toLowerCase(Locale.ROOT).equals(plain) ? "x" : plain)
                    .append(' ');
        }
        return shape.toString().hashCode();
    }
}
