package org.dealgraph.evaluate;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.dealgraph.model.Attempt;
import org.dealgraph.model.Extraction;
import org.dealgraph.model.Sentence;

/**
 * What the program read in one article, and what its rules tried on the way.
 *
 * @param extraction what was understood
 * @param attempts what became of each rule that was set off, in the order of the text
 */
public record ReadArticle(Extraction extraction, List<Attempt> attempts) {
    public ReadArticle {
        requireNonNull(extraction, "extraction is null");
        attempts = List.copyOf(attempts);
    }

    /** The name that the gold knows it by: that of its file. */
    public String doc() {
        return FoundClaims.docOf(extraction);
    }

    /** The text of a sentence, by its index. */
    public String sentence(int index) {
        return text(extraction.text().sentences().get(index));
    }

    /** The index of the sentence that begins with these words, or else of one that has them; case does not count. */
    Optional<Integer> find(String words) {
        String wanted = " " + Names.normal(words);
        Optional<Integer> containing = Optional.empty();
        List<Sentence> sentences = extraction.text().sentences();
        for (int i = 0; i < sentences.size(); i++) {
            String sentence = " " + Names.normal(text(sentences.get(i)));
            if (sentence.startsWith(wanted)) {
                return Optional.of(i);
            }
            if (containing.isEmpty() && sentence.contains(wanted)) {
                containing = Optional.of(i);
            }
        }
        return containing;
    }

    private String text(Sentence sentence) {
        return sentence.span().in(extraction.article().text());
    }
}
