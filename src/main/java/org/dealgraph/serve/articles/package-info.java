/**
 * Articles over HTTP: the list of them, and their coming and going. {@link org.dealgraph.serve.articles.ArticlesServlet} is
 * the way in, described by {@code openapi.json}; what goes wrong is told as problem+json (RFC 9457).
 */
package org.dealgraph.serve.articles;
