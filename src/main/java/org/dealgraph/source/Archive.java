package org.dealgraph.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.UnsupportedZipFeatureException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.dealgraph.read.ArticleFormat;

/**
 * The files in an archive whose names end as articles or containers do, in the order in which they lie there. Nothing is
 * written to disk; a name that would lead out of a folder is refused all the same, for it shows what the archive is.
 */
final class Archive implements Container {
    private static final int SKIPPED_AT_ONCE = 1 << 16;

    private final String name;
    private final ArchiveInputStream<? extends ArchiveEntry> entries;
    private final InputStream unpacked;
    private final Opener opener;
    private Optional<ArchiveEntry> last = Optional.empty();
    private Optional<Container> current = Optional.empty();
    private boolean any;
    private boolean ended;

    private Archive(String name, ArchiveInputStream<? extends ArchiveEntry> entries, Opener opener) {
        this.name = name;
        this.entries = entries;
        this.unpacked = opener.growth().limiting(entries);
        this.opener = opener;
    }

    static Archive open(ContainerFormat format, String name, InputStream in, Opener opener) {
        String names = StandardCharsets.UTF_8.name();
        return new Archive(
                name,
                format == ContainerFormat.TAR
                        ? new TarArchiveInputStream(in, names)
                        : new ZipArchiveInputStream(in, names, true, true),
                opener);
    }

    @Override
    public Optional<Found> next() throws IOException {
        while (!ended) {
            Optional<Found> found = nextInside();
            if (found.isPresent()) {
                any = true;
                return found;
            }
            ArchiveEntry entry = nextEntry();
            if (entry == null) {
                ended = true;
            } else if (isWanted(entry)) {
                Optional<String> refusal = refusal(entry);
                if (refusal.isPresent()) {
                    any = true;
                    return Optional.of(problem(entry, refusal.get()));
                }
                enter(entry);
            }
        }
        if (any) {
            return Optional.empty();
        }
        any = true;
        return Optional.of(
                new Found.Problem(name, name + ": holds no articles; it is searched for files as folders are"));
    }

    private ArchiveEntry nextEntry() throws IOException {
        try {
            skipRest();
            last = Optional.ofNullable(entries.getNextEntry());
            return last.orElse(null);
        } catch (IllegalArgumentException e) {
            throw new IOException("is broken as an archive (" + e.getMessage() + ")", e);
        }
    }

    /** Skips what is left of an entry through the watch on growth, which the archive's own skipping would go around. */
    private void skipRest() throws IOException {
        if (last.isEmpty()) {
            return;
        }
        byte[] skipped = new byte[SKIPPED_AT_ONCE];
        try {
            int read = unpacked.read(skipped);
            while (read >= 0) {
                read = unpacked.read(skipped);
            }
        } catch (UnsupportedZipFeatureException unreadable) {
            // It has been reported, and the archive skips it as it lies there.
        }
    }

    private Optional<Found> nextInside() {
        if (current.isEmpty()) {
            return Optional.empty();
        }
        String place = place(last.orElseThrow());
        try {
            Optional<Found> found = current.get().next();
            if (found.isEmpty()) {
                current = Optional.empty();
            }
            return found;
        } catch (IOException | RuntimeException e) {
            current = Optional.empty();
            return Optional.of(new Found.Problem(place, place + ": " + Reason.of(e)));
        }
    }

    private void enter(ArchiveEntry entry) throws IOException {
        InputStream shielded = new FilterInputStream(unpacked) {
            @Override
            public void close() {
                // the archive goes on
            }
        };
        current = Optional.of(new Lazily(place(entry), shielded));
    }

    private static boolean isWanted(ArchiveEntry entry) {
        if (entry.isDirectory()) {
            return false;
        }
        String path = entry.getName().replace('\\', '/');
        boolean hidden = Arrays.stream(path.split("/"))
                .anyMatch(part ->
                        part.equals("__MACOSX") || (part.startsWith(".") && !part.equals(".") && !part.equals("..")));
        String inner = ContainerFormat.uncompressed(path);
        return !hidden
                && (ArticleFormat.ofName(inner).isPresent()
                        || ContainerFormat.ofName(inner).isPresent());
    }

    private Optional<String> refusal(ArchiveEntry entry) {
        String path = entry.getName().replace('\\', '/');
        if (path.startsWith("/")
                || path.matches("(?s)^[A-Za-z]:.*")
                || Arrays.asList(path.split("/")).contains("..")) {
            return Optional.of("its name climbs out of the archive, so it is not read; is the archive what you think?");
        }
        if (entry instanceof TarArchiveEntry tar && (tar.isLink() || tar.isSymbolicLink() || !tar.isFile())) {
            return Optional.of("is a link and not a file, so it is not read; give the file");
        }
        if (entry instanceof ZipArchiveEntry zip && !((ZipArchiveInputStream) entries).canReadEntryData(zip)) {
            return Optional.of("is encrypted or packed in a way that is not known; unpack it yourself");
        }
        return Optional.empty();
    }

    private Found problem(ArchiveEntry entry, String reason) {
        String place = place(entry);
        return new Found.Problem(place, place + ": " + reason);
    }

    private String place(ArchiveEntry entry) {
        return name + "!/" + entry.getName().replace('\\', '/').replaceAll("\\p{Cntrl}", "?");
    }

    @Override
    public void close() throws IOException {
        entries.close();
    }

    /** Opens an entry when it is first asked, so that what is wrong with it is a problem of its own. */
    private final class Lazily implements Container {
        private final String place;
        private final InputStream in;
        private Optional<Container> opened = Optional.empty();

        Lazily(String place, InputStream in) {
            this.place = place;
            this.in = in;
        }

        @Override
        public Optional<Found> next() throws IOException {
            if (opened.isEmpty()) {
                opened = Optional.of(opener.inside().open(place, in, Optional.of(name)));
            }
            return opened.get().next();
        }
    }
}
