package org.dealgraph.serve.articles;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.dealgraph.serve.data.Accepted;
import org.dealgraph.serve.view.Paths;
import org.dealgraph.store.Store;

/** Lists the articles, as JSON and as a page. */
public final class ArticlesServlet extends HttpServlet {
    private static final int SIZE = 50;
    private static final int LARGEST = 1_000;

    private final Store store;
    private final Paths paths;

    public ArticlesServlet(Store store) {
        this.store = store;
        this.paths = new Paths(store.iris());
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
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
