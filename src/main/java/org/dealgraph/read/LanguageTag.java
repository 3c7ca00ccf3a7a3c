package org.dealgraph.read;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/** Reads the language that a page declares. */
final class LanguageTag {
    private LanguageTag() {}

    /** {@code declared} as a BCP 47 tag in its usual case, with {@code _} taken for {@code -}; nothing if it is none. */
    static Optional<String> read(String declared) {
        try {
            Locale locale = new Locale.Builder()
                    .setLanguageTag(declared.strip().replace('_', '-'))
                    .build();
            return locale.getLanguage().isEmpty() ? Optional.empty() : Optional.of(locale.toLanguageTag());
        } catch (IllformedLocaleException noTag) {
            return Optional.empty();
        }
    }
}
