/**
 * The way between values and RDF: the vocabulary, the minting of IRIs, {@code ontology/} into rule data, an extraction
 * into triples, and the check of those triples against the shapes.
 *
 * <p>It knows graphs and streams, but no store and no command. All IRIs are minted from content, nothing is a blank
 * node, and what is written depends on its input alone: no clock, locale or hash order.
 */
package org.dealgraph.rdf;
