package org.dealgraph.source.web;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How to fetch.
 *
 * @param userAgent how the program names itself; its part before a slash is what robots.txt knows it by
 * @param allowPrivate whether private, loopback and link-local addresses may be asked
 * @param delay between two requests to one host, unless its robots.txt wants a longer one
 * @param timeout for one request and its answer together
 * @param maxBytes the most that an answer may have
 */
public record FetchOptions(String userAgent, boolean allowPrivate, Duration delay, Duration timeout, int maxBytes) {
    public FetchOptions {
        requireNonNull(userAgent, "userAgent is null");
        requireNonNull(delay, "delay is null");
        requireNonNull(timeout, "timeout is null");
    }

    /** A second between requests, thirty for an answer, public addresses alone. */
    public static FetchOptions of(String userAgent, int maxBytes) {
        return new FetchOptions(userAgent, false, Duration.ofSeconds(1), Duration.ofSeconds(30), maxBytes);
    }

    public FetchOptions withPrivateAddresses(boolean allowed) {
        return new FetchOptions(userAgent, allowed, delay, timeout, maxBytes);
    }

    public FetchOptions withDelay(Duration given) {
        return new FetchOptions(userAgent, allowPrivate, given, timeout, maxBytes);
    }

    public FetchOptions withTimeout(Duration given) {
        return new FetchOptions(userAgent, allowPrivate, delay, given, maxBytes);
    }

    String robotName() {
        return userAgent.split("[/ ]", 2)[0];
    }
}
