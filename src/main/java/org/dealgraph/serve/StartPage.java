package org.dealgraph.serve;

import static java.util.stream.Collectors.joining;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.dealgraph.store.Answer;
import org.dealgraph.store.NamedQuery;
import org.dealgraph.store.QueryLibrary;
import org.dealgraph.store.Store;
import org.dealgraph.store.StoreException;
import org.jsoup.nodes.Element;

/** What the graph holds, which questions it answers, and the newest articles. */
final class StartPage extends HttpServlet {
    private static final String CONTENT = Resource.text("start.html");

    private final Store store;
    private final Optional<Duration> timeout;
    private final List<NamedQuery> questions = QueryLibrary.questions();
    private final NamedQuery counts = NamedQuery.parse("counts", Resource.text("counts.rq"));
    private final NamedQuery newest = NamedQuery.parse("newest", Resource.text("newest.rq"));

    StartPage(Store store, Duration timeout) {
        this.store = store;
        this.timeout = Optional.of(timeout);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            page().send(response);
        } catch (StoreException e) {
            Page.ofError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, e.getMessage())
                    .send(response);
        }
    }

    private Page page() {
        Page page = new Page("Start");
        page.main().html(CONTENT);
        run(counts, rows -> addCounts(page.byId("counts"), rows));
        questions.forEach(question -> addCard(page.byId("question-list"), question));
        run(newest, rows -> addArticles(page.byId("article-list"), rows));
        return page;
    }

    private void run(NamedQuery query, Consumer<RowSet> reader) {
        store.query(query, Map.of(), timeout, answer -> {
            reader.accept(((Answer.Rows) answer).rows());
            return answer;
        });
    }

    private static void addCounts(Element list, RowSet rows) {
        rows.forEachRemaining(row -> rows.getResultVars().forEach(name -> {
            Element pair = list.appendElement("div");
            pair.appendElement("dt").text(name.getVarName());
            pair.appendElement("dd").text(grouped(row.get(name)));
        }));
    }

    private static String grouped(Node count) {
        return String.format(Locale.ROOT, "%,d", ((Number) count.getLiteralValue()).longValue());
    }

    private static void addCard(Element list, NamedQuery question) {
        Element card = list.appendElement("article").addClass("card");
        card.appendElement("h3")
                .appendElement("a")
                .attr("href", QuestionPage.path(question))
                .text(question.title());
        card.appendElement("p").text(question.description());
        card.appendChild(QuestionForm.of(question, Map.of()));
    }

    private static void addArticles(Element list, RowSet rows) {
        if (!rows.hasNext()) {
            list.appendElement("li").text("None yet: \"dealgraph ingest\" reads articles in.");
        }
        rows.forEachRemaining(row -> addArticle(list, row));
    }

    private static void addArticle(Element list, Binding row) {
        Element item = list.appendElement("li").attr("dir", "auto");
        item.appendElement("a")
                .attr("href", graphOf(row.get("article").getURI()))
                .text(row.get("name").getLiteralLexicalForm());
        item.appendElement("span")
                .addClass("hint")
                .text(Stream.of("outlet", "published")
                        .filter(row::contains)
                        .map(name -> row.get(name).getLiteralLexicalForm())
                        .collect(joining(", ")));
    }

    private static String graphOf(String iri) {
        return SparqlService.PATH + "/data?graph=" + URLEncoder.encode(iri, StandardCharsets.UTF_8);
    }
}
