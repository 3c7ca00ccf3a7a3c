package org.dealgraph.serve.page;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.apache.jena.graph.Node;
import org.dealgraph.serve.search.SearchIndex;
import org.dealgraph.serve.view.Link;
import org.dealgraph.serve.view.Snapshot;
import org.dealgraph.serve.view.Snapshots;
import org.jsoup.nodes.Element;

/** Says that the graph knows nothing of a name, and what it knows that is called alike. */
public final class NotFoundPage {
    private static final int CANDIDATES = 5;

    private final Snapshots snapshots;
    private final SearchIndex index;

    public NotFoundPage(Snapshots snapshots, SearchIndex index) {
        this.snapshots = snapshots;
        this.index = index;
    }

    /** The page for a path that leads to nothing. */
    public Page page(String path) {
        Page page = Page.ofError(
                HttpServletResponse.SC_NOT_FOUND,
                "The graph knows nothing at " + Fragments.clipped(path, 200) + "; it may have been retracted");
        List<Link> alike = alike(path);
        if (!alike.isEmpty()) {
            Element section = Fragments.section(page.main(), "alike", "Did you mean");
            Element list = section.appendElement("ul").addClass("plain");
            alike.forEach(link -> list.appendElement("li").appendChild(Fragments.name(link)));
        }
        return page;
    }

    /** The same for programs, in one sentence. */
    public String hint(String path) {
        List<Link> alike = alike(path);
        return alike.isEmpty()
                ? "GET /search?q=NAME searches for names."
                : "Near it are "
                        + String.join(
                                ", ",
                                alike.stream()
                                        .map(link -> link.href().orElse(link.text()))
                                        .toList()) + ".";
    }

    private List<Link> alike(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1)
                .replaceFirst("\\.[a-z]{2,6}$", "")
                .replaceAll("_[0-9a-f]{12}$", "")
                .replace('-', ' ');
        return snapshots.look(snapshot -> index.search(Fragments.clipped(name, 100)).things().stream()
                .map(Snapshot::node)
                .filter((Node thing) -> snapshot.knows(thing))
                .limit(CANDIDATES)
                .map(snapshot::link)
                .toList());
    }
}
