package org.dealgraph.source;

import static java.util.Objects.requireNonNull;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.dealgraph.model.Metadata;
import org.dealgraph.read.ArticleFormat;

/**
 * Tells what a stream holds, by its name and its beginning, and opens it.
 *
 * @param options what the user says about containers
 * @param growth of the file that all is unpacked from
 * @param depth how many containers this stream is within
 * @param web where addresses are fetched, if they may be
 * @param fetched whether the stream itself was, so that what it links to may be fetched too
 */
record Opener(SourceOptions options, Growth growth, int depth, Optional<Web> web, boolean fetched) {
    /** A table in an archive in an archive; deeper nesting is a trick. */
    private static final int DEEPEST = 3;

    private static final int BUFFER = 1 << 16;

    /** With what Office documents begin, which are ZIP files but one article each. */
    private static final byte[] OFFICE = {'[', 'C', 'o', 'n', 't', 'e', 'n', 't', '_', 'T', 'y', 'p', 'e', 's'};

    Opener {
        requireNonNull(options, "options is null");
        requireNonNull(growth, "growth is null");
    }

    /** Opener of the files in a container that this one opened. */
    Opener inside() {
        return new Opener(options, growth, depth + 1, web, fetched);
    }

    /**
     * The container that {@code in} is, or else the one article that it is.
     *
     * @param container what it is in, if it is in something
     */
    Container open(String name, InputStream in, Optional<String> container) throws IOException {
        InputStream stream = buffered(in);
        byte[] head = head(stream);
        String inner = name;
        if (isGzip(head)) {
            stream = buffered(growth.limiting(unpacked(stream)));
            head = head(stream);
            inner = ContainerFormat.uncompressed(name);
        }
        Optional<ContainerFormat> format = format(inner, head);
        if (format.isEmpty()) {
            return new OneArticle(name, container, stream, options.maxBytes());
        }
        if (depth == DEEPEST) {
            throw new IOException("lies " + DEEPEST + " containers deep; unpack the outer ones");
        }
        return open(format.get(), name, stream);
    }

    private Optional<ContainerFormat> format(String name, byte[] head) {
        if (depth == 0 && options.format().isPresent()) {
            return options.format();
        }
        if (ArticleFormat.ofName(name).isPresent() || isOffice(head)) {
            return Optional.empty();
        }
        return ContainerFormat.ofName(name).or(() -> ContainerFormat.ofHead(head));
    }

    private Container open(ContainerFormat format, String name, InputStream stream) throws IOException {
        return switch (format) {
            case ZIP, TAR -> Archive.open(format, name, stream, this);
            case JSONL -> new JsonLines(name, stream, options);
            case CSV -> new CsvTable(name, stream, options);
            case FEED -> new Feed(name, stream, options, fetched ? web : Optional.empty());
            case SITEMAP ->
                new Sitemap(
                        name,
                        stream,
                        options,
                        web.orElseThrow(() -> new IOException("is a sitemap, whose pages cannot be fetched here")));
            case WARC -> new Crawl(name, stream, options);
            case MBOX -> new Mailbox(name, stream, options);
        };
    }

    private static InputStream unpacked(InputStream gzip) throws IOException {
        return GzipCompressorInputStream.builder()
                .setInputStream(gzip)
                .setDecompressConcatenated(true)
                .get();
    }

    private static InputStream buffered(InputStream in) {
        return new BufferedInputStream(in, BUFFER);
    }

    private static byte[] head(InputStream stream) throws IOException {
        stream.mark(ContainerFormat.HEAD);
        byte[] head = stream.readNBytes(ContainerFormat.HEAD);
        stream.reset();
        return head;
    }

    private static boolean isGzip(byte[] head) {
        return head.length > 2 && head[0] == 0x1F && head[1] == (byte) 0x8B && head[2] == 8;
    }

    private static boolean isOffice(byte[] head) {
        final int nameAt = 30;
        if (head.length < nameAt + OFFICE.length || head[0] != 'P' || head[1] != 'K') {
            return false;
        }
        for (int i = 0; i < OFFICE.length; i++) {
            if (head[nameAt + i] != OFFICE[i]) {
                return false;
            }
        }
        return true;
    }

    /** A stream that is one article. */
    private static final class OneArticle implements Container {
        private final String name;
        private final Optional<String> container;
        private final InputStream stream;
        private final int maxBytes;
        private boolean given;

        OneArticle(String name, Optional<String> container, InputStream stream, int maxBytes) {
            this.name = name;
            this.container = container;
            this.stream = stream;
            this.maxBytes = maxBytes;
        }

        @Override
        public Optional<Found> next() throws IOException {
            if (given) {
                return Optional.empty();
            }
            given = true;
            Content content = new Content.Held(stream.readNBytes(maxBytes + 1));
            return Optional.of(new Found.Item(name, Metadata.unknown(), container, content));
        }
    }
}
