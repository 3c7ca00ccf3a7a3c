/**
 * SPARQL and the Graph Store Protocol by Apache Jena Fuseki, made safe for strangers: deadlines that stop any query,
 * answers that never look whole when they are not, and no way from here to other servers or files.
 */
package org.dealgraph.serve.sparql;
