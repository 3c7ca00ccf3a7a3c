package org.dealgraph.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/** A website on this machine whose pages a test puts there and changes; it keeps a record of requests. */
public final class Site implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> agents = new CopyOnWriteArrayList<>();

    @SuppressWarnings("ArrayRecordComponent") // never changed once they are here
    private record Page(int status, String type, byte[] body, Map<String, String> headers) {}

    public Site() throws IOException {
        this(HttpServer.create());
    }

    /** One that speaks TLS. */
    public static Site secure(SSLContext tls) throws IOException {
        HttpsServer server = HttpsServer.create();
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        return new Site(server);
    }

    private Site(HttpServer server) throws IOException {
        this.server = server;
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** The address of a path on it. */
    public String at(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public Site put(String path, String type, Object body) {
        return put(path, 200, type, body, Map.of());
    }

    public Site put(String path, int status, String type, Object body, Map<String, String> headers) {
        byte[] bytes = body instanceof byte[] raw ? raw : ((String) body).getBytes(UTF_8);
        pages.put(path, new Page(status, type, bytes, headers));
        return this;
    }

    /** What was asked for, with the status of each answer, in order. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    public List<String> agents() {
        return List.copyOf(agents);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Page page = pages.getOrDefault(path, new Page(404, "text/plain", new byte[0], Map.of()));
        agents.add(String.valueOf(exchange.getRequestHeaders().getFirst("User-Agent")));
        String etag = page.headers.get("ETag");
        int status =
                etag != null && etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match")) ? 304 : page.status;
        requests.add(path + " " + status);
        page.headers.forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("Content-Type", page.type);
        exchange.sendResponseHeaders(status, status == 304 || page.body.length == 0 ? -1 : page.body.length);
        if (status != 304 && page.body.length > 0) {
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(page.body);
            }
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
