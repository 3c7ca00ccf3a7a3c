/**
 * From bytes to {@link org.dealgraph.model.Article}: finding the articles that the arguments name
 * ({@link org.dealgraph.read.ArticleSources}), refusing what is no text, telling the formats apart
 * ({@link org.dealgraph.read.ArticleFormat}), and laying the text out in headline, paragraphs, list items and residue
 * ({@link org.dealgraph.read.ArticleReader}).
 *
 * <p>The text of a plain or Markdown file is the decoded file, character for character, a byte order mark and carriage
 * returns included; the text of a page, a PDF file, a Word document or a mail is what was taken from it. Inside this package offsets are UTF-16 units; they
 * become code points where the article is made. No parameter may be null.
 */
package org.dealgraph.read;
