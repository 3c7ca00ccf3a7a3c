package org.dealgraph.source.web;

import static java.util.Objects.requireNonNull;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLContext;

/** Fetches what addresses give. Safe for use by many threads. */
public final class Fetcher {
    private static final int MOST_REDIRECTS = 5;
    private static final int ROBOTS_BYTES = 512 << 10;
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);
    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*\"?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

    private final FetchOptions options;
    private final Connection connection;
    private final Politeness politeness = new Politeness();
    private final Map<String, BaseRobotRules> robots = new ConcurrentHashMap<>();

    public Fetcher(FetchOptions options) {
        this(
                options,
                Resolver.system(),
                options.allowPrivate() ? address -> true : AddressGuard::isPublic,
                Connection::newTls);
    }

    Fetcher(FetchOptions options, Resolver resolver, Predicate<InetAddress> allowed, Supplier<SSLContext> tls) {
        this.options = requireNonNull(options, "options is null");
        this.connection = new Connection(resolver, allowed, tls);
    }

    /**
     * Fetches what {@code address} gives now, unless it is the version that {@code known} is of.
     *
     * @throws IOException if it cannot be had; the message gives a reason and what to do, without the address
     */
    public Response get(String address, Validators known) throws IOException {
        URI next = parse(address);
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            askRobots(next);
            HttpResponse<byte[]> answer = politely(next, headers(known), options.maxBytes());
            Optional<URI> elsewhere = redirect(next, answer);
            if (elsewhere.isEmpty()) {
                return response(next, answer);
            }
            next = elsewhere.get();
        }
        throw new IOException("redirects more than " + MOST_REDIRECTS + " times; give the address that it ends at");
    }

    private static URI parse(String address) throws IOException {
        URI uri;
        try {
            uri = URI.create(address.strip().replace(" ", "%20").replace("|", "%7C"))
                    .normalize();
        } catch (IllegalArgumentException e) {
            throw new IOException("is no address (" + e.getMessage() + ")", e);
        }
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new IOException("is no http or https address; give one of those");
        }
        if (uri.getHost() == null || uri.getUserInfo() != null) {
            throw new IOException("names no host, or a user with it; give a plain address");
        }
        return uri;
    }

    private Map<String, String> headers(Validators known) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("User-Agent", options.userAgent());
        headers.put("Accept", "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, */*;q=0.5");
        known.etag().ifPresent(etag -> headers.put("If-None-Match", etag));
        known.lastModified().ifPresent(date -> headers.put("If-Modified-Since", date));
        return headers;
    }

    private HttpResponse<byte[]> politely(URI address, Map<String, String> headers, int maxBytes) throws IOException {
        BaseRobotRules rules = robots.get(origin(address));
        Duration wanted = rules == null || rules.getCrawlDelay() <= 0
                ? options.delay()
                : Duration.ofMillis(rules.getCrawlDelay());
        Duration delay = wanted.compareTo(options.delay()) < 0 ? options.delay() : wanted;
        politeness.await(address.getHost(), delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay);
        return connection.get(address, headers, options.timeout(), maxBytes);
    }

    private void askRobots(URI address) throws IOException {
        String origin = origin(address);
        BaseRobotRules rules = robots.get(origin);
        if (rules == null) {
            rules = fetchRobots(origin);
            robots.put(origin, rules);
        }
        if (!rules.isAllowed(address.toString())) {
            throw new IOException("may not be fetched: " + origin + "/robots.txt says so to " + options.robotName());
        }
    }

    private BaseRobotRules fetchRobots(String origin) throws IOException {
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
        URI next = URI.create(origin + "/robots.txt");
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            HttpResponse<byte[]> answer = politely(next, headers(Validators.none()), ROBOTS_BYTES);
            Optional<URI> elsewhere = redirect(next, answer);
            if (elsewhere.isPresent()) {
                next = elsewhere.get();
            } else if (answer.statusCode() == 200) {
                return parser.parseContent(
                        next.toString(),
                        answer.body(),
                        answer.headers().firstValue("Content-Type").orElse("text/plain"),
                        List.of(options.robotName().toLowerCase(Locale.ROOT)));
            } else {
                return parser.failedFetch(answer.statusCode());
            }
        }
        return parser.failedFetch(404);
    }

    private static Optional<URI> redirect(URI address, HttpResponse<byte[]> answer) throws IOException {
        int status = answer.statusCode();
        if (status != 301 && status != 302 && status != 303 && status != 307 && status != 308) {
            return Optional.empty();
        }
        String location = answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IOException("redirects to nowhere; give another address"));
        try {
            return Optional.of(
                    parse(address.resolve(location.strip().replace(" ", "%20")).toString()));
        } catch (IllegalArgumentException e) {
            throw new IOException("redirects to \"" + location + "\", which is no address", e);
        }
    }

    private Response response(URI address, HttpResponse<byte[]> answer) throws IOException {
        Validators validators = new Validators(
                answer.headers().firstValue("ETag"), answer.headers().firstValue("Last-Modified"));
        if (answer.statusCode() == 304) {
            return new Response(address, Optional.empty(), Optional.empty(), validators);
        }
        if (answer.statusCode() != 200) {
            throw new IOException("answers " + answer.statusCode() + meaning(answer.statusCode()));
        }
        boolean zipped = answer.headers()
                .firstValue("Content-Encoding")
                .filter(coding -> coding.equalsIgnoreCase("gzip"))
                .isPresent();
        return new Response(
                address,
                Optional.of(zipped ? unzipped(answer.body()) : answer.body()),
                answer.headers().firstValue("Content-Type").flatMap(Fetcher::charset),
                validators);
    }

    private byte[] unzipped(byte[] body) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] plain = in.readNBytes(options.maxBytes() + 1);
            if (plain.length > options.maxBytes()) {
                throw new IOException("gives more than " + options.maxBytes() + " bytes, the limit for one answer");
            }
            return plain;
        }
    }

    private static String meaning(int status) {
        return switch (status) {
            case 401, 403 -> " (not for everybody); save the page yourself and give the file";
            case 404, 410 -> " (not there); check the address";
            case 429 -> " (too many requests); try later, with a longer --delay";
            default -> status >= 500 ? " (trouble of its own); try later" : "; check the address";
        };
    }

    private static Optional<Charset> charset(String contentType) {
        Matcher matcher = CHARSET.matcher(contentType);
        try {
            return matcher.find() ? Optional.of(Charset.forName(matcher.group(1))) : Optional.empty();
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
