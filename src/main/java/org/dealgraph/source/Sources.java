package org.dealgraph.source;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dealgraph.model.Metadata;
import org.dealgraph.read.ArticleFormat;
import org.dealgraph.read.ArticleSource;
import org.dealgraph.read.ArticleSources;
import org.dealgraph.read.ReadException;
import org.dealgraph.source.web.Response;

/**
 * The articles that arguments name, one after the other, in the order of the arguments. A container is open only while its
 * articles are being asked for. Not for several threads.
 */
public final class Sources implements Iterator<Found>, Closeable {
    /** A place in a container: {@code news.jsonl#12}, {@code news.zip!/a.txt}, {@code news.zip!/table.csv#3}. */
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S+");

    private static final Pattern PLACE = Pattern.compile("(.+?)(?:#\\d+|!/.+)");

    private final SourceOptions options;
    private final InputStream standardInput;
    private final Optional<Web> web;
    private final Deque<Work> ahead;
    private final Deque<Found> problems;
    private final OptionalInt total;
    private final long allBytes;
    private long doneBytes;
    private Optional<Open> open = Optional.empty();
    private Optional<Found> next = Optional.empty();

    private Sources(
            List<Work> work,
            List<Found> problems,
            SourceOptions options,
            InputStream standardInput,
            Optional<Web> web) {
        this.options = options;
        this.web = web;
        this.standardInput = standardInput;
        this.ahead = new ArrayDeque<>(work);
        this.problems = new ArrayDeque<>(problems);
        boolean plain = work.stream().allMatch(each -> isArticle(each, options));
        this.total = plain ? OptionalInt.of(work.size() + problems.size()) : OptionalInt.empty();
        this.allBytes = work.stream().mapToLong(Work::bytes).sum();
    }

    /**
     * Looks up what the arguments name: files, folders, patterns, places in containers, and {@code -} for standard input.
     * An argument that names nothing is a problem that comes last.
     *
     * @param standardInput stays open
     */
    public static Sources of(List<String> arguments, InputStream standardInput, SourceOptions options) {
        return of(arguments, standardInput, options, Optional.empty());
    }

    /**
     * The same with addresses among the arguments: of pages, feeds and sitemaps, and of anything that may be a file.
     *
     * @param web where they are fetched
     */
    public static Sources of(List<String> arguments, InputStream standardInput, SourceOptions options, Web web) {
        return of(arguments, standardInput, options, Optional.of(web));
    }

    private static Sources of(
            List<String> arguments, InputStream standardInput, SourceOptions options, Optional<Web> web) {
        requireNonNull(standardInput, "standardInput is null");
        requireNonNull(options, "options is null");
        ArticleSources named = ArticleSources.of(
                arguments,
                ContainerFormat.extensions(),
                argument -> isAddress(argument) || container(argument).isPresent());
        Map<String, Work> work = new LinkedHashMap<>();
        for (ArticleSource source : named.found()) {
            Optional<Path> container =
                    source.file().isPresent() || isAddress(source.name()) ? Optional.empty() : container(source.name());
            if (container.isEmpty()) {
                work.put("file " + source.name(), new Work(source, Set.of()));
            } else {
                ArticleSource outer = ArticleSource.of(container.get());
                work.merge("place " + outer.name(), new Work(outer, Set.of(source.name())), Work::withPlacesOf);
            }
        }
        List<Found> problems = new ArrayList<>();
        named.problems().forEach(problem -> problems.add(Found.Problem.of(problem)));
        return new Sources(new ArrayList<>(work.values()), problems, options, standardInput, web);
    }

    private static boolean isAddress(String argument) {
        return ADDRESS.matcher(argument).matches();
    }

    /** The file of the container that a place is in. */
    private static Optional<Path> container(String place) {
        Matcher matcher = PLACE.matcher(place);
        try {
            return matcher.matches()
                    ? Optional.of(Path.of(matcher.group(1))).filter(Files::isRegularFile)
                    : Optional.empty();
        } catch (InvalidPathException noName) {
            return Optional.empty();
        }
    }

    /** Whether the arguments name nothing, so that there are problems at most. */
    public boolean isEmpty() {
        return ahead.isEmpty() && open.isEmpty() && next.isEmpty();
    }

    /** How many articles and problems there are; empty where only reading the containers tells. */
    public OptionalInt total() {
        return total;
    }

    /** How much of all files has been read, from 0 to 1; 0 where that is not known. */
    public double fractionRead() {
        long now = doneBytes + open.map(each -> each.growth.consumed()).orElse(0L);
        return allBytes == 0 ? 0 : Math.min(1, (double) now / allBytes);
    }

    @Override
    public boolean hasNext() {
        while (next.isEmpty() && (open.isPresent() || !ahead.isEmpty())) {
            next = open.isPresent() ? fromOpen(open.get()) : begin(ahead.remove());
        }
        if (next.isEmpty()) {
            next = Optional.ofNullable(problems.poll());
        }
        return next.isPresent();
    }

    @Override
    public Found next() {
        if (!hasNext()) {
            throw new NoSuchElementException("there are no more articles");
        }
        Found found = next.get();
        next = Optional.empty();
        return found;
    }

