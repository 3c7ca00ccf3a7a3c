package org.dealgraph.serve.data;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;

/** Which form a client would like best. */
public final class Accepted {
    private static final AcceptList OFFERED = AcceptList.create(
            Stream.of(RdfForm.values()).map(RdfForm::mediaType).toArray(String[]::new));

    private static final AcceptList PAGE_OR_JSON = AcceptList.create("application/json", "text/html");

    private Accepted() {}

    /** Whether a client would rather have a page than JSON. */
    public static boolean prefersHtml(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        if (accept == null || accept.isBlank()) {
            return false;
        }
        MediaType best = AcceptList.match(new AcceptList(accept), PAGE_OR_JSON);
        return best != null && best.getSubType().equals("html");
    }

    /** The best form for a request; Turtle if it does not say, empty if it accepts none. */
    static Optional<RdfForm> by(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        if (accept == null || accept.isBlank()) {
            return Optional.of(RdfForm.TURTLE);
        }
        MediaType best = AcceptList.match(new AcceptList(accept), OFFERED);
        return Optional.ofNullable(best)
                .map(type -> type.getType() + "/" + type.getSubType())
                .flatMap(type -> type.contains("*") ? Optional.of(RdfForm.TURTLE) : RdfForm.ofMediaType(type));
    }
}
