/** The store in the syntaxes of RDF; {@link org.dealgraph.export.rdf.RdfExport} has a method for each. */
package org.dealgraph.export.rdf;
