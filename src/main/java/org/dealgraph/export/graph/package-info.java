/**
 * The store as a property graph, entities as nodes and claims or facts as edges: one class a format, each written as it is
 * read. Attributes are the columns of {@link org.dealgraph.export.content}, so that all formats carry the same.
 */
package org.dealgraph.export.graph;
