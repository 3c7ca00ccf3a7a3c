package org.dealgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NamedQueryTest {
    static List<NamedQuery> questions() {
        return QueryLibrary.questions();
    }

    @Test
    void theFifteenQuestionsAreThere() {
        assertThat(questions())
                .extracting(NamedQuery::name)
                .containsExactly(
                        "clouds-of",
                        "competitors",
                        "connection",
                        "contradictions",
                        "deal-history",
                        "deal-sources",
                        "deals-of",
                        "evidence",
                        "first-said",
                        "forecasts",
                        "investments",
                        "lawsuits",
                        "makers",
                        "said-by",
                        "support");
    }

    @ParameterizedTest
    @MethodSource("questions")
    void everyQuestionSaysWhatItAnswersAndShowsARow(NamedQuery question) {
        assertThat(question.title()).endsWith("?");
        assertThat(question.description()).isNotEmpty();
        assertThat(question.example().split("\\|", -1))
                .hasSameSizeAs(question.query().getResultVars());
        assertThat(question.query().hasOrderBy()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void everyParameterIsAVariableOfItsQuery(NamedQuery question) {
        assertThat(question.parameters())
                .allSatisfy(parameter -> assertThat(question.query().toString()).contains("?" + parameter.name()));
    }

    @Test
    void aHeaderSaysTitleParametersAndExample() {
        NamedQuery query = NamedQuery.parse(
                "q",
                """
                # Title: Who?
                # Answers: One row
                #   a person.
                # Parameter: least (integer, default 2) how many, such as 3
                # Parameter: who (entity, optional) whom, such as Sam Altman, the chief
                # Example: a | b
                SELECT * { ?who ?p ?least }
                """);

        assertThat(query.title()).isEqualTo("Who?");
        assertThat(query.description()).isEqualTo("One row a person.");
        assertThat(query.example()).isEqualTo("a | b");
        assertThat(query.parameters())
                .containsExactly(
                        new Parameter("least", Parameter.Type.INTEGER, Optional.of("2"), false, "how many", "3"),
                        new Parameter(
                                "who", Parameter.Type.ENTITY, Optional.empty(), true, "whom", "Sam Altman, the chief"));
    }

    @Test
    void anUnknownNameIsAnsweredWithTheNearest() {
        assertThatThrownBy(() -> QueryLibrary.question("deal-of"))
                .isInstanceOf(StoreException.class)
                .hasMessage("no query is called \"deal-of\"; did you mean \"deals-of\"?");
        assertThatThrownBy(() -> QueryLibrary.question("xyzzyxyzzy")).hasMessageContaining("there are clouds-of, ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "who (entity) whom, such as X",
                "who (entity, required) whom",
                "who (thing, required) whom, such as X"
            })
    void aBrokenParameterIsShown(String parameter) {
        assertThatThrownBy(() -> NamedQuery.parse("q", "# Title: Who?\n# Parameter: " + parameter + "\nASK {}"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("the header of the query q");
    }

    @Test
    void aMalformedQueryIsAnErrorWithItsLine() {
        assertThatThrownBy(() -> NamedQuery.parse("q", "SELECT *\nWHERE { ?s ?p }"))
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith("the query q is not valid SPARQL 1.1: ")
                .hasMessageContaining("line 2")
                .message()
                .doesNotContain("\n");
    }

    @Test
    void anUpdateIsNoQuery() {
        assertThatThrownBy(() -> NamedQuery.parse("q", "DELETE WHERE { ?s ?p ?o }"))
                .isInstanceOf(StoreException.class)
                .hasMessage("the query q is an update, and queries only read");
    }

    @Test
    void aQueryThatCallsAnotherServerIsRefused() {
        assertThatThrownBy(() ->
                        NamedQuery.parse("q", "ASK { FILTER EXISTS { SERVICE <http://example.org/> { ?s ?p ?o } } }"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("SERVICE http://example.org/");
    }
}
