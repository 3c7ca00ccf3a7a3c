package org.dealgraph.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * One article as read: the text that all offsets point into, and how it is laid out.
 *
 * @param source the file name or address that it was given by
 * @param text the text as given; of a page, the text taken from it
 * @param metadata what is known beside the text
 * @param blocks its content and residue in the order of the text, not overlapping; text outside is white space or marks
 * @param originalDigest SHA-256 of the file or page that it was read from, in lower-case hexadecimal digits
 */
public record Article(
        String source, String text, Metadata metadata, List<Block> blocks, Optional<String> originalDigest) {
    public Article {
        requireNonNull(source, "source is null");
        requireNonNull(text, "text is null");
        requireNonNull(metadata, "metadata is null");
        blocks = List.copyOf(blocks);
        requireNonNull(originalDigest, "originalDigest is null");
    }

    /** An article that was read from no file. */
    public Article(String source, String text, Metadata metadata, List<Block> blocks) {
        this(source, text, metadata, blocks, Optional.empty());
    }

    /** The same with what else is known of it. */
    public Article withMetadata(Metadata known) {
        return new Article(source, text, known, blocks, originalDigest);
    }
}
