package org.dealgraph.model;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * An amount of money.
 *
 * @param amount in whole units of the currency, without trailing zeros of the fraction
 * @param currency ISO 4217
 */
public record Money(BigDecimal amount, String currency) {
    public Money {
        requireNonNull(currency, "currency is null");
        amount = plain(requireNonNull(amount, "amount is null"));
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
