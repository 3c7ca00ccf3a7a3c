/**
 * Linked data: every name in the graph that begins with the store's base answers under the server, as a page or as RDF,
 * and the data set describes itself.
 *
 * <p>A name itself redirects (303) to a document about what it names; the document's path is the name's with the suffix
 * of its {@link org.dealgraph.serve.data.RdfForm}.
 */
package org.dealgraph.serve.data;
