/** The store as a file: one {@link org.dealgraph.export.ExportFormat} a syntax. */
package org.dealgraph.export;
