package org.dealgraph.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;
import org.dealgraph.model.Metadata;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/** The pages in a WARC file, as crawlers such as that of Common Crawl's news write them: responses with status 200. */
final class Crawl implements Container {
    private final String name;
    private final InputStream in;
    private final SourceOptions options;
    private Optional<WarcReader> reader = Optional.empty();

    Crawl(String name, InputStream in, SourceOptions options) {
        this.name = name;
        this.in = in;
        this.options = options;
    }

    @Override
    public Optional<Found> next() throws IOException {
        try {
            if (reader.isEmpty()) {
                reader = Optional.of(new WarcReader(in));
            }
            Optional<WarcRecord> record = reader.get().next();
            while (record.isPresent()) {
                Optional<Found> page =
                        record.get() instanceof WarcResponse response ? page(response) : Optional.empty();
                if (page.isPresent()) {
                    return page;
                }
                record = reader.get().next();
            }
            return Optional.empty();
        } catch (ParsingException | IllegalArgumentException broken) {
            throw new IOException("is broken as WARC (" + broken.getMessage() + "); is it whole?", broken);
        }
    }

    private Optional<Found> page(WarcResponse record) throws IOException {
        String address = record.target();
        if (!address.matches("(?i)https?://\\S+")) {
            return Optional.empty();
        }
        try {
            HttpResponse response = record.http();
            if (response.status() != 200 || !isPage(record.payloadType())) {
                return Optional.empty();
            }
            byte[] body = response.bodyDecoded().stream().readNBytes(options.maxBytes() + 1);
            Content content = new Page(body, address, charset(response));
            return Optional.of(new Found.Item(address, Metadata.unknown(), Optional.of(name), content));
        } catch (ParsingException | IllegalArgumentException broken) {
            String reason = "its HTTP answer is broken (" + broken.getMessage() + ")";
            return Optional.of(new Found.Problem(address, address + ": " + reason));
        }
    }

    private static boolean isPage(MediaType type) {
        String base = type.base().toString();
        return base.equals("text/html") || base.equals("application/xhtml+xml") || base.equals("text/plain");
    }

    private static Optional<Charset> charset(HttpResponse response) {
        try {
            String named = response.contentType().parameters().get("charset");
            return named == null ? Optional.empty() : Optional.of(Charset.forName(named));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** A page as it was answered. */
    @SuppressWarnings("ArrayRecordComponent") // never changed once they are here
    private record Page(byte[] bytes, String address, Optional<Charset> charset) implements Content {
        @Override
        public Raw read(int maxBytes) {
            return new Raw(bytes, charset, Metadata.unknown().withUrl(address), Optional.empty());
        }

        @Override
        public int held() {
            return bytes.length;
        }
    }
}
