package org.dealgraph.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.dealgraph.Pipeline;
import org.dealgraph.ShapeException;
import org.dealgraph.model.Article;
import org.dealgraph.read.ReadException;
import org.dealgraph.read.ReadOptions;
import org.dealgraph.source.Found;
import org.dealgraph.source.Raw;
import org.dealgraph.store.Arrival;
import org.dealgraph.store.ArticleGraph;
import org.dealgraph.store.Incoming;

/**
 * Takes one article from its bytes to its graph, unless the store knows what these bytes gave. Any thread may use it.
 *
 * @param pipeline the way of an article
 * @param options what the user says about articles
 * @param memory what the store knows
 * @param identity of all else that a graph depends on: program, ontology, names
 */
record ArticleIntake(Pipeline pipeline, ReadOptions options, Memory memory, String identity) {
    /** What is remembered of earlier runs. */
    interface Memory {
        /** The article that was made from this input, if it need not be made again. */
        Optional<String> madeFrom(String input, Optional<String> container);

        /** The article that was fetched from this address. */
        Optional<String> fetchedFrom(String address);

        /** Nothing. */
        static Memory none() {
            return new Memory() {
                @Override
                public Optional<String> madeFrom(String input, Optional<String> container) {
                    return Optional.empty();
                }

                @Override
                public Optional<String> fetchedFrom(String address) {
                    return Optional.empty();
                }
            };
        }
    }

    /** What became of one. */
    Reading read(Found found) {
        if (found instanceof Found.Problem problem) {
            return new Reading.Failed(problem.name(), problem.reason());
        }
        try {
            return read((Found.Item) found);
        } catch (ReadException | ShapeException e) {
            return new Reading.Failed(found.name(), e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            return new Reading.Failed(found.name(), found.name() + ": " + Failures.sentence(e));
        }
    }

    private Reading read(Found.Item source) throws ReadException {
        Raw raw = source.content().read(options.maxBytes());
        if (raw.isUnchanged()) {
            String address = raw.origin().orElseThrow().address();
            return new Reading.Known(source.name(), memory.fetchedFrom(address).orElse(address));
        }
        String input = input(source, raw);
        Optional<String> known = memory.madeFrom(input, source.container());
        if (known.isPresent()) {
            return new Reading.Known(source.name(), known.get());
        }
        Article article = pipeline.reader().read(source.name(), raw.bytes(), optionsFor(source, raw));
        Pipeline.Result result =
                pipeline.run(article.withMetadata(article.metadata().orElse(raw.fallback())));
        ArticleGraph graph =
                ArticleGraph.of(result.name(), result.graph().find().toList());
        return new Reading.Understood(
                source.name(),
                new Incoming(graph, Optional.of(arrival(input, source, raw))),
                result.extraction().claims(),
                result.foreignLanguage());
    }

    private ReadOptions optionsFor(Found.Item source, Raw raw) {
        ReadOptions informed = options.withMetadata(options.metadata().orElse(source.known()));
        return options.charset().isEmpty() && raw.charset().isPresent()
                ? informed.withCharset(raw.charset().get())
                : informed;
    }

    private static Arrival arrival(String input, Found.Item source, Raw raw) {
        return new Arrival(
                input,
                source.container(),
                raw.origin().map(Raw.Origin::address),
                raw.origin().flatMap(origin -> origin.validators().etag()),
                raw.origin().flatMap(origin -> origin.validators().lastModified()));
    }

    /** A digest of all that the graph depends on. */
    private String input(Found.Item source, Raw raw) {
        MessageDigest digest = sha256();
        for (String part : List.of(
                identity,
                source.name(),
                optionsFor(source, raw).metadata().toString(),
                optionsFor(source, raw).charset().toString(),
                raw.fallback().toString())) {
            digest.update(part.getBytes(UTF_8));
            digest.update((byte) 0xFF);
        }
        return HexFormat.of().formatHex(digest.digest(raw.bytes()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
