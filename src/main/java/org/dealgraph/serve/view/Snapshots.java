package org.dealgraph.serve.view;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dealgraph.store.NamedQuery;
import org.dealgraph.store.QueryLibrary;
import org.dealgraph.store.Store;

/** Looks at a store, each time in one read transaction. Any thread may use it. */
public final class Snapshots {
    private final Store store;
    private final Duration timeout;
    private final Map<String, NamedQuery> queries;

    /** Looks at {@code store}; each query may take as long as {@code timeout}. */
    public Snapshots(Store store, Duration timeout) {
        this.store = requireNonNull(store, "store is null");
        this.timeout = requireNonNull(timeout, "timeout is null");
        this.queries = Stream.concat(QueryLibrary.pages().stream(), QueryLibrary.questions().stream())
                .collect(toUnmodifiableMap(NamedQuery::name, identity()));
    }

    /**
     * Lets {@code looker} look at the store as it is now, and gives what it makes of it.
     *
     * @throws org.dealgraph.store.StoreException if a query is stopped or the store cannot be read
     */
    public <T> T look(Function<Snapshot, T> looker) {
        return store.read(data -> looker.apply(new Snapshot(store, data, queries, timeout)));
    }
}
