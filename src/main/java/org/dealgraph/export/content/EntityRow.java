package org.dealgraph.export.content;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Who or what claims are about: an entity, or an amount of money at the end of a claim of value or revenue.
 *
 * @param id its IRI, or for an amount {@code amount:CURRENCY:NUMBER}
 * @param label its usual name
 * @param type local name of its most telling class; {@code Amount} for an amount
 * @param types local names of all its classes, sorted; empty for an amount
 * @param aliases its other names, sorted
 * @param sameAs IRIs of the same thing elsewhere, sorted
 * @param maker IRI of who makes it
 * @param parent IRI of whom it belongs to
 */
public record EntityRow(
        String id,
        String label,
        String type,
        List<String> types,
        List<String> aliases,
        List<String> sameAs,
        Optional<String> maker,
        Optional<String> parent) {
    private static final String AMOUNT = "Amount";

    /** All but the id. */
    public static final List<Column<EntityRow>> COLUMNS = List.of(
            Column.of("label", Kind.TEXT, EntityRow::label),
            Column.of("type", Kind.TEXT, EntityRow::type),
            Column.optional("types", Kind.LIST, row -> list(row.types)),
            Column.optional("aliases", Kind.LIST, row -> list(row.aliases)),
            Column.optional("sameAs", Kind.LIST, row -> list(row.sameAs)),
            Column.optional("maker", Kind.IRI, EntityRow::maker),
            Column.optional("parent", Kind.IRI, EntityRow::parent));

    public EntityRow {
        requireNonNull(id, "id is null");
        requireNonNull(label, "label is null");
        requireNonNull(type, "type is null");
        types = List.copyOf(types);
        aliases = List.copyOf(aliases);
        sameAs = List.copyOf(sameAs);
        requireNonNull(maker, "maker is null");
        requireNonNull(parent, "parent is null");
    }

    /** An amount of money as the end of a claim. */
    static EntityRow ofAmount(BigDecimal amount, Optional<String> currency) {
        String number = amount.stripTrailingZeros().toPlainString();
        return new EntityRow(
                "amount:" + currency.orElse("") + ":" + number,
                currency.map(code -> number + " " + code).orElse(number),
                AMOUNT,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** Whether it is money, which has no IRI. */
    public boolean isAmount() {
        return type.equals(AMOUNT);
    }

    /** Its IRI; empty for an amount. */
    public Optional<String> iri() {
        return isAmount() ? Optional.empty() : Optional.of(id);
    }

    static Optional<List<String>> list(List<String> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(values);
    }
}
