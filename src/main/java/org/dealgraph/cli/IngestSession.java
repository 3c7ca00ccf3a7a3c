package org.dealgraph.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.dealgraph.Pipeline;
import org.dealgraph.rdf.OntologyLoader;
import org.dealgraph.source.Found;
import org.dealgraph.source.Sources;
import org.dealgraph.source.Web;
import org.dealgraph.source.web.Validators;
import org.dealgraph.store.Fetched;
import org.dealgraph.store.Store;

/**
 * One run of {@code ingest}, of one round or many. The program's knowledge is loaded at the first article; the store is open
 * while a round lasts, so that others can ask it in between.
 */
final class IngestSession implements AutoCloseable {
    private final IngestSettings settings;
    private final IngestLog log;
    private final Interruption interruption;
    private final Web web;
    private Optional<Store> store = Optional.empty();
    private Optional<Pipeline> pipeline = Optional.empty();
    private Optional<OntologyLoader> loader = Optional.empty();
    private String identity = "";

    IngestSession(IngestSettings settings, IngestLog log, Interruption interruption) {
        this.settings = settings;
        this.log = log;
        this.interruption = interruption;
        this.web = settings.web().web(settings.sources().maxBytes(), this::known);
    }

    /**
     * Ingests what the arguments name.
     *
     * @return whether that went to the end
     */
    boolean ingest(List<String> arguments) throws InterruptedException, IOException {
        try (Sources sources =
                Sources.of(arguments, settings.program().console().in(), settings.sources(), web)) {
            if (sources.isEmpty()) {
                sources.forEachRemaining(
                        found -> log.report().add(new Reading.Failed(found.name(), ((Found.Problem) found).reason())));
                return true;
            }
            load();
            if (!settings.run().dry()) {
                store = Optional.of(Store.open(settings.program().storeDirectory(), settings.iris()));
            }
            return ingest(sources);
        } finally {
            store.ifPresent(Store::close);
            store = Optional.empty();
        }
    }

    private boolean ingest(Sources sources) throws InterruptedException {
        try (ProgressBar bar = new ProgressBar(settings.program().console(), sources)) {
            log.show(bar);
            store.ifPresent(open -> OntologyOptions.update(open, loader.orElseThrow()));
            ArticleIntake intake = new ArticleIntake(pipeline.orElseThrow(), settings.reading(), memory(), identity);
            return new Ingestor(intake, settings.threads(), this::isToStop)
                    .ingest(sources, store, settings.when(), log);
        }
    }

    /** What became of all articles so far. */
    IngestReport report() {
        return log.report();
    }

    private boolean isToStop() {
        return interruption.isAsked() || (settings.run().failFast() && log.hasFailed());
    }

    private void load() throws IOException {
        if (pipeline.isPresent()) {
            return;
        }
        loader = Optional.of(settings.ontology().loader());
        pipeline = Optional.of(Pipeline.load(loader.get(), settings.iris(), Dealgraph.version()));
        identity = Identity.of(settings.ontology().additions()) + " "
                + settings.iris().base();
    }

    private Optional<Validators> known(String address) {
        return settings.run().reread()
                ? Optional.empty()
                : fetched(address).map(what -> new Validators(what.etag(), what.lastModified()));
    }

    private Optional<Fetched> fetched(String address) {
        return store.flatMap(open -> open.fetchedFrom(address));
    }

    private ArticleIntake.Memory memory() {
        if (store.isEmpty() || settings.run().reread()) {
            return ArticleIntake.Memory.none();
        }
        Store open = store.get();
        return new ArticleIntake.Memory() {
            @Override
            public Optional<String> madeFrom(String input, Optional<String> container) {
                return open.madeFrom(input).or(() -> container
                        .filter(name -> open.isReplaced(input, name))
                        .map(name -> name + " (replaced by a later record)"));
            }

            @Override
            public Optional<String> fetchedFrom(String address) {
                return fetched(address).map(Fetched::article);
            }
        };
    }

    @Override
    public void close() {
        store.ifPresent(Store::close);
    }
}
