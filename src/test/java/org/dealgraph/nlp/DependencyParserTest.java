package org.dealgraph.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class DependencyParserTest {
    private static final LanguageModels MODELS = LanguageModels.load();

    private final WordForms forms = new WordForms(MODELS.vocabulary());

    @Property(tries = 200)
    void whateverTheWordsAreTheArcsAreATreeWithOneRoot(@ForAll @Size(min = 1, max = 30) List<String> words) {
        List<WordForm> known = forms.of(words);
        List<Tag> tags = new Tagger(MODELS.tags()).tag(known, new BitSet());
        List<Arc> arcs = new DependencyParser(MODELS.trees()).parse(known, tags);
        assertThat(arcs).filteredOn(arc -> arc.head() < 0).hasSize(1);
        for (int i = 0; i < arcs.size(); i++) {
            int steps = 0;
            for (int at = i; at >= 0; at = arcs.get(at).head()) {
                assertThat(steps++).isLessThan(arcs.size());
            }
        }
    }
}
