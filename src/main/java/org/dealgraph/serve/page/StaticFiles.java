package org.dealgraph.serve.page;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Style sheets, scripts and pictures of the pages. Nothing else: a path is looked up, never opened. */
public final class StaticFiles extends HttpServlet {
    public static final String PATH = "/static";

    private static final String CSS = "text/css";
    private static final String SCRIPT = "text/javascript";

    private final Map<String, StaticFile> files = new LinkedHashMap<>();

    public StaticFiles() {
        addOwn("dealgraph.css", CSS);
        addOwn("network.js", SCRIPT);
        addOwn("network-export.js", SCRIPT);
        addOwn("sparql.js", SCRIPT);
        addOwn("sparql-results.js", SCRIPT);
        addOwn("icon.svg", "image/svg+xml");
        add("cytoscape.js", SCRIPT, new WebJar("cytoscape").bytes("dist/cytoscape.min.js"));
        add("layout-base.js", SCRIPT, new WebJar("layout-base").bytes("layout-base.js"));
        add("cose-base.js", SCRIPT, new WebJar("cose-base").bytes("cose-base.js"));
        add("cytoscape-fcose.js", SCRIPT, new WebJar("cytoscape-fcose").bytes("cytoscape-fcose.js"));
        add("yasgui.js", SCRIPT, new WebJar("zazuko__yasgui").bytes("build/yasgui.min.js"));
        add("yasgui.css", CSS, new WebJar("zazuko__yasgui").bytes("build/yasgui.min.css"));
    }

    private void addOwn(String name, String mediaType) {
        add(name, mediaType, Packed.bytes("static/" + name));
    }

    private void add(String name, String mediaType, byte[] bytes) {
        files.put("/" + name, new StaticFile(mediaType, bytes));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = String.valueOf(request.getPathInfo());
        StaticFile file = files.get(name);
        if (file == null) {
            Page.ofError(HttpServletResponse.SC_NOT_FOUND, "There is no file " + name + ".")
                    .send(response);
            return;
        }
        response.setContentType(file.mediaType() + ";charset=utf-8");
        response.setHeader("Cache-Control", "max-age=300");
        response.getOutputStream().write(file.bytes());
    }

    @SuppressWarnings("ArrayRecordComponent") // Never compared, and shared with nobody.
    private record StaticFile(String mediaType, byte[] bytes) {}
}
