package org.dealgraph.nlp;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.postag.POSModel;

/**
 * What has been learned about English: immutable, loaded once, shared by all threads.
 *
 * <p>The tagger and the parser were trained on GUM (annotations CC BY 4.0, texts CC BY and CC BY-SA), the hints to the
 * tagger and the lemmas come from the OpenNLP models trained on EWT (CC BY-SA 4.0).
 */
public final class LanguageModels {
    private final LinearModel tags;
    private final LinearModel trees;
    private final Vocabulary vocabulary;
    private final POSModel hints;
    private final LemmatizerModel lemmas;
    private final NameFinder finder;

    private LanguageModels(
            LinearModel tags,
            LinearModel trees,
            Vocabulary vocabulary,
            POSModel hints,
            LemmatizerModel lemmas,
            NameFinder finder) {
        this.tags = tags;
        this.trees = trees;
        this.vocabulary = vocabulary;
        this.hints = hints;
        this.lemmas = lemmas;
        this.finder = finder;
    }

    /** Loads the models that the program ships, side by side. */
    public static LanguageModels load() {
        var hints = CompletableFuture.supplyAsync(LanguageModels::loadHints);
        var lemmas = CompletableFuture.supplyAsync(
                () -> read("/opennlp-en-ud-ewt-lemmas-1.3-2.5.4.bin", LemmatizerModel::new));
        var vocabulary = CompletableFuture.supplyAsync(() -> read("words.gz", Vocabulary::read));
        var finder = CompletableFuture.supplyAsync(NameFinder::load);
        var tags = CompletableFuture.supplyAsync(() -> read("tags.gz", LanguageModels::readLinear));
        LinearModel trees = read("trees.gz", LanguageModels::readLinear);
        return new LanguageModels(tags.join(), trees, vocabulary.join(), hints.join(), lemmas.join(), finder.join());
    }

    static POSModel loadHints() {
        return read("/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin", POSModel::new);
    }

    LinearModel tags() {
        return tags;
    }

    LinearModel trees() {
        return trees;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    POSModel hints() {
        return hints;
    }

    NameFinder finder() {
        return finder;
    }

    LemmatizerModel lemmas() {
        return lemmas;
    }

    private static LinearModel readLinear(InputStream in) throws IOException {
        return LinearModel.read(
                new DataInputStream(new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16)));
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
