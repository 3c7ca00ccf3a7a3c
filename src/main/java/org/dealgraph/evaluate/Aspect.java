package org.dealgraph.evaluate;

import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;

/** What is compared between a claim and the gold claim whose relation and ends it has. */
public enum Aspect {
    PHASE,
    MODALITY,
    POLARITY,
    SPEAKER,
    AMOUNT,
    FROM,
    UNTIL,
    ROLE,
    EXCLUSIVITY;

    private static final Agreement RIGHT = new Agreement(1, 0, 0, 0);
    private static final Agreement WRONG = new Agreement(0, 1, 0, 0);
    private static final Agreement MISSING = new Agreement(0, 0, 1, 0);
    private static final Agreement EXTRA = new Agreement(0, 0, 0, 1);

    Agreement of(GoldClaim gold, FoundClaim found) {
        Details wanted = gold.details();
        Details given = found.details();
        return switch (this) {
            case PHASE -> rightIf(gold.phases().contains(found.phase()));
            case MODALITY -> rightIf(gold.modalities().contains(found.modality()));
            case POLARITY -> rightIf(gold.negated() == found.negated());
            case SPEAKER -> compared(gold.speaker(), found.speaker(), Aspect::isSameSpeaker);
            case AMOUNT -> compared(wanted.amount(), given.amount(), Object::equals);
            case FROM -> compared(wanted.from(), given.from(), Object::equals);
            case UNTIL -> compared(wanted.until(), given.until(), Object::equals);
            case ROLE -> compared(wanted.role(), given.role(), Aspect::isSameRole);
            case EXCLUSIVITY -> compared(wanted.exclusive(), given.exclusive(), Object::equals);
        };
    }

    private static Agreement rightIf(boolean right) {
        return right ? RIGHT : WRONG;
    }

    private static <T> Agreement compared(Optional<T> gold, Optional<T> found, BiPredicate<T, T> same) {
        if (gold.isEmpty()) {
            return found.isEmpty() ? Agreement.NONE : EXTRA;
        }
        return found.map(value -> rightIf(same.test(gold.get(), value))).orElse(MISSING);
    }

    /** The same names, or a description that has the other in it: "analysts", "Wall Street analysts". */
    private static boolean isSameSpeaker(End gold, End found) {
        return gold.meets(found)
                || gold.names().stream()
                        .anyMatch(one -> found.names().stream().anyMatch(other -> has(one, other) || has(other, one)));
    }

    private static boolean has(String longer, String shorter) {
        return (" " + longer + " ").contains(" " + shorter + " ");
    }

    private static boolean isSameRole(String gold, String found) {
        return plainRole(gold).equals(plainRole(found));
    }

    private static String plainRole(String role) {
        String plain = role.toLowerCase(Locale.ROOT).replace("officer", "");
        return Names.normal(plain.replace("ceo", "chief executive").replace("cfo", "chief financial"));
    }
}
