package org.dealgraph.store;

/** What replacing an article's graph came to. */
public enum Outcome {
    /** The store held no such article. */
    ADDED,
    /** The store held the article with other content, which is gone. */
    REPLACED,
    /** The store held just this; nothing was written, its time of ingestion is still the first. */
    UNCHANGED
}
