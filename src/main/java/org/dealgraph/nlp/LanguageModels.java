package org.dealgraph.nlp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.postag.POSModel;

/**
 * What has been learned about English: immutable, loaded once, shared by all threads.
 *
 * <p>Tags and lemmas come from the OpenNLP models trained on the UD treebank EWT (CC BY-SA 4.0).
 */
public final class LanguageModels {
    private final POSModel tags;
    private final LemmatizerModel lemmas;

    private LanguageModels(POSModel tags, LemmatizerModel lemmas) {
        this.tags = tags;
        this.lemmas = lemmas;
    }

    /** Loads the models that the program ships, side by side. */
    public static LanguageModels load() {
        var lemmas = CompletableFuture.supplyAsync(
                () -> read("/opennlp-en-ud-ewt-lemmas-1.3-2.5.4.bin", LemmatizerModel::new));
        POSModel tags = read("/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin", POSModel::new);
        return new LanguageModels(tags, lemmas.join());
    }

    POSModel tags() {
        return tags;
    }

    LemmatizerModel lemmas() {
        return lemmas;
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
