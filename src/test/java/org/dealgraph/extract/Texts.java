package org.dealgraph.extract;

import java.util.List;
import java.util.Optional;
import org.dealgraph.model.AnnotatedText;
import org.dealgraph.model.Article;
import org.dealgraph.model.Block;
import org.dealgraph.model.CatalogueEntry;
import org.dealgraph.model.Metadata;
import org.dealgraph.model.NameIndex;
import org.dealgraph.model.Ontology;
import org.dealgraph.model.PartialDate;
import org.dealgraph.model.Span;
import org.dealgraph.nlp.Annotator;
import org.dealgraph.nlp.LanguageModels;
import org.dealgraph.rdf.OntologyLoader;

/** Texts of one paragraph, read with the shipped models and rules. */
final class Texts {
    static final Ontology ONTOLOGY = OntologyLoader.shipped().load();
    static final Extractor EXTRACTOR = new Extractor(ONTOLOGY, LearnedReading.load());
    /** What is found where the rules look, without what was learned beside them. */
    static final Extractor BY_RULES = new Extractor(ONTOLOGY, LearnedReading.ofRulesAlone());

    private static final NameIndex<CatalogueEntry> NAMES = NameIndex.of(ONTOLOGY.catalogue());
    private static final LanguageModels MODELS = LanguageModels.load();

    private Texts() {}

    static AnnotatedText annotate(String text) {
        return annotate(text, Optional.empty());
    }

    static AnnotatedText annotate(String text, Optional<PartialDate> published) {
        Span all = new Span(0, text.codePointCount(0, text.length()));
        Metadata known = new Metadata(
                Optional.empty(), List.of(), Optional.empty(), published, Optional.empty(), Optional.empty());
        Article article = new Article("test", text, known, List.of(new Block(all, Block.Kind.PARAGRAPH)));
        return new Annotator(MODELS, NAMES).annotate(article);
    }

    /** The only sentence of a text. */
    static Tree tree(String sentence) {
        return new Tree(annotate(sentence).sentences().get(0));
    }
}
