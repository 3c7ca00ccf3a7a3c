/**
 * The store as a file: one {@link org.dealgraph.export.ExportFormat} a syntax, written by
 * {@link org.dealgraph.export.Exporter}. Every format is written as it is read, in an order that depends on the content
 * alone, and without holding more than one graph in memory.
 */
package org.dealgraph.export;
