package org.dealgraph.serve.articles;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.dealgraph.ShapeException;
import org.dealgraph.read.ReadException;
import org.dealgraph.serve.data.Accepted;
import org.dealgraph.serve.http.Writers;
import org.dealgraph.serve.view.Paths;
import org.dealgraph.store.Outcome;
import org.dealgraph.store.Store;
import org.dealgraph.store.StoreException;

/**
 * The articles: {@code GET /articles} lists them as JSON and as a page, {@code POST} takes one in, {@code PUT} and
 * {@code DELETE /articles/ID} replace and retract the one whose IRI ends in that id.
 */
public final class ArticlesServlet extends HttpServlet {
    private static final int SIZE = 50;
    private static final int LARGEST = 1_000;

    private final Store store;
    private final Writers writers;
    private final Intake intake;
    private final Paths paths;

    public ArticlesServlet(Store store, Writers writers, Intake intake) {
        this.store = store;
        this.writers = writers;
        this.intake = intake;
        this.paths = new Paths(store.iris());
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> id = id(request);
        if (id.isPresent()) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/article/" + Paths.parameter(id.get()));
            return;
        }
        Optional<Integer> page = number(request, "page", 1, Integer.MAX_VALUE);
        Optional<Integer> size = number(request, "size", SIZE, LARGEST);
        if (page.isEmpty() || size.isEmpty()) {
            Problem.badRequest("Give page as a number from 1 on, and size as one from 1 to " + LARGEST + ".")
                    .send(response);
            return;
        }
        ArticleList list = ArticleList.of(store.articles(), page.get(), size.get());
        response.setHeader("Vary", "Accept");
        if (Accepted.prefersHtml(request)) {
            list.html(paths).send(response);
            return;
        }
        response.setContentType("application/json;charset=utf-8");
        response.getOutputStream().write(list.json(paths).toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (id(request).isPresent()) {
            new Problem(405, "Not so", "POST to /articles; PUT replaces the article with an id.").send(response);
        } else if (mayWrite(request, response)) {
            take(Optional.empty(), request, response);
        }
    }

    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (mayWrite(request, response) && isKnown(request, response)) {
            take(Optional.of(iri(request)), request, response);
        }
    }

    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (mayWrite(request, response) && isKnown(request, response)) {
            intake.drop(iri(request));
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        }
    }

    /** Takes an article in; one that replaces another keeps that one's address, and so its name, unless it says otherwise. */
    private void take(Optional<String> replaced, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            PostedArticle posted = PostedArticle.of(request);
            Optional<String> url = replaced.flatMap(intake::urlOf);
            Intake.Taken taken = intake.take(url.isPresent() ? posted.withUrl(url.get()) : posted);
            replaced.filter(iri -> !iri.equals(taken.name().getURI())).ifPresent(intake::drop);
            boolean added = taken.outcome() == Outcome.ADDED && replaced.isEmpty();
            response.setStatus(added ? HttpServletResponse.SC_CREATED : HttpServletResponse.SC_OK);
            paths.pathOf(taken.name().getURI()).ifPresent(path -> response.setHeader("Location", path));
            response.setContentType("application/json;charset=utf-8");
            byte[] report = intake.report(taken, paths).toString().getBytes(StandardCharsets.UTF_8);
            response.getOutputStream().write(report);
        } catch (PostedArticle.Unfit e) {
            new Problem(e.status(), "This is no article", e.getMessage()).send(response);
        } catch (ReadException | ShapeException e) {
            new Problem(422, "The article cannot be read", e.getMessage()).send(response);
        } catch (StoreException e) {
            new Problem(500, "The store could not be written", e.getMessage()).send(response);
        }
    }

    private boolean mayWrite(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Writers.Refusal> refusal = writers.refusal(request);
        if (refusal.isPresent()) {
            refusal.get().mark(response);
            new Problem(
                            refusal.get().status(),
                            "No right to write",
                            refusal.get().message())
                    .send(response);
        }
        return refusal.isEmpty();
    }

    private boolean isKnown(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean known = id(request).isPresent() && intake.has(iri(request));
        if (!known) {
            new Problem(404, "No such article", "GET /articles lists those that there are.").send(response);
        }
        return known;
    }

    private String iri(HttpServletRequest request) {
        return paths.iriAt("/article/" + id(request).orElse(""));
    }

    private static Optional<String> id(HttpServletRequest request) {
        return Optional.ofNullable(request.getPathInfo())
                .map(path -> path.substring(1))
                .filter(id -> !id.isEmpty());
    }

    private static Optional<Integer> number(HttpServletRequest request, String name, int fallback, int largest) {
        String given = request.getParameter(name);
        if (given == null) {
            return Optional.of(fallback);
        }
        return Optional.of(given)
                .filter(digits -> digits.matches("[1-9]\\d{0,8}"))
                .map(Integer::valueOf)
                .filter(number -> number <= largest);
    }
}
