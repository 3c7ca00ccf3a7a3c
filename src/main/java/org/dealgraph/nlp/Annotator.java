package org.dealgraph.nlp;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dealgraph.model.AnnotatedText;
import org.dealgraph.model.Article;
import org.dealgraph.model.Block;
import org.dealgraph.model.CatalogueEntry;
import org.dealgraph.model.NameIndex;
import org.dealgraph.model.NameSpan;
import org.dealgraph.model.Sentence;
import org.dealgraph.model.Span;
import org.dealgraph.model.Token;

/**
 * Reads the language of articles: sentences, tokens, tags, lemmas, dependencies. Cheap to make, not thread-safe: one for each thread,
 * of the shared {@link LanguageModels}.
 */
public final class Annotator {
    /** A name less probable than this does not overrule the tagger. */
    private static final double SURE = 0.6;

    private final SentenceSplitter splitter;
    private final Tokenizer tokenizer;
    private final WordForms forms;
    private final TitleCase titleCase;
    private final Tagger tagger;
    private final DependencyParser parser;
    private final Lemmatizer lemmatizer;
    private final NameFinder finder;
    private final NameIndex<CatalogueEntry> names;

    /** An annotator that knows no names beforehand. */
    public Annotator(LanguageModels models) {
        this(models, new NameIndex<>());
    }

    /**
     * An annotator that takes the names of a catalogue for proper nouns, whatever they look like.
     *
     * @param models the shared models
     * @param names the names of the catalogue
     */
    public Annotator(LanguageModels models, NameIndex<CatalogueEntry> names) {
        requireNonNull(models, "models is null");
        this.names = requireNonNull(names, "names is null");
        Abbreviations abbreviations = Abbreviations.english();
        this.splitter = new SentenceSplitter(abbreviations);
        this.tokenizer = new Tokenizer(abbreviations);
        this.forms = new WordForms(models.vocabulary());
        this.titleCase = new TitleCase(models.vocabulary());
        this.tagger = new Tagger(models.tags());
        this.parser = new DependencyParser(models.trees());
        this.lemmatizer = new Lemmatizer(models.vocabulary());
        this.finder = models.finder();
    }

    /**
     * Reads all blocks of an article but residue.
     *
     * @return its sentences
     */
    public AnnotatedText annotate(Article article) {
        requireNonNull(article, "article is null");
        List<Draft> drafts = new ArrayList<>();
        for (Block block : article.blocks()) {
            if (block.kind() != Block.Kind.RESIDUE) {
                addDrafts(article, block, drafts);
            }
        }
        List<List<NameSpan>> names =
                finder.findAll(drafts.stream().map(Draft::words).toList());
        List<Sentence> sentences = new ArrayList<>(drafts.size());
        for (int i = 0; i < drafts.size(); i++) {
            sentences.add(sentence(drafts.get(i), names.get(i)));
        }
        return new AnnotatedText(article, sentences);
    }

    /** A sentence of which only the words are known yet, each with whether it is joined to the one before. */
    private record Draft(
            AlignedText aligned,
            Range range,
            Block.Kind kind,
            List<Range> tokens,
            List<String> words,
            List<Boolean> joined) {}

    private void addDrafts(Article article, Block block, List<Draft> drafts) {
        AlignedText aligned =
                AlignedText.of(block.span().in(article.text()), block.span().start());
        for (Range range : splitter.split(aligned.plain())) {
            drafts.add(draft(aligned, range, block.kind()));
        }
    }

    private Draft draft(AlignedText aligned, Range range, Block.Kind kind) {
        List<Range> ranges = tokenizer.tokenize(aligned.plain(), range);
        List<String> words = new ArrayList<>(ranges.size());
        List<Boolean> joined = new ArrayList<>(ranges.size());
        for (int i = 0; i < ranges.size(); i++) {
            words.add(ranges.get(i).in(aligned.plain()));
            joined.add(i > 0 && ranges.get(i - 1).end() == ranges.get(i).start());
        }
        return new Draft(aligned, range, kind, ranges, words, joined);
    }

    private Sentence sentence(Draft draft, List<NameSpan> found) {
        List<String> words = draft.words();
        BitSet named = named(words, draft.joined());
        found.forEach(name -> mark(words, name, named));
        List<WordForm> wordForms = forms.of(titleCase.undo(words, named));
        List<Tag> tags = tagger.tag(wordForms, named);
        List<Arc> arcs = parser.parse(wordForms, tags);
        List<Token> tokens = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            Span span = draft.aligned()
                    .original(
                            draft.tokens().get(i).start(), draft.tokens().get(i).end());
            String tag = tags.get(i).universal();
            String lemma = lemmatizer.lemma(forms.of(words.get(i)), tag);
            Arc arc = arcs.get(i);
            tokens.add(new Token(span, words.get(i), tag, lemma, arc.head(), arc.relation()));
        }
        Span all = draft.aligned().original(draft.range().start(), draft.range().end());
        return new Sentence(all, draft.kind(), tokens, found);
    }

    /** Takes the capitalised words of a name that the finder is sure of for proper nouns. */
    private static void mark(List<String> words, NameSpan name, BitSet named) {
        if (name.probability() >= SURE) {
            IntStream.range(name.first(), name.end())
                    .filter(at -> words.get(at).chars().anyMatch(Character::isUpperCase))
                    .forEach(named::set);
        }
    }

    /** The capitalised words of the catalogue's names; a name that is also a common word proves nothing here. */
    private BitSet named(List<String> words, List<Boolean> joined) {
        BitSet named = new BitSet(words.size());
        for (int i = 0; i < words.size(); i++) {
            Optional<NameIndex.Match<CatalogueEntry>> match = names.longestAt(words, joined, i);
            if (match.isEmpty()) {
                continue;
            }
            int end = match.get().end();
            if (!match.get().value().ambiguous() || end - i > 1) {
                IntStream.range(i, end)
                        .filter(at -> words.get(at).chars().anyMatch(Character::isUpperCase))
                        .forEach(named::set);
            }
            i = end - 1;
        }
        return named;
    }
}
