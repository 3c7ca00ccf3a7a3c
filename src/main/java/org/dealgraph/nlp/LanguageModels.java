package org.dealgraph.nlp;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;

/**
 * What has been learned about English: immutable, loaded once, shared by all threads.
 *
 * <p>The tagger and the parser were trained on GUM (annotations CC BY 4.0, texts CC BY and CC BY-SA) and on texts that
 * slower models tagged and parsed, one of them OpenNLP's tagger trained on EWT (CC BY-SA 4.0).
 */
public final class LanguageModels {
    private final TagModel tags;
    private final ParseModel trees;
    private final Vocabulary vocabulary;
    private final NameFinder finder;

    private LanguageModels(TagModel tags, ParseModel trees, Vocabulary vocabulary, NameFinder finder) {
        this.tags = tags;
        this.trees = trees;
        this.vocabulary = vocabulary;
        this.finder = finder;
    }

    /** Loads the models that the program ships, side by side. */
    public static LanguageModels load() {
        var vocabulary = CompletableFuture.supplyAsync(() -> read("words.gz", Vocabulary::read));
        var finder = CompletableFuture.supplyAsync(NameFinder::load);
        var tags = CompletableFuture.supplyAsync(() -> read("tags.gz", LanguageModels::readTags));
        ParseModel trees = read("trees.gz", LanguageModels::readTrees);
        return new LanguageModels(tags.join(), trees, vocabulary.join(), finder.join());
    }

    TagModel tags() {
        return tags;
    }

    ParseModel trees() {
        return trees;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    NameFinder finder() {
        return finder;
    }

    static TagModel readTags(InputStream in) throws IOException {
        return TagModel.read(unpacked(in));
    }

    /** Reads the models of the moves and of the relations, one after the other. */
    static ParseModel readTrees(InputStream in) throws IOException {
        DataInputStream unpacked = unpacked(in);
        Weights moves = new MoveModel(LinearModel.read(unpacked));
        LinearModel relations = LinearModel.read(unpacked);
        return new ParseModel(moves, relations, relations.classes());
    }

    private static DataInputStream unpacked(InputStream in) throws IOException {
        return new DataInputStream(new UnpackedBytes(new GZIPInputStream(in, 1 << 16).readAllBytes()));
    }

    private static <M> M read(String resource, ModelReader<M> reader) {
        try (InputStream in = LanguageModels.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(
                        "the language model " + resource + " is not in the program: build it anew");
            }
            return reader.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the language model " + resource + " cannot be read", e);
        }
    }

    private interface ModelReader<M> {
        M read(InputStream in) throws IOException;
    }
}
