package org.dealgraph.export.content;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Values of columns as text. */
public final class Values {
    private static final String BETWEEN = " | ";

    private Values() {}

    /** The value as a person would read it: numbers without exponents, dates as exact as they are, lists with bars. */
    public static String text(Object value) {
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Object::toString).collect(Collectors.joining(BETWEEN));
        }
        return value.toString();
    }
}
