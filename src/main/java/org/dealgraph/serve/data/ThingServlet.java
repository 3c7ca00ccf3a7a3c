package org.dealgraph.serve.data;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.graph.GraphFactory;
import org.dealgraph.serve.page.NotFoundPage;
import org.dealgraph.serve.page.Page;
import org.dealgraph.serve.page.ThingPage;
import org.dealgraph.serve.view.Paths;
import org.dealgraph.serve.view.Snapshot;
import org.dealgraph.serve.view.Snapshots;
import org.dealgraph.store.StoreException;

/** Answers for the names of things: sends a name on to a document about it, and gives the document. */
public final class ThingServlet extends HttpServlet {
    private final Snapshots snapshots;
    private final Paths paths;
    private final PrefixMapping prefixes;
    private final NotFoundPage notFound;
    private final ThingPage page;

    /**
     * @param prefixes to shorten names with
     * @param notFound for names that the graph does not know
     * @param page the page of a thing of this servlet's kind
     */
    public ThingServlet(
            Snapshots snapshots, Paths paths, PrefixMapping prefixes, NotFoundPage notFound, ThingPage page) {
        this.snapshots = snapshots;
        this.paths = paths;
        this.prefixes = prefixes;
        this.notFound = notFound;
        this.page = page;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            answer(request, response);
        } catch (StoreException e) {
            boolean timeUp = e.getCause() instanceof QueryCancelledException;
            Page.ofError(
                            timeUp
                                    ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
                                    : HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
                            e.getMessage())
                    .send(response);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse("");
        Optional<Reply> reply = snapshots.look(snapshot -> {
            Node named = Snapshot.node(paths.iriAt(path));
            if (snapshot.knows(named)) {
                return Optional.<Reply>of(http -> sendOn(named, request, http));
            }
            return RdfForm.ofPath(path).flatMap(form -> document(snapshot, path, form, request));
        });
        if (reply.isPresent()) {
            reply.get().send(response);
        } else {
            sendNotFound(path, request, response);
        }
    }

    private Optional<Reply> document(Snapshot snapshot, String path, RdfForm form, HttpServletRequest request) {
        Node thing = Snapshot.node(
                paths.iriAt(path.substring(0, path.length() - form.suffix().length() - 1)));
        if (!snapshot.knows(thing)) {
            return Optional.empty();
        }
        String links = links(thing, form);
        if (!form.isRdf()) {
            Page made = page.page(snapshot, thing, number(request));
            return Optional.of(http -> {
                http.setHeader("Link", links);
                made.send(http);
            });
        }
        byte[] bytes = bytes(snapshot, thing, form);
        return Optional.of(http -> {
            http.setHeader("Link", links);
            http.setHeader("Cache-Control", "no-cache");
            http.setContentType(form.mediaType() + ";charset=utf-8");
            http.getOutputStream().write(bytes);
        });
    }

    private byte[] bytes(Snapshot snapshot, Node thing, RdfForm form) {
        Graph graph = thing.getURI().startsWith(paths.iriAt("/article/"))
                ? snapshot.graphOf(thing)
                : snapshot.graph("describe", Map.of("thing", thing.getURI()));
        Graph named = GraphFactory.createDefaultGraph();
        graph.find().forEachRemaining(named::add);
        named.getPrefixMapping().setNsPrefixes(prefixes);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        form.write(named, out);
        return out.toByteArray();
    }

    private void sendOn(Node thing, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Vary", "Accept");
        Optional<RdfForm> form = Accepted.by(request);
        if (form.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_ACCEPTABLE);
            response.setContentType("text/plain;charset=utf-8");
            String types = String.join(
                    ", ", Stream.of(RdfForm.values()).map(RdfForm::mediaType).toList());
            response.getOutputStream()
                    .write(("This is to be had as " + types + ".\n").getBytes(StandardCharsets.UTF_8));
            return;
        }
        response.setHeader("Link", links(thing, form.get()));
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        response.setHeader("Location", documentPath(thing, form.get()) + query);
    }

    /** What the document is about, and the other forms of it. */
    private String links(Node thing, RdfForm form) {
        Stream<String> others = Stream.of(RdfForm.values())
                .filter(other -> other != form)
                .map(other ->
                        "<" + documentPath(thing, other) + ">; rel=\"alternate\"; type=\"" + other.mediaType() + "\"");
        return String.join(
                ", ",
                Stream.concat(Stream.of("<" + thing.getURI() + ">; rel=\"describes\""), others)
                        .toList());
    }

    private String documentPath(Node thing, RdfForm form) {
        return paths.pathOf(thing.getURI()).orElseThrow() + "." + form.suffix();
    }

    private void sendNotFound(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean forPeople = RdfForm.ofPath(path)
                .or(() -> Accepted.by(request))
                .filter(form -> !form.isRdf())
                .isPresent();
        if (forPeople) {
            notFound.page(path).send(response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        response.setContentType("text/plain;charset=utf-8");
        String message = "The graph knows nothing called " + paths.iriAt(path) + ".\n" + notFound.hint(path) + "\n";
        response.getOutputStream().write(message.getBytes(StandardCharsets.UTF_8));
    }

    private static int number(HttpServletRequest request) {
        String page = request.getParameter("page");
        return page != null && page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
    }

    /** What to send once the transaction is over. */
    @FunctionalInterface
    private interface Reply {
        void send(HttpServletResponse response) throws IOException;
    }
}
