package org.dealgraph.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;

/** Sentences, tokens and tags with nothing but OpenNLP and its official English models: the yardstick. */
final class BareOpenNlp {
    private final SentenceDetectorME sentences;
    private final TokenizerME tokens;
    private final POSTaggerME tags;

    BareOpenNlp() {
        try (InputStream sentenceModel = model("opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin");
                InputStream tokenModel = model("opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin");
                InputStream tagModel = model("opennlp-en-ud-ewt-pos-1.3-2.5.4.bin")) {
            this.sentences = new SentenceDetectorME(new SentenceModel(sentenceModel));
            this.tokens = new TokenizerME(new TokenizerModel(tokenModel));
            this.tags = new POSTaggerME(new POSModel(tagModel));
        } catch (IOException e) {
            throw new UncheckedIOException("an OpenNLP model cannot be read", e);
        }
    }

    private static InputStream model(String name) {
        return BareOpenNlp.class.getResourceAsStream('/' + name);
    }

    /** Reads all passages; returns the number of tokens. */
    long read(List<Workpiece> articles) {
        long count = 0;
        for (Workpiece article : articles) {
            for (String passage : article.passages()) {
                for (String sentence : sentences.sentDetect(passage)) {
                    count += tags.tag(tokens.tokenize(sentence)).length;
                }
            }
        }
        return count;
    }
}