    @Override
    public void close() throws IOException {
        if (open.isPresent()) {
            Open current = open.get();
            open = Optional.empty();
            doneBytes += current.work.bytes();
            current.close();
        }
    }

    private Optional<Found> begin(Work work) {
        if (isArticle(work, options)) {
            doneBytes += work.bytes();
            Content content =
                    new Content.InFile(work.source.name(), work.source.file().orElseThrow());
            return Optional.of(new Found.Item(work.source.name(), Metadata.unknown(), Optional.empty(), content));
        }
        String name = work.source.name();
        if (isAddress(name)) {
            return fetch(work);
        }
        Growth growth = new Growth();
        try {
            InputStream in = work.source.file().isPresent()
                    ? Files.newInputStream(work.source.file().get())
                    : new Unclosed(standardInput);
            open = Optional.of(new Open(work, growth, in));
            open.get().container = Optional.of(
                    new Opener(options, growth, 0, web, false).open(name, growth.counting(in), Optional.empty()));
            return Optional.empty();
        } catch (AccessDeniedException denied) {
            return failed(new ReadException(name, "may not be read; check its permissions", denied));
        } catch (IOException e) {
            return failed(new ReadException(name, Reason.of(e), e));
        }
    }

    /** What an address gives may be a feed or another container; else it is a page. */
    private Optional<Found> fetch(Work work) {
        String address = work.source.name();
        try {
            if (web.isEmpty()) {
                throw new ReadException(address, "is an address, and nothing is fetched here; give a file");
            }
            Response response = web.get().get(address);
            byte[] body = response.body().orElse(new byte[0]);
            if (options.format().isEmpty() && ContainerFormat.ofHead(head(body)).isEmpty() && !isNamedSo(address)) {
                Raw raw = Web.raw(address, response, Metadata.unknown());
                return Optional.of(new Found.Item(address, Metadata.unknown(), Optional.empty(), maxBytes -> raw));
            }
            Growth growth = new Growth();
            InputStream in = new ByteArrayInputStream(body);
            open = Optional.of(new Open(work, growth, in));
            open.get().container = Optional.of(
                    new Opener(options, growth, 0, web, true).open(address, growth.counting(in), Optional.empty()));
            return Optional.empty();
        } catch (ReadException problem) {
            return failed(problem);
        } catch (IOException e) {
            return failed(new ReadException(address, Reason.of(e), e));
        }
    }

    private static boolean isNamedSo(String address) {
        String path = address.replaceFirst("[?#].*", "");
        return ContainerFormat.ofName(path).isPresent()
                || path.toLowerCase(Locale.ROOT).endsWith(".gz");
    }

    private static byte[] head(byte[] body) {
        return Arrays.copyOf(body, Math.min(body.length, ContainerFormat.HEAD));
    }

    private Optional<Found> fromOpen(Open current) {
        try {
            Optional<Found> found = current.next();
            if (found.isEmpty()) {
                close();
            }
            return found;
        } catch (IOException | RuntimeException e) {
            return failed(new ReadException(current.work.source.name(), Reason.of(e), e));
        }
    }

    private Optional<Found> failed(ReadException problem) {
        try {
            close();
        } catch (IOException alsoThat) {
            problem.addSuppressed(alsoThat);
        }
        return Optional.of(Found.Problem.of(problem));
    }

    private static boolean isArticle(Work work, SourceOptions options) {
        return work.places.isEmpty()
                && work.source.file().isPresent()
                && options.format().isEmpty()
                && ArticleFormat.ofName(work.source.name()).isPresent();
    }

    /**
     * A file to go through.
     *
     * @param places all of it if empty
     */
    private record Work(ArticleSource source, Set<String> places) {
        Work withPlacesOf(Work other) {
            Set<String> both = new LinkedHashSet<>(places);
            both.addAll(other.places);
            return new Work(source, both);
        }

        long bytes() {
            try {
                return source.file().isPresent() ? Files.size(source.file().get()) : 0;
            } catch (IOException unreadable) {
                return 0;
            }
        }
    }

    /** A file that is being gone through. */
    private static final class Open implements Closeable {
        private final Work work;
        private final Growth growth;
        private final InputStream in;
        private final Set<String> missing;
        private Optional<Container> container = Optional.empty();

        Open(Work work, Growth growth, InputStream in) {
            this.work = work;
            this.growth = growth;
            this.in = in;
            this.missing = new LinkedHashSet<>(work.places);
        }

        Optional<Found> next() throws IOException {
            Optional<Found> found = container.orElseThrow().next();
            while (found.isPresent()
                    && !work.places.isEmpty()
                    && !missing.remove(found.get().name())) {
                found = container.get().next();
            }
            if (found.isEmpty() && !missing.isEmpty()) {
                String lost = missing.iterator().next();
                missing.remove(lost);
                return Optional.of(new Found.Problem(lost, lost + ": there is no such place in " + work.source.name()));
            }
            return found;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    /** A stream that belongs to somebody else. */
    private static final class Unclosed extends FilterInputStream {
        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // others may read on
        }
    }
}
