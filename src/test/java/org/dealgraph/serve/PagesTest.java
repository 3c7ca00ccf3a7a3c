package org.dealgraph.serve;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.dealgraph.store.NamedQuery;
import org.dealgraph.store.QueryLibrary;
import org.dealgraph.store.Store;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    private static Store store;
    private static GraphServer server;
    private static Visitor visitor;

    @BeforeAll
    static void start() {
        store = World.store();
        server = GraphServer.start(store, ServerOptions.defaults().withPort(0));
        visitor = new Visitor(server);
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    static Stream<String> questionNames() {
        return QueryLibrary.questions().stream().map(NamedQuery::name);
    }

    @Test
    void theListOfQuestionsHasEveryShippedQueryWithAFormForItsParameters() throws Exception {
        Document page = visitor.page("/questions");

        for (NamedQuery question : QueryLibrary.questions()) {
            Element form = page.expectFirst("form[action=/query/" + question.name() + "]");
            assertThat(page.select("a[href=/query/" + question.name() + "]").text())
                    .isEqualTo(question.title());
            assertThat(form.select("input").eachAttr("name"))
                    .containsExactlyElementsOf(question.parameters().stream()
                            .map(parameter -> parameter.name())
                            .toList());
        }
    }

    @Test
    void theHomePageCountsWhatTheGraphHolds() throws Exception {
        Element counts = visitor.page("/").expectFirst("#counts");

        assertThat(counts.select("dt").eachText())
                .containsExactly("articles", "claims", "companies, people, products", "outlets");
        assertThat(counts.select("dd").eachText()).containsExactly("2", "2", "3", "1");
    }

    @Test
    void theHomePageHasTheNewestClaimsFirstAndTheMostConnectedCompanies() throws Exception {
        Document page = visitor.page("/");

        assertThat(page.select("#newest-list .triple").eachText())
                .containsExactly(World.HOSTILE_NAME + " sues Quarry", "Lumen acquires Quarry");
        assertThat(page.select("#newest-list .badge").eachText())
                .containsExactly("stated as fact", "begins", "reported", "begins");
        assertThat(page.select("#connected-list li").eachText())
                .containsExactly("Quarry2", World.HOSTILE_NAME + "1", "Lumen1");
        assertThat(page.select("#contested-list").text()).contains("No two claims contradict");
    }

    @ParameterizedTest
    @MethodSource("questionNames")
    void everyShippedQueryRunsFromItsFormWithTheExamplesOfItsHeader(String name) throws Exception {
        NamedQuery question = QueryLibrary.question(name);
        String examples = question.parameters().stream()
                .map(parameter -> parameter.name() + "=" + Visitor.encoded(parameter.example()))
                .collect(joining("&", "?", ""));

        HttpResponse<String> page = visitor.get("/query/" + name + examples);
        HttpResponse<String> csv = visitor.get("/query/" + name + ".csv" + examples);

        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body()).contains("<table>");
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.body().lines().findFirst())
                .hasValue(String.join(",", question.query().getResultVars()));
    }

    @ParameterizedTest
    @MethodSource("questionNames")
    void aFormWithAnEmptyRequiredFieldIsToldWhichOne(String name) throws Exception {
        NamedQuery question = QueryLibrary.question(name);
        var required = question.parameters().stream()
                .filter(parameter -> parameter.required())
                .findFirst();
        String empty = question.parameters().stream()
                .map(parameter -> parameter.name() + "=")
                .collect(joining("&", "?", ""));

        HttpResponse<String> page = visitor.get("/query/" + name + empty);

        assertThat(page.statusCode()).isEqualTo(required.isPresent() ? 400 : 200);
        required.ifPresent(parameter -> assertThat(page.body()).contains("Fill in \"" + parameter.name() + "\""));
    }

    @Test
    void theAnswerIsATableWithAHeaderAndLinksToTheSameRows() throws Exception {
        Document page = visitor.page("/query/lawsuits?party=Quarry");
        String csv = page.expectFirst("a:containsOwn(CSV)").attr("href");

        assertThat(page.select("thead th[scope=col]").eachText()).startsWith("who", "does", "whom");
        assertThat(page.select("tbody tr")).hasSize(1);
        assertThat(page.select("tbody td").eachText()).startsWith(World.HOSTILE_NAME, "sues", "Quarry");
        assertThat(page.expectFirst("input[name=party]").val()).isEqualTo("Quarry");
        assertThat(visitor.get(csv).body()).contains("sues,Quarry,begins,asserted");
    }

    @Test
    void aQuestionThatNeedsNothingIsAnsweredAtOnceAndAnotherAsksFirst() throws Exception {
        assertThat(visitor.page("/query/lawsuits").select("table")).hasSize(1);
        assertThat(visitor.page("/query/deals-of").select("table, .error")).isEmpty();
    }

    @Test
    void aNameThatNobodyHasIsABadRequestInEveryFormat() throws Exception {
        for (String path : List.of("/query/deals-of", "/query/deals-of.csv")) {
            HttpResponse<String> answer = visitor.get(path + "?company=Nobody%20Ltd");
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("Nobody Ltd");
        }
    }

    @Test
    void anUnknownQueryIsNotFoundAndTheNearestIsSaid() throws Exception {
        String known = QueryLibrary.questions().get(0).name();

        HttpResponse<String> page = visitor.get("/query/" + known.substring(1));

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains(known);
    }

    @Test
    void anUnknownParameterIsABadRequest() throws Exception {
        HttpResponse<String> page = visitor.get("/query/lawsuits?noSuchParameter=1");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("noSuchParameter").doesNotContain("\tat ");
    }

    @Test
    void aHostileNameIsTextOnEveryPage() throws Exception {
        String name = Visitor.encoded(World.HOSTILE_NAME);
        List<String> paths = List.of(
                "/",
                "/search?q=" + name,
                "/id/hostile.html",
                "/id/quarry.html",
                "/article/new.html",
                "/claim/2.html",
                "/articles",
                "/id/%3Cscript%3Ealert.html",
                "/query/lawsuits",
                "/query/lawsuits?party=" + name,
                "/query/lawsuits?party=x" + name,
                "/query/lawsuits?" + name + "=x",
                "/query/" + Visitor.encoded("<script>alert"),
                "/static/" + Visitor.encoded("<script>alert"));

        for (String path : paths) {
            HttpResponse<String> page = visitor.get(path, "Accept", "text/html");
            assertThat(page.body()).as(path).contains("&lt;script&gt;alert").doesNotContain("<script>alert");
        }
    }

    @Test
    void pagesRunNoScriptsButTheServersOwn() throws Exception {
        HttpResponse<String> page = visitor.get("/");

        assertThat(page.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy)
                .contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe"));
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(visitor.page("/id/lumen.html").select("script:not([src]), style, [style], [onclick]"))
                .isEmpty();
    }

    @Test
    void everyFieldHasALabelAndEveryIdIsUsedOnce() throws Exception {
        Document page = visitor.page("/questions");

        for (Element field : page.select("input, select, textarea")) {
            assertThat(page.select("label[for=" + field.id() + "]")).hasSize(1);
        }
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("[aria-describedby]").eachAttr("aria-describedby"))
                .allSatisfy(id -> assertThat(page.getElementById(id)).isNotNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/static/dealgraph.css", "/static/icon.svg"})
    void theFilesOfThePagesAreServed(String path) throws Exception {
        assertThat(visitor.get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/static/../page.html", "/static/%2e%2e/page.html", "/static/", "/nothing", "/query/"})
    void nothingElseIsServed(String path) throws Exception {
        assertThat(visitor.get(path).statusCode()).isIn(400, 404);
    }
}
