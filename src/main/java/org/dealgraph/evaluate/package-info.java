/**
 * How well extracted claims agree with claims that readers wrote down: precision, recall and F1 at three levels.
 *
 * <p>The measure is that of the gold's own {@code score.py}, figure for figure. {@link org.dealgraph.evaluate.Scoring}
 * computes it; both sides are values, and where they come from is not this package's business, save for the gold file.
 */
package org.dealgraph.evaluate;
