package org.dealgraph.store;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/**
 * The runs of {@value #WORDS} words in a text, by which texts are compared: set, case and punctuation do not count.
 *
 * @param hashes of the runs, sorted, each once
 */
@SuppressWarnings("ArrayRecordComponent") // never changed once it is here
record Shingles(long[] hashes) {
    /** Three words in a row are seldom shared by chance, and a changed word spoils three runs only. */
    static final int WORDS = 3;

    /** A text with fewer runs says too little to be told from others of its kind. */
    static final int FEWEST = 40;

    private static final int BANDS = 32;
    private static final int ROWS = 3;

    /** A band is stored as a number that TDB2 keeps within its index, so that it needs no entry among the names. */
    private static final long BAND_BITS = (1L << 54) - 1;

    private static final long PRIME = 0x100000001B3L;
    private static final long OFFSET = 0xCBF29CE484222325L;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    static Shingles of(String text) {
        Matcher words =
                WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
        Deque<Long> last = new ArrayDeque<>();
        LongStream.Builder runs = LongStream.builder();
        while (words.find()) {
            last.add(hash(words.group()));
            if (last.size() == WORDS) {
                long run = OFFSET;
                for (long word : last) {
                    run = mix(run * PRIME + word);
                }
                runs.add(run);
                last.remove();
            }
        }
        return new Shingles(runs.build().sorted().distinct().toArray());
    }

    boolean areEnough() {
        return hashes.length >= FEWEST;
    }

    /**
     * How much of the shorter text is in the longer one, from 0 to 1: a paper that prints half of an agency's story has
     * copied all of what it prints.
     */
    double similarity(Shingles other) {
        int shorter = Math.min(hashes.length, other.hashes.length);
        if (shorter == 0) {
            return 0;
        }
        int shared = 0;
        int theirs = 0;
        for (long mine : hashes) {
            while (theirs < other.hashes.length && other.hashes[theirs] < mine) {
                theirs++;
            }
            shared += theirs < other.hashes.length && other.hashes[theirs] == mine ? 1 : 0;
        }
        return (double) shared / shorter;
    }

    /**
     * Keys by which similar texts find each other: {@value #BANDS} groups of {@value #ROWS} minima of permuted hashes
     * (Broder 1997). Texts that share half of all their runs have one in common 98 times in 100, those that share a
     * twentieth once in 250.
     */
    long[] bands() {
        long[] bands = new long[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long key = mix(band);
            for (int row = 0; row < ROWS; row++) {
                key = mix(key * PRIME + least(mix(OFFSET + (long) band * ROWS + row)));
            }
            bands[band] = key & BAND_BITS;
        }
        return Arrays.stream(bands).sorted().distinct().toArray();
    }

    private long least(long seed) {
        long least = Long.MAX_VALUE;
        for (long hash : hashes) {
            least = Math.min(least, mix(hash ^ seed));
        }
        return least;
    }

    private static long hash(String word) {
        long hash = OFFSET;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * PRIME;
        }
        return mix(hash);
    }

    /** The finalizer of SplitMix64: every bit of the result depends on every bit given. */
    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
