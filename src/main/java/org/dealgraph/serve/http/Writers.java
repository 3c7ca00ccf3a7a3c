package org.dealgraph.serve.http;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Decides who may write. Whatever writes asks {@link #refusal} first; there is no other gate.
 *
 * <p>Besides a token it takes that the request does not come from a page of another site: a browser may keep credentials
 * and send them along. A request without an {@code Origin} comes from a program. Names other than this machine's own are
 * refused too, since a hostile name may be made to resolve to this machine (DNS rebinding).
 */
public final class Writers {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Optional<Tokens> tokens;

    /** Nobody, if there are no tokens. */
    public Writers(Optional<Tokens> tokens) {
        this.tokens = requireNonNull(tokens, "tokens is null");
    }

    /** Whether anybody may write at all. */
    public boolean any() {
        return tokens.isPresent();
    }

    /** Why this request may not write; empty if it may. */
    public Optional<Refusal> refusal(HttpServletRequest request) {
        if (tokens.isEmpty()) {
            return Optional.of(new Refusal(
                    HttpServletResponse.SC_FORBIDDEN,
                    "This server only reads; start it with --allow-write and --tokens."));
        }
        String origin = request.getHeader("Origin");
        if (origin != null && !isOwn(origin, request)) {
            return Optional.of(
                    new Refusal(HttpServletResponse.SC_FORBIDDEN, "Pages of other sites may not write here."));
        }
        String authorization = request.getHeader("Authorization");
        if (authorization == null || tokens.get().nameOf(authorization).isEmpty()) {
            return Optional.of(
                    new Refusal(
                            HttpServletResponse.SC_UNAUTHORIZED,
                            "Writing needs a token: send it as \"Authorization: Bearer TOKEN\", or its name and itself as Basic."));
        }
        return Optional.empty();
    }

    private static boolean isOwn(String origin, HttpServletRequest request) {
        if (!origin.equals(request.getScheme() + "://" + request.getHeader("Host"))) {
            return false;
        }
        try {
            return THIS_MACHINE.contains(String.valueOf(URI.create(origin).getHost()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * Why somebody may not write.
     *
     * @param status 401 or 403
     * @param message one sentence
     */
    public record Refusal(int status, String message) {
        /** Adds to a response what belongs to its status. */
        public void mark(HttpServletResponse response) {
            if (status == HttpServletResponse.SC_UNAUTHORIZED) {
                // One header each: some clients read only the first challenge of a header.
                response.setHeader("WWW-Authenticate", "Basic realm=\"dealgraph\", charset=\"UTF-8\"");
                response.addHeader("WWW-Authenticate", "Bearer realm=\"dealgraph\"");
            }
        }
    }
}
