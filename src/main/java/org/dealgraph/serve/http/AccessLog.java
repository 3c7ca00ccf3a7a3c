package org.dealgraph.serve.http;

import com.google.gson.JsonObject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;

/**
 * Tells each request, once it is over, as one line of JSON: when (UTC), from where, what, its status, bytes and
 * milliseconds. Neither credentials nor bodies are told.
 */
public final class AccessLog implements RequestLog, AutoCloseable {
    private final BufferedWriter out;

    /** Appends to {@code file}. */
    public AccessLog(Path file) {
        try {
            this.out = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new ServerException(
                    "The access log " + file + " cannot be written (" + e.getMessage() + "); name another file.", e);
        }
    }

    @Override
    public void log(Request request, Response response) {
        JsonObject line = new JsonObject();
        line.addProperty(
                "time", Instant.ofEpochMilli(Request.getTimeStamp(request)).toString());
        line.addProperty("from", Request.getRemoteAddr(request));
        line.addProperty("method", request.getMethod());
        line.addProperty("path", request.getHttpURI().getPathQuery());
        line.addProperty("status", response.getStatus());
        line.addProperty("bytes", Response.getContentBytesWritten(response));
        line.addProperty("ms", TimeUnit.NANOSECONDS.toMillis(NanoTime.since(request.getBeginNanoTime())));
        line.addProperty("agent", request.getHeaders().get(HttpHeader.USER_AGENT));
        write(line.toString());
    }

    private synchronized void write(String line) {
        try {
            out.write(line);
            out.write('\n');
            out.flush();
        } catch (IOException e) {
            // A full disk under the log must not keep the server from answering.
            return;
        }
    }

    @Override
    public synchronized void close() throws IOException {
        out.close();
    }
}
