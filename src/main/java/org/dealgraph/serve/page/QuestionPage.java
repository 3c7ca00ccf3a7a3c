package org.dealgraph.serve.page;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableMap;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.sparql.exec.RowSet;
import org.dealgraph.store.Answer;
import org.dealgraph.store.NamedQuery;
import org.dealgraph.store.Parameter;
import org.dealgraph.store.QueryLibrary;
import org.dealgraph.store.Store;
import org.dealgraph.store.StoreException;
import org.jsoup.nodes.Element;

/**
 * One shipped query: its form, and its answer as a page at {@code /query/NAME?PARAMETER=VALUE}, or in a
 * {@link ResultFormat} at {@code /query/NAME.csv} and the like. The shipped queries are SELECT.
 */
public final class QuestionPage extends HttpServlet {
    public static final String PATH = "/query";

    private static final Pattern TARGET = Pattern.compile("/(?<name>[^/]+?)(\\.(?<extension>csv|tsv|json|xml|rq))?");

    private final Map<String, NamedQuery> questions =
            QueryLibrary.questions().stream().collect(toUnmodifiableMap(NamedQuery::name, identity()));
    private final Store store;
    private final Optional<Duration> timeout;

    public QuestionPage(Store store, Duration timeout) {
        this.store = store;
        this.timeout = Optional.of(timeout);
    }

    /** Where the page of this query is. */
    static String path(NamedQuery question) {
        return PATH + "/" + question.name();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher target = TARGET.matcher(String.valueOf(request.getPathInfo()));
        if (!target.matches()) {
            Page.ofError(HttpServletResponse.SC_NOT_FOUND, "Name a query after " + PATH + "/.")
                    .send(response);
            return;
        }
        NamedQuery question;
        try {
            question = question(target.group("name"));
        } catch (StoreException e) {
            Page.ofError(HttpServletResponse.SC_NOT_FOUND, e.getMessage()).send(response);
            return;
        }
        if ("rq".equals(target.group("extension"))) {
            sendText(question, values(request), response);
            return;
        }
        Optional<ResultFormat> format = ResultFormat.ofExtension(target.group("extension"));
        if (format.isPresent()) {
            sendRows(question, format.get(), values(request), response);
        } else {
            page(question, request).send(response);
        }
    }

    private NamedQuery question(String name) {
        // The library is asked for unknown names only, to say the nearest: it reads its files each time.
        return questions.containsKey(name) ? questions.get(name) : QueryLibrary.question(name);
    }

    private Page page(NamedQuery question, HttpServletRequest request) {
        Page page = new Page(question.title()).under("/questions");
        page.main().appendElement("h1").text(question.title());
        page.main().appendElement("p").addClass("lead").text(question.description());
        Map<String, String> values = values(request);
        page.main().appendChild(QuestionForm.of(question, values));
        boolean asked = request.getQueryString() != null
                || question.parameters().stream().noneMatch(Parameter::required);
        if (asked) {
            addAnswer(page, question, values);
        }
        return page;
    }

    private void addAnswer(Page page, NamedQuery question, Map<String, String> values) {
        Element section = new Element("section").attr("aria-labelledby", "answer");
        section.appendElement("h2").attr("id", "answer").text("Answer");
        try {
            run(question, values, rows -> new AnswerTable(rows, question.query().getPrefixMapping()).addTo(section));
            addLinks(section, question, values);
            page.main().appendChild(section);
        } catch (StoreException e) {
            page.addError(PageServlet.status(e), e.getMessage());
        }
    }

    private static void addLinks(Element section, NamedQuery question, Map<String, String> values) {
        Element links = section.appendElement("p").text("The same as ");
        String parameters = values.entrySet().stream()
                .map(value -> encoded(value.getKey()) + "=" + encoded(value.getValue()))
                .collect(joining("&"));
        for (ResultFormat format : ResultFormat.values()) {
            links.appendElement("a")
                    .attr("href", path(question) + "." + format.extension() + "?" + parameters)
                    .text(format.name());
            links.appendText(" ");
        }
    }

    private void sendRows(
            NamedQuery question, ResultFormat format, Map<String, String> values, HttpServletResponse response)
            throws IOException {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        try {
            run(question, values, answer -> format.write(answer, rows));
        } catch (StoreException e) {
            Page.ofError(PageServlet.status(e), e.getMessage()).send(response);
            return;
        }
        // Nothing is sent before the last row is there, so that an error can be the whole response.
        response.setContentType(format.mediaType() + ";charset=utf-8");
        rows.writeTo(response.getOutputStream());
    }

    /** The query itself, its parameters filled in: what an editor starts from. */
    private void sendText(NamedQuery question, Map<String, String> values, HttpServletResponse response)
            throws IOException {
        boolean known = true;
        String text;
        try {
            requireAll(question, values);
            text = store.filledIn(question, values);
        } catch (StoreException e) {
            known = false;
            text = e.getMessage();
        }
        response.setStatus(known ? HttpServletResponse.SC_OK : HttpServletResponse.SC_BAD_REQUEST);
        response.setContentType((known ? "application/sparql-query" : "text/plain") + ";charset=utf-8");
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private void run(NamedQuery question, Map<String, String> values, Consumer<RowSet> reader) {
        requireAll(question, values);
        store.query(question, values, timeout, answer -> {
            reader.accept(((Answer.Rows) answer).rows());
            return answer;
        });
    }

    private static void requireAll(NamedQuery question, Map<String, String> values) {
        for (Parameter parameter : question.parameters()) {
            if (parameter.required() && !values.containsKey(parameter.name())) {
                throw new StoreException("Fill in \"" + parameter.name() + "\": " + parameter.description()
                        + ", such as " + parameter.example() + ".");
            }
        }
    }

    /** The parameters that are filled in: a browser sends the empty fields of a form too. */
    private static Map<String, String> values(HttpServletRequest request) {
        Map<String, String> values = new TreeMap<>();
        request.getParameterMap().forEach((name, given) -> {
            if (!given[0].isBlank()) {
                values.put(name, given[0].strip());
            }
        });
        return values;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
