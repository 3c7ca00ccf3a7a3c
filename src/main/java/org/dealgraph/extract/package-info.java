/**
 * From annotated text to claims: who is mentioned, what is claimed of them, how surely and by whom.
 *
 * <p>Pure functions of the text and of the rule data in {@link org.dealgraph.model.Ontology}, which comes in through
 * constructors: no input or output, no clock, no random choice, so the same article gives the same claims. Positions
 * are token indexes in a sentence; -1 stands for "no token" only inside this package.
 */
package org.dealgraph.extract;
