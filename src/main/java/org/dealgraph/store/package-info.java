/**
 * The dataset that articles' graphs are kept in, and the queries that are asked of it.
 *
 * <p>{@link org.dealgraph.store.Store} opens it; {@link org.dealgraph.store.QueryLibrary} holds the named queries. The
 * only user of TDB2.
 */
package org.dealgraph.store;
