/**
 * From news articles to a graph of companies, deals, cloud platforms and claims: the table of contents.
 *
 * <p>{@link org.dealgraph.Pipeline} takes one article the whole way. The packages, from the bottom up; each knows only
 * those above it in this list, and a test says so:
 *
 * <ul>
 *   <li>{@code model}: the values that all others speak in;
 *   <li>{@code read}: bytes to articles;
 *   <li>{@code source}: what a user names to the bytes of single articles;
 *   <li>{@code nlp}: articles to sentences and words;
 *   <li>{@code extract}: sentences to mentions, entities and claims;
 *   <li>{@code rdf}: rule data out of {@code ontology/}, claims into triples, shapes;
 *   <li>{@code store}: the dataset on disk, and questions to it;
 *   <li>{@code export}: the dataset in other formats;
 *   <li>{@code evaluate}: the measure of extraction against gold claims;
 *   <li>{@code serve}: the dataset over HTTP;
 *   <li>{@code cli}: the command line.
 * </ul>
 */
package org.dealgraph;
