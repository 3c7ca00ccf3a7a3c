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
    private static final String UNKNOWN =
            "Writing needs a token: send it as \"Authorization: Bearer TOKEN\", or its name and itself as Basic.";
    private static final String BEARER = "Bearer ";
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
            return Optional.of(Refusal.forever("This server only reads; start it with --allow-write and --tokens."));
        }
        String origin = request.getHeader("Origin");
        if (origin != null && !isOwn(origin, request)) {
            return Optional.of(Refusal.forever("Pages of other sites may not write here."));
        }
        String authorization = request.getHeader("Authorization");
        if (authorization == null || tokens.get().nameOf(authorization).isEmpty()) {
            return Optional.of(new Refusal(challenge(authorization), UNKNOWN));
        }
        return Optional.empty();
    }

    /**
     * Basic, unless somebody came with a bearer's token: a client that is told of both and has a name and a password may
     * settle on Bearer and give up, as Jena's does.
     */
    private static String challenge(String authorization) {
        boolean bearer = authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
        return bearer
                ? "Bearer realm=\"dealgraph\", error=\"invalid_token\""
                : "Basic realm=\"dealgraph\", charset=\"UTF-8\"";
    }

    private static boolean isOwn(String origin, HttpServletRequest request) {
        if (!origin.equals(ServerAddress.of(request))) {
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
     * @param challenge how to say who one is; empty with 403
     * @param message one sentence
     */
    public record Refusal(int status, Optional<String> challenge, String message) {
        private Refusal(String challenge, String message) {
            this(HttpServletResponse.SC_UNAUTHORIZED, Optional.of(challenge), message);
        }

        private static Refusal forever(String message) {
            return new Refusal(HttpServletResponse.SC_FORBIDDEN, Optional.empty(), message);
        }

        /** Adds to a response what belongs to its status. */
        public void mark(HttpServletResponse response) {
            challenge.ifPresent(text -> response.setHeader("WWW-Authenticate", text));
        }
    }
}
