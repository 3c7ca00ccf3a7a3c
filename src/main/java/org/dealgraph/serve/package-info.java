/**
 * The store over HTTP. {@link org.dealgraph.serve.GraphServer} starts it and puts its parts together: {@code sparql} for
 * programs, {@code data} for whoever follows a name, {@code page} for people (made of what {@code view} reads and
 * {@code search} finds), and {@code http} for what holds for all of them.
 *
 * <p>The only user of Fuseki, Jetty, servlets and Lucene.
 */
package org.dealgraph.serve;
