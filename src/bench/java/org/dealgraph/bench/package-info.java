/**
 * Measures how fast articles are read and how much memory many of them take. Not part of the program.
 *
 * <p>{@link org.dealgraph.bench.Speed} compares the way of an article with bare OpenNLP; {@link org.dealgraph.bench.Memory}
 * ingests thousands of articles as a user does. {@link org.dealgraph.bench.ArticleMill} makes as many articles as it takes.
 */
package org.dealgraph.bench;
