/**
 * What holds for every request, whatever it asks for: filters that set headers, refuse what may not come in, and break off
 * what cannot be finished.
 */
package org.dealgraph.serve.http;
