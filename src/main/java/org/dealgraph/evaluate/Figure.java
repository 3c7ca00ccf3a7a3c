package org.dealgraph.evaluate;

/**
 * A figure with the interval that 95 of 100 bootstrap draws of articles fall in.
 *
 * @param value of all articles
 * @param low the lower end of the interval
 * @param high its upper end
 */
public record Figure(double value, double low, double high) {}
