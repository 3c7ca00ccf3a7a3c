package org.dealgraph.source;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.dealgraph.read.ReadException;

/** The bytes of one article: at hand, or still to be fetched from where they are. Any thread may read it, once. */
@FunctionalInterface
public interface Content {
    /**
     * Gets the bytes.
     *
     * @param maxBytes no more than this and one more are read, so that the reader of articles can tell that it is too large
     * @throws ReadException if they cannot be had
     */
    Raw read(int maxBytes) throws ReadException;

    /** How many bytes of memory it holds already. */
    default int held() {
        return 0;
    }

    /** Bytes at hand. */
    @SuppressWarnings("ArrayRecordComponent") // never changed once they are here
    record Held(byte[] bytes) implements Content {
        public Held {
            requireNonNull(bytes, "bytes is null");
        }

        @Override
        public Raw read(int maxBytes) {
            return Raw.of(bytes);
        }

        @Override
        public int held() {
            return bytes.length;
        }
    }

    /** A file, opened when it is read. */
    record InFile(String name, Path file) implements Content {
        public InFile {
            requireNonNull(name, "name is null");
            requireNonNull(file, "file is null");
        }

        @Override
        public Raw read(int maxBytes) throws ReadException {
            try (InputStream in = Files.newInputStream(file)) {
                return Raw.of(in.readNBytes(maxBytes + 1));
            } catch (NoSuchFileException missing) {
                throw new ReadException(name, "no such file; check the path", missing);
            } catch (AccessDeniedException denied) {
                throw new ReadException(name, "may not be read; check its permissions", denied);
            } catch (IOException broken) {
                throw new ReadException(name, "cannot be read: " + broken.getMessage(), broken);
            }
        }
    }
}
