package org.dealgraph.cli;

/** Numbers of things in words. */
final class Counts {
    private Counts() {}

    /** {@code 1 claim}, {@code 2 claims}, {@code 0 entities}. */
    static String of(long count, String noun) {
        return count + " " + (count == 1 ? noun : plural(noun));
    }

    private static String plural(String noun) {
        return noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
    }
}
