package org.dealgraph.export;

import io.airlift.compress.zstd.ZstdInputStream;
import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** How a file is compressed, told by the end of its name. */
public enum Compression {
    NONE("") {
        @Override
        OutputStream over(OutputStream out) {
            return out;
        }

        @Override
        public InputStream over(InputStream in) {
            return in;
        }
    },
    GZIP(".gz") {
        @Override
        OutputStream over(OutputStream out) throws IOException {
            return new GZIPOutputStream(out, BUFFER_BYTES);
        }

        @Override
        public InputStream over(InputStream in) throws IOException {
            return new GZIPInputStream(in, BUFFER_BYTES);
        }
    },
    ZSTD(".zst") {
        @Override
        OutputStream over(OutputStream out) throws IOException {
            return new ZstdOutputStream(out);
        }

        @Override
        public InputStream over(InputStream in) {
            return new ZstdInputStream(in);
        }
    };

    private static final int BUFFER_BYTES = 1 << 16;

    private final String suffix;

    Compression(String suffix) {
        this.suffix = suffix;
    }

    /** That of a file with this name. */
    public static Compression of(String fileName) {
        String lowerCase = fileName.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(each -> each != NONE && lowerCase.endsWith(each.suffix))
                .findFirst()
                .orElse(NONE);
    }

    /** The name before the end that tells of compression. */
    public static String withoutSuffix(String fileName) {
        return fileName.substring(0, fileName.length() - of(fileName).suffix.length());
    }

    /** A stream that compresses into {@code out}. */
    abstract OutputStream over(OutputStream out) throws IOException;

    /** A stream of what was compressed in {@code in}. */
    public abstract InputStream over(InputStream in) throws IOException;
}
