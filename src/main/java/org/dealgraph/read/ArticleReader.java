package org.dealgraph.read;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dealgraph.model.Article;
import org.dealgraph.model.Block;
import org.dealgraph.model.Lexicon;

/** Reads articles: bytes to text, text to blocks and metadata. Immutable; one instance serves any number of threads. */
public final class ArticleReader {
    /** The list of {@code ontology/lexicon/} that says what is residue. */
    private static final String BOILERPLATE = "boilerplate";

    /** In UTF-16 units; a long novel, and some seconds of work. */
    private static final int MOST_TEXT = 1_000_000;

    private final Boilerplate boilerplate;

    /**
     * A reader that tells residue by the list {@code boilerplate} of {@code lexicon}.
     *
     * @throws IllegalArgumentException if there is no such list
     */
    public ArticleReader(Lexicon lexicon) {
        this.boilerplate = new Boilerplate(lexicon.list(BOILERPLATE));
    }

    /**
     * Reads the article in {@code bytes}.
     *
     * @param source its name, which may tell its format
     * @throws ReadException if it is empty, too large, binary, broken, wrongly encoded or without text, or asks for more
     *     work than an article may
     */
    public Article read(String source, byte[] bytes, ReadOptions options) throws ReadException {
        requireNonNull(source, "source is null");
        if (bytes.length > options.maxBytes()) {
            throw tooLarge(source, options);
        }
        if (bytes.length == 0) {
            throw new ReadException(source, "is empty; give an article with text");
        }
        Original original = new Original(source, bytes, options.charset());
        Page page = ArticleFormat.detect(original).reader().read(original);
        if (page.text().length() > MOST_TEXT) {
            throw new ReadException(
                    source,
                    "holds " + page.text().length() + " characters of text, more than the " + MOST_TEXT
                            + " that an article may have; split it");
        }
        ArticleLayout layout = new ArticleLayout(boilerplate, page);
        List<Block> blocks = layout.blocks();
        if (blocks.stream().allMatch(block -> block.kind() == Block.Kind.RESIDUE)) {
            throw new ReadException(source, "holds no text of an article; give a file with at least one sentence");
        }
        return new Article(
                source,
                page.text(),
                options.metadata().orElse(layout.metadata()),
                blocks,
                Optional.of(original.digest()));
    }

    /**
     * Reads the article in {@code in}, which stays open; no more of it than the size limit and one byte.
     *
     * @throws ReadException as for bytes, or if reading fails
     */
    public Article read(String source, InputStream in, ReadOptions options) throws ReadException {
        try {
            return read(source, in.readNBytes(options.maxBytes() + 1), options);
        } catch (IOException broken) {
            throw new ReadException(source, "cannot be read: " + broken.getMessage(), broken);
        }
    }

    /**
     * Reads an article from where it lies.
     *
     * @param standardInput what {@code -} stands for; stays open
     * @throws ReadException as for bytes, or if the file is missing or not readable
     */
    public Article read(ArticleSource source, InputStream standardInput, ReadOptions options) throws ReadException {
        return source.file().isEmpty()
                ? read(source.name(), standardInput, options)
                : readFile(source.name(), source.file().get(), options);
    }

    private Article readFile(String source, Path file, ReadOptions options) throws ReadException {
        try (InputStream in = Files.newInputStream(file)) {
            if (Files.size(file) > options.maxBytes()) {
                throw tooLarge(source, options);
            }
            return read(source, in, options);
        } catch (NoSuchFileException missing) {
            throw new ReadException(source, "no such file; check the path", missing);
        } catch (AccessDeniedException denied) {
            throw new ReadException(source, "may not be read; check its permissions", denied);
        } catch (IOException broken) {
            throw new ReadException(source, "cannot be read: " + broken.getMessage(), broken);
        }
    }

    private static ReadException tooLarge(String source, ReadOptions options) {
        return new ReadException(
                source,
                "is larger than " + options.maxBytes()
                        + " bytes, the limit for one article; split it or raise the limit");
    }
}
