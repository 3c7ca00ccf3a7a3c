package org.dealgraph.nlp;

/** The hash function of words and features: 32 bits, the same on every machine. */
final class NameHash {
    private NameHash() {}

    /** FNV-1a over UTF-16 units, with the finalizer of MurmurHash3. */
    static int of(CharSequence text, int from, int end) {
        int hash = 0x811C9DC5;
        for (int i = from; i < end; i++) {
            hash = (hash ^ text.charAt(i)) * 0x01000193;
        }
        return mix(hash);
    }

    static int of(CharSequence text) {
        return of(text, 0, text.length());
    }

    /** One value out of two; the order matters. */
    static int pair(int first, int second) {
        return mix(first * 0x9E3779B1 + second);
    }

    private static int mix(int value) {
        int hash = value;
        hash = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
        hash = (hash ^ (hash >>> 13)) * 0xC2B2AE35;
        return hash ^ (hash >>> 16);
    }
}
