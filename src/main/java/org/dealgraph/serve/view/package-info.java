/**
 * What pages show, read out of the store: {@link org.dealgraph.serve.view.Snapshot} asks the shipped queries and
 * describes claims, articles and entities, all within one read transaction.
 *
 * <p>Values only; nothing here knows HTTP or HTML. Texts come from articles and are not escaped.
 */
package org.dealgraph.serve.view;
