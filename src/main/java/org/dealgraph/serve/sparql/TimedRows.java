package org.dealgraph.serve.sparql;

import java.util.List;
import java.util.Optional;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/** Rows that end in {@link CutShort} when their query is stopped or there are too many of them, which no writer of results takes for an end. */
final class TimedRows implements RowSet {
    private final RowSet rows;
    private final long most;
    private long given;

    /**
     * @param most rows to give; there must be no more
     */
    TimedRows(RowSet rows, long most) {
        this.rows = rows;
        this.most = most;
    }

    @Override
    public boolean hasNext() {
        try {
            boolean more = rows.hasNext();
            if (more && given >= most) {
                throw new CutShort(Optional.of(most));
            }
            return more;
        } catch (QueryCancelledException e) {
            throw new CutShort(Optional.empty());
        }
    }

    @Override
    public Binding next() {
        try {
            Binding row = rows.next();
            given++;
            return row;
        } catch (QueryCancelledException e) {
            throw new CutShort(Optional.empty());
        }
    }

    @Override
    public List<Var> getResultVars() {
        return rows.getResultVars();
    }

    @Override
    public long getRowNumber() {
        return rows.getRowNumber();
    }

    @Override
    public void close() {
        rows.close();
    }

    /** There are more rows, but there is no more time or room for them. */
    static final class CutShort extends RuntimeException {
        private final transient Optional<Long> most;

        /**
         * @param most the rows that there is room for; empty if the time is over
         */
        CutShort(Optional<Long> most) {
            this.most = most;
        }

        Optional<Long> most() {
            return most;
        }
    }
}
