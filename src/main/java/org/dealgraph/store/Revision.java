package org.dealgraph.store;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * One state of an article.
 *
 * @param number 0 for the article as first read, 1 for its first revision, and so on
 * @param read when it was read, in UTC to the second
 * @param digest SHA-256, in hexadecimal, of the graph that it gave
 * @param headline its title then
 * @param claims what it claimed, sorted, each once
 */
public record Revision(int number, String read, String digest, Optional<String> headline, List<Statement> claims) {
    public Revision {
        requireNonNull(read, "read is null");
        requireNonNull(digest, "digest is null");
        requireNonNull(headline, "headline is null");
        claims = List.copyOf(claims);
    }

    /** What this state claims and {@code before} did not. */
    public List<Statement> gainedSince(Revision before) {
        return claims.stream()
                .filter(claim -> before.claims.stream().noneMatch(claim::saysTheSame))
                .toList();
    }

    /**
     * What an article says, in words: it stays the same when the sentence moves.
     *
     * @param text subject, relation, object and stance
     * @param quote the sentence
     */
    public record Statement(String text, String quote) implements Comparable<Statement> {
        public Statement {
            requireNonNull(text, "text is null");
            requireNonNull(quote, "quote is null");
        }

        boolean saysTheSame(Statement other) {
            return text.equals(other.text);
        }

        @Override
        public int compareTo(Statement other) {
            int byText = text.compareTo(other.text);
            return byText != 0 ? byText : quote.compareTo(other.quote);
        }
    }
}
