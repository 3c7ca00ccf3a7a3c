package org.dealgraph.source;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.dealgraph.model.Metadata;
import org.dealgraph.read.ReadException;

/** What stands at one place of a source. */
public sealed interface Found {
    /** Where: a path, an address, or a place in a container such as {@code news.jsonl#12} or {@code news.zip!/a.txt}. */
    String name();

    /**
     * An article that is still to be read.
     *
     * @param name where it stands; may tell its format
     * @param known what its surroundings say about it: the columns of a record, the entry of a feed
     * @param container the name of the container that it is in, if it is in one
     * @param content its bytes
     */
    record Item(String name, Metadata known, Optional<String> container, Content content) implements Found {
        public Item {
            requireNonNull(name, "name is null");
            requireNonNull(known, "known is null");
            requireNonNull(container, "container is null");
            requireNonNull(content, "content is null");
        }
    }

    /**
     * Something that gives no article.
     *
     * @param name where it stands
     * @param reason one sentence that begins with the name: what, why, what to do
     */
    record Problem(String name, String reason) implements Found {
        public Problem {
            requireNonNull(name, "name is null");
            requireNonNull(reason, "reason is null");
        }

        static Problem of(ReadException problem) {
            return new Problem(problem.source(), problem.getMessage());
        }
    }
}
