package org.dealgraph.model;

import static java.util.Objects.requireNonNull;

/** What a relation leads to: another entity, or an amount of money. */
public sealed interface Value {
    /** An entity. */
    record OfEntity(Entity entity) implements Value {
        public OfEntity {
            requireNonNull(entity, "entity is null");
        }
    }

    /** An amount, for valuations and revenue. */
    record OfMoney(Money money) implements Value {
        public OfMoney {
            requireNonNull(money, "money is null");
        }
    }
}
