package org.dealgraph.serve.page;

import jakarta.servlet.http.HttpServletRequest;
import org.dealgraph.serve.view.EntityView;
import org.dealgraph.serve.view.Snapshot;
import org.dealgraph.serve.view.Snapshots;

/** The picture of who is connected with whom. A script draws it; without one there are the questions. */
public final class NetworkPage extends PageServlet {
    private static final String CONTENT = Packed.text("network.html");

    private final Snapshots snapshots;

    public NetworkPage(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    Page page(HttpServletRequest request) {
        Page page = new Page("Network")
                .under("/network")
                .withScript("/static/cytoscape.js")
                .withScript("/static/layout-base.js")
                .withScript("/static/cose-base.js")
                .withScript("/static/cytoscape-fcose.js")
                .withModule("/static/network.js");
        // Cytoscape.js would add a style element, which the policy forbids, unless one of this name is there.
        page.document().head().expectFirst("link[rel=stylesheet]").attr("id", "__________cytoscape_stylesheet");
        page.main().html(CONTENT);
        String iri = parameter(request, "entity");
        if (!iri.isEmpty()) {
            EntityView entity = snapshots.look(snapshot -> snapshot.entity(Snapshot.node(iri)));
            page.byId("title").text("Network of ").appendChild(Fragments.name(entity.link()));
            page.byId("network").attr("data-entity", iri);
        }
        return page;
    }
}
