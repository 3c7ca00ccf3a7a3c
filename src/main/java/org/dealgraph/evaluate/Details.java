package org.dealgraph.evaluate;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.dealgraph.model.Claim;
import org.dealgraph.model.Money;
import org.dealgraph.model.PartialDate;

/**
 * What else is said of a relation.
 *
 * @param amount in whole units of its currency
 * @param exclusive whether it is exclusive
 * @param from since when: {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}
 * @param until until when, likewise
 * @param role the title, for {@code leads}
 */
public record Details(
        Optional<Double> amount,
        Optional<Boolean> exclusive,
        Optional<String> from,
        Optional<String> until,
        Optional<String> role) {
    public Details {
        requireNonNull(amount, "amount is null");
        requireNonNull(exclusive, "exclusive is null");
        requireNonNull(from, "from is null");
        requireNonNull(until, "until is null");
        requireNonNull(role, "role is null");
    }

    /** Nothing. */
    public static Details none() {
        return new Details(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Details of(Claim.Details details) {
        return new Details(
                details.amount().map(Money::amount).map(Number::doubleValue),
                details.exclusive(),
                details.from().map(PartialDate::toString),
                details.until().map(PartialDate::toString),
                details.role());
    }
}
