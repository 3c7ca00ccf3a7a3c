package org.dealgraph.extract;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dealgraph.model.EntityType;
import org.dealgraph.model.Lexicon;

/** What the words in and around a name tell of its type: "Inc.", "chip designer …", "…, a start-up", "Mr …". */
final class NameCues {
    private static final double SURE = 1.0;
    private static final double LIKELY = 0.6;
    private static final double HINT = 0.3;

    private final Set<String> companySuffixes;
    private final Set<String> publicBodyWords;
    private final Set<String> organizationWords;
    private final Set<String> personTitles;
    private final Map<String, EntityType> nouns;
    private final NameNeighbours neighbours;

    NameCues(Lexicon lexicon) {
        companySuffixes = lexicon.list("company-suffixes");
        publicBodyWords = lexicon.list("public-body-words");
        organizationWords = lexicon.list("organization-words");
        personTitles = lexicon.list("person-titles");
        nouns = new java.util.HashMap<>();
        lexicon.list("product-nouns").forEach(noun -> nouns.put(noun, EntityType.PRODUCT));
        lexicon.list("model-nouns").forEach(noun -> nouns.put(noun, EntityType.AI_MODEL));
        lexicon.list("platform-nouns").forEach(noun -> nouns.put(noun, EntityType.CLOUD_PLATFORM));
        lexicon.list("public-body-nouns").forEach(noun -> nouns.put(noun, EntityType.PUBLIC_BODY));
        lexicon.list("outlet-nouns").forEach(noun -> nouns.put(noun, EntityType.OUTLET));
        lexicon.list("company-nouns").forEach(noun -> nouns.put(noun, EntityType.COMPANY));
        lexicon.list("person-nouns").forEach(noun -> nouns.put(noun, EntityType.PERSON));
        neighbours = new NameNeighbours(nouns, lexicon);
    }

    /** Adds the votes of the name at these tokens, and of what stands around it. */
    void vote(Tree tree, int first, int end, NameVotes votes) {
        voteByOwnWords(tree, first, end, votes);
        voteByLeft(tree, first, votes);
        voteByRight(tree, end, votes);
        neighbours.vote(tree, first, end, votes);
        voteByStructure(tree, Mentions.headOf(tree, first, end), first, end, votes);
    }

    private void voteByOwnWords(Tree tree, int first, int end, NameVotes votes) {
        String last = plain(tree.token(end - 1).text());
        if (end - first > 1 && last.equals("cloud")) {
            votes.add(EntityType.CLOUD_PLATFORM, 2 * SURE);
        } else if (end - first > 1 && companySuffixes.contains(last)) {
            votes.add(EntityType.COMPANY, SURE);
        }
        if (isVersioned(tree, first, end)) {
            votes.add(EntityType.PRODUCT, LIKELY);
        }
        for (int i = first; i < end; i++) {
            String word = plain(tree.token(i).text());
            if (publicBodyWords.contains(word)) {
                votes.add(EntityType.PUBLIC_BODY, SURE + LIKELY);
                return;
            }
            if (organizationWords.contains(word)) {
                votes.add(EntityType.ORGANIZATION, SURE + LIKELY);
                return;
            }
        }
    }

    /** Whether the name ends like one version of many: "Quellon-3", "Quellon 3.5", "QX4". */
    private static boolean isVersioned(Tree tree, int first, int end) {
        String last = tree.token(end - 1).text();
        boolean digit = Character.isDigit(last.charAt(last.length() - 1));
        return digit && (end - first > 1 || Character.isUpperCase(last.charAt(0)));
    }

    private void voteByLeft(Tree tree, int first, NameVotes votes) {
        if (first == 0) {
            return;
        }
        String before = tree.lemma(first - 1).toLowerCase(Locale.ROOT);
        if (personTitles.contains(before.replace(".", ""))) {
            votes.add(EntityType.PERSON, SURE);
            return;
        }
        EntityType type = nouns.get(before);
        if (type != null && tree.tag(first - 1).equals("NOUN")) {
            votes.add(type, SURE);
        }
    }

    private void voteByRight(Tree tree, int end, NameVotes votes) {
        if (end + 1 < tree.size()
                && tree.token(end).text().equals(",")
                && tree.lemma(end + 1).equals("who")) {
            votes.add(EntityType.PERSON, SURE);
        }
        for (int i = end; i < Math.min(end + 2, tree.size()) && tree.tag(i).equals("NOUN"); i++) {
            EntityType type = nouns.get(tree.lemma(i));
            if (type != null && type.family() == EntityType.Family.PRODUCT) {
                votes.add(type, type == EntityType.AI_MODEL ? LIKELY : HINT);
                return;
            }
        }
    }

    private void voteByStructure(Tree tree, int head, int first, int end, NameVotes votes) {
        List<Integer> appositions = tree.children(head, child -> tree.is(child, "appos") && child >= end);
        for (int apposition : appositions) {
            voteByNoun(tree, apposition, votes);
        }
        if (tree.is(head, "nsubj")
                && tree.hasChild(tree.head(head), child -> tree.is(child, "cop"))
                && tree.tag(tree.head(head)).equals("NOUN")) {
            voteByNoun(tree, tree.head(head), votes);
        }
        if (tree.is(head, "appos") && tree.head(head) < first) {
            voteByNoun(tree, tree.head(head), votes);
        }
    }

    private void voteByNoun(Tree tree, int noun, NameVotes votes) {
        EntityType type = nouns.get(tree.lemma(noun));
        if (type != null && tree.tag(noun).equals("NOUN")) {
            votes.add(type, SURE);
        }
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace(".", "");
    }
}
