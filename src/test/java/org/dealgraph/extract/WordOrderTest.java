package org.dealgraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dealgraph.model.AnnotatedText;
import org.dealgraph.model.Mention;
import org.dealgraph.model.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What word order alone tells of a trigger's ends, whatever a parser makes of the sentence. */
class WordOrderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Oracle acquired Cerner. | acquired | subject | Oracle
            Oracle and SAP acquired Cerner. | acquired | subject | Oracle, SAP
            Oracle, which sells databases, acquired Cerner. | acquired | subject | Oracle
            Oracle, the maker of databases, has never acquired Cerner. | acquired | subject | Oracle
            Oracle agreed to acquire Cerner. | acquire | subject | Oracle
            Oracle signed a letter of intent to acquire Cerner. | acquire | subject | Oracle
            Oracle's plan to acquire Cerner failed. | acquire | subject | Oracle
            Oracle hired bankers and acquired Cerner. | acquired | subject | Oracle
            Cerner was acquired by Oracle. | acquired | subject | Oracle
            Cerner was acquired by Oracle. | acquired | object | Cerner
            Cerner, acquired by Oracle, is gone. | acquired | object | Cerner
            Oracle acquired the software firm Cerner. | acquired | object | Cerner
            Oracle acquired Cerner, Taleo and NetSuite. | acquired | object | Cerner, Taleo, NetSuite
            Oracle acquired Cerner, and Salesforce hired its staff. | acquired | object | Cerner
            Cerner, which Oracle acquired, is gone. | acquired | object | Cerner
            Oracle invested $2 billion in Cerner. | invested | in | Cerner
            After talks with Oracle the price fell. | fell | subject | ''
            """)
    void aVerbHasItsEnds(String text, String verb, String place, String names) {
        assertThat(at(text, verb, place, Rule.PartOfSpeech.VERB)).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Oracle's long alliance with SAP continues. | alliance | possessor | Oracle
            Oracle's long alliance with SAP continues. | alliance | with | SAP
            Oracle has struck alliances with both SAP and Cerner. | alliances | with | SAP, Cerner
            Oracle has struck alliances with SAP. | alliances | holder | Oracle
            Oracle paid $2 billion for a licence to Cerner. | licence | holder | Oracle
            The Cerner takeover is done. | takeover | modifier | Cerner
            Oracle is the largest rival of SAP. | rival | predicate | Oracle
            Larry Ellison, chief executive of Oracle, spoke. | executive | apposition | Larry Ellison
            Oracle, whose backers include SAP and Cerner, grew. | backers | members | SAP, Cerner
            Oracle, whose backers include SAP and Cerner, grew. | backers | possessor | Oracle
            SAP is among Oracle's backers. | backers | members | SAP
            Rivals such as SAP and Oracle grew. | Rivals | like | SAP, Oracle
            Oracle grew. A rival fell. | rival | predicate | ''
            """)
    void aNounHasItsEnds(String text, String noun, String place, String names) {
        assertThat(at(text, noun, place, Rule.PartOfSpeech.NOUN)).isEqualTo(names);
    }

    private static String at(String text, String word, String place, Rule.PartOfSpeech partOfSpeech) {
        AnnotatedText annotated = Texts.annotate(text);
        List<Tree> trees = annotated.sentences().stream().map(Tree::new).toList();
        Mentions mentions =
                new Mentions(trees, Texts.EXTRACTOR.extract(annotated).mentions());
        for (int s = 0; s < trees.size(); s++) {
            int sentence = s;
            int trigger = trees.get(s).words().indexOf(word);
            if (trigger >= 0) {
                return String.join(
                        ", ",
                        new LinearArguments(trees.get(s), mentions, s)
                                .at(place, trigger, partOfSpeech).stream()
                                        .flatMap(head -> mentions.at(sentence, head).stream())
                                        .map(Mention::entity)
                                        .map(entity -> entity.label())
                                        .toList());
            }
        }
        throw new IllegalArgumentException(word + " is not in: " + text);
    }
}
