/**
 * Finds things by name, articles by headline and claims by the words of their sentences: a Lucene index in memory, which
 * {@link org.dealgraph.serve.search.SearchIndex} fills from the store and keeps up with it. The only user of Lucene.
 */
package org.dealgraph.serve.search;
