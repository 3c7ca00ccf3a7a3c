package org.dealgraph.nlp;

/**
 * A name as a corpus marks it.
 *
 * @param first index of its first token
 * @param end one past its last token
 * @param type what the corpus calls it
 */
record LabelledSpan(int first, int end, String type) {}
