package org.dealgraph.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import org.dealgraph.model.Article;
import org.dealgraph.model.Sentence;
import org.dealgraph.model.Token;
import org.junit.jupiter.api.Test;

class AnnotatorTest {
    private final Annotator annotator = new Annotator(LanguageModels.load());

    @Test
    void aSentenceIsReadWithTagsAndLemmas() {
        Article article = Articles.paragraph("Nordwind bought Seeblick’s cloud unit for €1.5bn. It isn’t cheap.");
        assertThat(annotator.annotate(article).sentences()).hasSize(2);
        Sentence first = annotator.annotate(article).sentences().get(0);
        assertThat(first.tokens())
                .extracting(Token::text)
                .containsExactly("Nordwind", "bought", "Seeblick", "'s", "cloud", "unit", "for", "€", "1.5", "bn", ".");
        assertThat(first.tokens().get(1)).extracting(Token::tag, Token::lemma).containsExactly("VERB", "buy");
    }
}
