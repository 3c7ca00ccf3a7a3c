package org.dealgraph.serve.view;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.dealgraph.rdf.Iris;

/**
 * The way between the names of things and where this server tells of them: {@code BASEid/openai} is at
 * {@code /id/openai}.
 *
 * @param iris the names
 */
public record Paths(Iris iris) {
    /** The kinds of thing that have a page: the first step of their paths. */
    public static final List<String> KINDS = List.of("id", "deal", "article", "claim");

    /** The path of the thing with this name; empty if it is none of this server's. */
    public Optional<String> pathOf(String iri) {
        if (!iri.startsWith(iris.base())) {
            return Optional.empty();
        }
        String local = iri.substring(iris.base().length());
        return KINDS.stream().anyMatch(kind -> local.startsWith(kind + "/")) ? encoded("/" + local) : Optional.empty();
    }

    /** The name of the thing at this decoded path, whether there is such a thing or not. */
    public String iriAt(String path) {
        return iris.base() + path.substring(1);
    }

    /** A text as part of the query of an address. */
    public static String parameter(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Whether this is an address that a page may link to. */
    public static boolean isWeb(String iri) {
        return iri.startsWith("https://") || iri.startsWith("http://");
    }

    private static Optional<String> encoded(String path) {
        try {
            return Optional.of(new URI(null, null, path, null).toASCIIString());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
