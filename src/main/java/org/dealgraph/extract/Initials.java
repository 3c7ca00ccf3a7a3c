package org.dealgraph.extract;

import java.util.Locale;

/** Names made of the first letters of a longer name: "CMA". */
final class Initials {
    private Initials() {}

    /** Whether {@code name} is made of the first letters of the capitalised words of {@code longer}. */
    static boolean are(String name, String longer) {
        if (name.length() < 2 || !name.equals(name.toUpperCase(Locale.ROOT))) {
            return false;
        }
        StringBuilder initials = new StringBuilder();
        for (String word : longer.split("[\\s-]+")) {
            if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
                initials.append(word.charAt(0));
            }
        }
        return initials.length() > 1 && initials.toString().contentEquals(name.replace(".", ""));
    }
}
