package org.dealgraph.serve.sparql;

import java.util.List;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/** Rows that end in {@link CutShort} when their query is stopped, which no writer of results takes for an end. */
final class TimedRows implements RowSet {
    private final RowSet rows;

    TimedRows(RowSet rows) {
        this.rows = rows;
    }

    @Override
    public boolean hasNext() {
        try {
            return rows.hasNext();
        } catch (QueryCancelledException e) {
            throw new CutShort(e);
        }
    }

    @Override
    public Binding next() {
        try {
            return rows.next();
        } catch (QueryCancelledException e) {
            throw new CutShort(e);
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

    /** There are more rows, but no more time. */
    static final class CutShort extends RuntimeException {
        CutShort(QueryCancelledException cause) {
            super(cause);
        }
    }
}
