package org.dealgraph.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class TitleCaseTest {
    private final TitleCase titleCase = new TitleCase(LanguageModels.load().vocabulary());

    private List<String> undo(String line) {
        BitSet names = new BitSet();
        names.set(0);
        return titleCase.undo(List.of(line.split(" ")), names);
    }

    @Test
    void aHeadlineInTitleCaseGetsItsSmallLettersBackButForNames() {
        assertThat(undo("Apple Agrees To Spend $ 2 Billion After London Prices Increase"))
                .containsExactly(
                        "Apple", "agrees", "to", "spend", "$", "2", "billion", "after", "London", "prices", "increase");
    }

    @Test
    void aSentenceStaysAsItIs() {
        assertThat(undo("Apple agreed to buy London Company for $ 2 billion"))
                .containsExactly("Apple", "agreed", "to", "buy", "London", "Company", "for", "$", "2", "billion");
    }

    @Test
    void aLabelBeforeASentenceGetsItsSmallLettersBack() {
        assertThat(undo("Apple 's Increase : Expect the Company to grow"))
                .containsExactly("Apple", "'s", "increase", ":", "Expect", "the", "Company", "to", "grow");
        assertThat(undo("Apple said this : Expect the Company to grow")).contains("Expect", "Company");
    }

    @Test
    void aListOfNamesStaysAsItIs() {
        assertThat(undo("Apple , London , Berlin , Microsoft , Amazon"))
                .containsExactly("Apple", ",", "London", ",", "Berlin", ",", "Microsoft", ",", "Amazon");
    }
}
