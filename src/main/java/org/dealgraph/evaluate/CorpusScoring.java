package org.dealgraph.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Relations at the level of sentences, between the two names that a corpus gives: a second opinion on texts that nobody
 * here chose. A claim between them counts as right if the corpus has its relation in that sentence, whatever its phase
 * and polarity; names are the same where one has all words of the other.
 */
public final class CorpusScoring {
    private static final Pattern NAME = Pattern.compile("(?U)\\p{Lu}.*|\\p{Ll}+\\p{Lu}.*");
    private static final Set<String> NO_NAMES = Set.of("it", "its", "the company", "they", "we", "our", "he", "she");

    private final CorpusMapping mapping;
    private final SortedMap<String, Tally> tallies = new TreeMap<>();
    private final List<Missed> missed = new ArrayList<>();
    private int counted;

    /**
     * A sentence whose relation was not found.
     *
     * @param relations ours, any of which would be right
     * @param sentence the sentence
     * @param article what was read in it
     */
    public record Missed(List<String> relations, CorpusSentence sentence, ReadArticle article) {}

    public CorpusScoring(Corpus corpus) {
        this.mapping = CorpusMapping.of(corpus);
    }

    /** Whether a sentence counts: its relation maps to ours, and both its ends are names. */
    public boolean counts(CorpusSentence sentence) {
        return mapping.of(sentence).isPresent() && isName(sentence.first()) && isName(sentence.second());
    }

    /** Counts sentences that count. */
    public void add(List<CorpusSentence> sentences, Function<CorpusSentence, ReadArticle> reader) {
        List<ReadArticle> read = sentences.parallelStream().map(reader).toList();
        for (int i = 0; i < read.size(); i++) {
            add(sentences.get(i), read.get(i));
        }
    }

    private void add(CorpusSentence sentence, ReadArticle article) {
        CorpusMapping.Line line = mapping.of(sentence).orElseThrow();
        counted++;
        Set<String> right = new TreeSet<>();
        Set<String> wrong = new TreeSet<>();
        for (FoundClaim claim : FoundClaims.of(List.of(article.extraction())).in(article.extraction())) {
            boolean straight = names(claim.subject(), sentence.first()) && names(claim.object(), sentence.second());
            boolean turned = names(claim.subject(), sentence.second()) && names(claim.object(), sentence.first());
            if (straight || turned) {
                boolean symmetric = FoundClaim.SYMMETRIC.contains(claim.relation());
                boolean fits = line.relations().contains(claim.relation())
                        && (symmetric || (straight && line.runsStraight()) || (turned && line.runsTurned()));
                (fits ? right : wrong).add(claim.relation());
            }
        }
        String wanted = line.relations().isEmpty() ? "" : String.join(" or ", line.relations());
        if (!wanted.isEmpty()) {
            int hit = right.isEmpty() ? 0 : 1;
            count(wanted, new Tally(hit, 0, hit, 1));
            if (hit == 0) {
                missed.add(new Missed(line.relations(), sentence, article));
            }
        }
        wrong.forEach(relation -> count(labelOf(relation), new Tally(0, 1, 0, 0)));
    }

    /** The row that a relation is counted in: two that a corpus does not tell apart share one. */
    private String labelOf(String relation) {
        return mapping.lines().values().stream()
                .map(CorpusMapping.Line::relations)
                .filter(relations -> relations.contains(relation))
                .map(relations -> String.join(" or ", relations))
                .sorted()
                .findFirst()
                .orElse(relation);
    }

    private void count(String relation, Tally tally) {
        tallies.merge(relation, tally, Tally::plus);
    }

    private static boolean isName(String text) {
        return NAME.matcher(text).matches() && !NO_NAMES.contains(Names.normal(text));
    }

    private static boolean names(End end, String text) {
        String given = " " + Names.normal(text) + " ";
        return end.names().stream()
                .map(name -> " " + name + " ")
                .anyMatch(name -> given.contains(name) || name.contains(given));
    }

    /** How many sentences were counted. */
    public int counted() {
        return counted;
    }

    /** Precision, recall and F1 of each relation. */
    public SortedMap<String, Measures.Ratios> ratios() {
        SortedMap<String, Measures.Ratios> ratios = new TreeMap<>();
        for (Map.Entry<String, Tally> entry : tallies.entrySet()) {
            Tally tally = entry.getValue();
            ratios.put(
                    entry.getKey(),
                    new Measures.Ratios(
                            tally.wanted(),
                            tally.hits() + tally.spurious(),
                            figure(tally.precision()),
                            figure(tally.recall()),
                            figure(tally.f1())));
        }
        return ratios;
    }

    private static Figure figure(double value) {
        return new Figure(value, value, value);
    }

    /** What was missed, in the order of the corpus. */
    public List<Missed> missed() {
        return List.copyOf(missed);
    }
}
