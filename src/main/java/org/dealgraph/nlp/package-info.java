/**
 * Reads an article's language: sentences, tokens, parts of speech, lemmas, dependencies and names.
 *
 * <p>{@link org.dealgraph.nlp.LanguageModels} is loaded once and shared; each thread makes its own
 * {@link org.dealgraph.nlp.Annotator} of it. Text is made plain before the models see it and every token finds its way
 * back to the code points of the article. Nothing here knows a company or a deal.
 */
package org.dealgraph.nlp;
