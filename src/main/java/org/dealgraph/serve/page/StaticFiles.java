package org.dealgraph.serve.page;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** The style sheet, the script and the icon of the pages. Nothing else: a path is looked up, never opened. */
public final class StaticFiles extends HttpServlet {
    public static final String PATH = "/static";

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "/dealgraph.css", "text/css",
            "/icon.svg", "image/svg+xml");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = String.valueOf(request.getPathInfo());
        String mediaType = MEDIA_TYPES.get(name);
        if (mediaType == null) {
            Page.ofError(HttpServletResponse.SC_NOT_FOUND, "There is no file " + name + ".")
                    .send(response);
            return;
        }
        response.setContentType(mediaType + ";charset=utf-8");
        response.setHeader("Cache-Control", "max-age=300");
        response.getOutputStream().write(Packed.bytes("static" + name));
    }
}
