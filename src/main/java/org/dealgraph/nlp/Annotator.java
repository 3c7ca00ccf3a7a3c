package org.dealgraph.nlp;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import opennlp.tools.postag.POSTaggerME;
import org.dealgraph.model.AnnotatedText;
import org.dealgraph.model.Article;
import org.dealgraph.model.Block;
import org.dealgraph.model.Sentence;
import org.dealgraph.model.Token;

/**
 * Reads the language of articles: sentences, tokens, tags, lemmas. Cheap to make, not thread-safe: one for each thread,
 * of the shared {@link LanguageModels}.
 */
public final class Annotator {
    private final SentenceSplitter splitter;
    private final Tokenizer tokenizer;
    private final POSTaggerME tagger;
    private final Lemmatizer lemmatizer;

    public Annotator(LanguageModels models) {
        requireNonNull(models, "models is null");
        Abbreviations abbreviations = Abbreviations.english();
        this.splitter = new SentenceSplitter(abbreviations);
        this.tokenizer = new Tokenizer(abbreviations);
        this.tagger = new POSTaggerME(models.tags());
        this.lemmatizer = new Lemmatizer(models.lemmas());
    }

    /**
     * Reads all blocks of an article but residue.
     *
     * @return its sentences, without names
     */
    public AnnotatedText annotate(Article article) {
        requireNonNull(article, "article is null");
        List<Sentence> sentences = new ArrayList<>();
        for (Block block : article.blocks()) {
            if (block.kind() != Block.Kind.RESIDUE) {
                addSentences(article, block, sentences);
            }
        }
        return new AnnotatedText(article, sentences);
    }

    private void addSentences(Article article, Block block, List<Sentence> sentences) {
        AlignedText aligned =
                AlignedText.of(block.span().in(article.text()), block.span().start());
        for (Range range : splitter.split(aligned.plain())) {
            sentences.add(sentence(aligned, range, block.kind()));
        }
    }

    private Sentence sentence(AlignedText aligned, Range range, Block.Kind kind) {
        List<Range> ranges = tokenizer.tokenize(aligned.plain(), range);
        String[] words = ranges.stream().map(token -> token.in(aligned.plain())).toArray(String[]::new);
        String[] tags = tagger.tag(words);
        List<Token> tokens = new ArrayList<>(words.length);
        for (int i = 0; i < words.length; i++) {
            Range token = ranges.get(i);
            tokens.add(new Token(
                    aligned.original(token.start(), token.end()),
                    words[i],
                    tags[i],
                    lemmatizer.lemma(words[i], tags[i]),
                    -1,
                    "root"));
        }
        return new Sentence(aligned.original(range.start(), range.end()), kind, tokens, List.of());
    }
}
