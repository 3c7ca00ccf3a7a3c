package org.dealgraph.serve.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Sums as people write them. */
final class Amounts {
    private static final List<Scale> SCALES = List.of(
            new Scale(new BigDecimal("1e12"), "trillion"),
            new Scale(new BigDecimal("1e9"), "billion"),
            new Scale(new BigDecimal("1e6"), "million"));

    private Amounts() {}

    /** {@code 13000000000.0} as "13 billion"; what is no number stays as it is. */
    static String inWords(String decimal) {
        if (!isNumber(decimal)) {
            return decimal;
        }
        BigDecimal amount = new BigDecimal(decimal);
        return SCALES.stream()
                .filter(scale -> amount.abs().compareTo(scale.unit()) >= 0)
                .findFirst()
                .map(scale -> plain(amount.divide(scale.unit(), 3, RoundingMode.HALF_UP)) + " " + scale.name())
                .orElseGet(() -> plain(amount));
    }

    /** {@code 49.0} as "49". */
    static String plain(String decimal) {
        return isNumber(decimal) ? plain(new BigDecimal(decimal)) : decimal;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static boolean isNumber(String text) {
        return text.matches("[+-]?\\d{1,30}(\\.\\d{1,30})?");
    }

    private record Scale(BigDecimal unit, String name) {}
}
