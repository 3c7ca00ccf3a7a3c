/**
 * The words of the whole program: articles, sentences, tokens, mentions, entities and claims, and the read-only
 * rule data (relations, rules, lexicon, catalogue) that extraction is steered by.
 *
 * <p>Every type is an immutable value. Offsets are Unicode code points into {@link org.dealgraph.model.Article#text()};
 * positions in a sentence are token indexes. No parameter or component may be null; what can be absent is an
 * {@link java.util.Optional}. This package uses the JDK only.
 */
package org.dealgraph.model;
