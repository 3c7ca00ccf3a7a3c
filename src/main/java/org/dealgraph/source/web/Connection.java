package org.dealgraph.source.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/**
 * One request and its answer. A host is looked up once, its address is judged, and the connection goes to that very address:
 * a name server that answers differently the second time is not asked a second time. The host's name goes along for the
 * server and for its certificate.
 */
final class Connection {
    private static final Duration TO_CONNECT = Duration.ofSeconds(10);

    static {
        // The client is given an address and must still name the host.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    }

    private final Resolver resolver;
    private final Predicate<InetAddress> allowed;
    private final Supplier<SSLContext> tls;

    /** @param tls a new context each time: a session resumed at one address would not show the certificate of another host there */
    Connection(Resolver resolver, Predicate<InetAddress> allowed, Supplier<SSLContext> tls) {
        this.resolver = resolver;
        this.allowed = allowed;
        this.tls = tls;
    }

    /** A context that trusts whom this Java trusts. */
    static SSLContext newTls() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has TLS", e);
        }
    }

    /**
     * Sends a GET.
     *
     * @param maxBytes an answer with more is an error
     * @throws IOException with a reason for the user, without the address
     */
    HttpResponse<byte[]> get(URI address, Map<String, String> headers, Duration timeout, int maxBytes)
            throws IOException {
        InetAddress target = target(address);
        SSLParameters names = new SSLParameters();
        if (!isLiteral(address.getHost())) {
            names.setServerNames(List.of(new SNIHostName(address.getHost())));
        }
        HttpClient.Builder client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(TO_CONNECT.compareTo(timeout) < 0 ? TO_CONNECT : timeout)
                .sslParameters(names);
        if (address.getScheme().equalsIgnoreCase("https")) {
            client.sslContext(tls.get());
        }
        HttpRequest.Builder request =
                HttpRequest.newBuilder(at(address, target)).timeout(timeout).header("Host", address.getRawAuthority());
        headers.forEach(request::header);
        return await(client.build().sendAsync(request.build(), info -> new Limited(maxBytes)), timeout);
    }

    private InetAddress target(URI address) throws IOException {
        List<InetAddress> found;
        try {
            found = resolver.resolve(address.getHost());
        } catch (UnknownHostException e) {
            throw new IOException("names a host that nobody knows; check the address", e);
        }
        for (InetAddress each : found) {
            if (!allowed.test(each)) {
                throw new IOException("leads to " + each.getHostAddress()
                        + ", which is no public address; give --allow-private if that is meant");
            }
        }
        return found.get(0);
    }

    private static URI at(URI address, InetAddress target) throws IOException {
        String host = target.getHostAddress().replaceFirst("%.*", "");
        String bracketed = host.contains(":") ? "[" + host + "]" : host;
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        String path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        try {
            return new URI(address.getScheme() + "://" + bracketed + port + path + query);
        } catch (URISyntaxException e) {
            throw new IOException("is no address (" + e.getMessage() + ")", e);
        }
    }

    static boolean isLiteral(String host) {
        return host.startsWith("[") || host.matches("[0-9.]+");
    }

    private static HttpResponse<byte[]> await(CompletableFuture<HttpResponse<byte[]>> answer, Duration timeout)
            throws IOException {
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException("gave no whole answer within " + timeout.toSeconds() + " s; try later", e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("was not waited for", e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            String reason = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
            throw cause instanceof TooLarge large
                    ? large
                    : new IOException("cannot be reached (" + reason + "); try later", cause);
        }
    }

    /** The answer is longer than allowed. */
    private static final class TooLarge extends IOException {
        TooLarge(int maxBytes) {
            super("gives more than " + maxBytes + " bytes, the limit for one answer; download it and give the file");
        }
    }

    /** Keeps no more than so many bytes, and hangs up at the first beyond them. */
    private static final class Limited implements HttpResponse.BodySubscriber<byte[]> {
        private final CompletableFuture<byte[]> body = new CompletableFuture<>();
        private final List<byte[]> parts = new ArrayList<>();
        private final int maxBytes;
        private int size;
        private Flow.Subscription subscription;

        Limited(int maxBytes) {
            this.maxBytes = maxBytes;
        }

        @Override
        public CompletionStage<byte[]> getBody() {
            return body;
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(List<ByteBuffer> buffers) {
            for (ByteBuffer buffer : buffers) {
                byte[] part = new byte[buffer.remaining()];
                buffer.get(part);
                size += part.length;
                if (size > maxBytes) {
                    subscription.cancel();
                    body.completeExceptionally(new TooLarge(maxBytes));
                    return;
                }
                parts.add(part);
            }
        }

        @Override
        public void onError(Throwable failure) {
            body.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            ByteBuffer whole = ByteBuffer.allocate(size);
            parts.forEach(whole::put);
            body.complete(whole.array());
        }
    }
}
