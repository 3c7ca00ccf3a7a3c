package org.dealgraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.dealgraph.model.EntityType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that no catalogue has. */
class NameRecognizerTest {
    private static final NameRecognizer RECOGNIZER = new NameRecognizer(
            Texts.ONTOLOGY.catalogue(),
            Texts.ONTOLOGY.lexicon(),
            LearnedReading.load().types());

    private static NameRecognizer.Names read(String text) {
        List<Tree> trees =
                Texts.annotate(text).sentences().stream().map(Tree::new).toList();
        return RECOGNIZER.recognize(trees);
    }

    private static Optional<EntityType> type(String text, String name) {
        NameRecognizer.Names names = read(text);
        boolean stands = names.names().stream().anyMatch(found -> found.text().equals(name));
        return stands ? Optional.ofNullable(names.types().get(name)) : Optional.empty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            Norvane Systems Inc. agreed on Monday to buy Zelphra for $2 billion.                | Zelphra        | COMPANY
            Norvane, the Amsterdam-based cloud company, raised $700 million from Kestrel.        | Norvane        | COMPANY
            Competitors such as Zelphra and Norvane report a rush of enquiries.                  | Zelphra        | COMPANY
            The startup Zelphra raised $40 million.                                              | Zelphra        | COMPANY
            Zelphra's shares rose 4% after the news.                                             | Zelphra        | COMPANY
            It is too early to say, a Zelphra spokeswoman said on Monday in Paris.               | Zelphra        | COMPANY
            Zelphra's chief executive, Ilsa Brandt, declined to comment.                         | Ilsa Brandt    | PERSON
            The lab trained its new language model on a database called SvuskLP for a year.      | SvuskLP        | PRODUCT
            Oracle runs the service on HelioCloud and on Norvane Cloud.                          | Norvane Cloud  | CLOUD_PLATFORM
            Customers of Oracle, Zelphra and Intel may use it.                                   | Zelphra        | COMPANY
            It competes with Korvel of Norway and with Norvane, a unit of Germany's Zelphra.     | Zelphra        | COMPANY
            Both of them left for Norvane AI, a start-up in Paris.                               | Norvane AI     | COMPANY
            Spain's Zelphra family, which owns 60% of the brewer, refused to sell.               | Zelphra family | ORGANIZATION
            She started zelphra.bot in 2021 with her cousin.                                     | zelphra.bot    | COMPANY
            """)
    void whatStandsBesideANameTellsItsType(String text, String name, EntityType type) {
        assertThat(type(text, name)).contains(type);
    }

    @Test
    void aSingleNameThatBelongsToACompanyIsItsProduct() {
        String text = "Norvane Systems Inc. sells chips. Customers like Norvane Systems Inc.'s Quellon best.";
        assertThat(type(text, "Quellon")).contains(EntityType.PRODUCT);
    }

    @Test
    void aSurnameIsAPersonOnlyAfterTheFullName() {
        assertThat(type("Ilsa Brandt runs the company. Brandt said it would grow.", "Brandt"))
                .contains(EntityType.PERSON);
        assertThat(type("Analysts were surprised. Brandt said it would buy Zelphra.", "Brandt"))
                .contains(EntityType.COMPANY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            The company grew up in Paris and in Berlin.               | Berlin
            It will open on Monday in March.                          | Monday
            Agents are the future of the web.                         | Agents
            The two sell AI tools to banks.                           | AI
            Nobody at the firm knew of it.                            | Nobody
            Norvane AI tools are sold to banks.                       | Norvane AI
            The Norvane family of models is new.                      | Norvane family
            The Norvane family office bought it.                      | Norvane family
            Pictures are on www.zelphra.com from today.               | www.zelphra.com
            """)
    void whatIsNoNameStaysOut(String text, String word) {
        assertThat(read(text).names())
                .noneMatch(name -> name.text().equals(word) && name.known().isEmpty());
    }
}
