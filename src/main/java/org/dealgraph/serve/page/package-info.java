/**
 * Pages for people: one class a page, made as jsoup documents of what {@link org.dealgraph.serve.view} reads.
 *
 * <p>{@link org.dealgraph.serve.page.Page} is the frame of all of them. Whatever an article or a request holds is set as the
 * text or an attribute of an element, never pasted between tags, so that it is escaped. There is one style sheet, and no
 * style or script inside a page.
 */
package org.dealgraph.serve.page;
