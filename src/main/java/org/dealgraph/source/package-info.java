/**
 * From what a user names to the bytes of single articles: files and standard input, archives, tables of records, feeds,
 * mailboxes, crawls and addresses. {@link org.dealgraph.source.Sources} gives one {@link org.dealgraph.source.Found} after
 * the other, so that a container of any size needs the memory of one article.
 *
 * <p>All that comes in is taken for hostile: each kind of container has its limits, nothing is ever unpacked to disk, and
 * what breaks a limit is a {@link org.dealgraph.source.Found.Problem} with a sentence, not the end of the run. No parameter
 * may be null.
 */
package org.dealgraph.source;
