/**
 * The store over HTTP: SPARQL and the Graph Store Protocol by Apache Jena Fuseki, and a start page that runs the
 * shipped queries.
 *
 * <p>{@link org.dealgraph.serve.GraphServer} starts it. The only user of Fuseki, Jetty and servlets.
 */
package org.dealgraph.serve;
