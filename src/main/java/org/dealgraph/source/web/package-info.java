/**
 * Fetching as a polite and wary reader does: {@link org.dealgraph.source.web.Fetcher} asks robots.txt, waits between requests
 * to one host, names itself, follows few redirects, takes no more than so many bytes in so much time, and connects to no
 * address that is not public unless told to. No parameter may be null.
 */
package org.dealgraph.source.web;
