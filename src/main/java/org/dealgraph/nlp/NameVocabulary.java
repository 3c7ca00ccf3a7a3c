package org.dealgraph.nlp;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * How the training texts use words: whether they write them with a capital, and which words they use alike.
 *
 * <p>Words are in lower case and kept as hashes only. Immutable.
 */
final class NameVocabulary {
    /** The casing and the class of a word that the texts do not have. */
    static final int UNKNOWN = 0;

    /** The casing of a word that the texts hardly ever have in lower case. */
    static final int CAPITAL = 4;

    private final int[] hashes;
    private final byte[] casings;
    private final short[] classes;
    private final byte[] wideClasses;

    private NameVocabulary(int[] hashes, byte[] casings, short[] classes, byte[] wideClasses) {
        this.hashes = hashes;
        this.casings = casings;
        this.classes = classes;
        this.wideClasses = wideClasses;
    }

    /**
     * What the texts tell of a word.
     *
     * @param casing 1 if always in lower case, up to 4 if never; see the training program
     * @param wordClass number of the class of words that are used alike, from 1; 0 if too rare for one
     * @param wideClass the same for classes that are fewer and wider
     */
    record Usage(int casing, int wordClass, int wideClass) {}

    /** A vocabulary of these words in lower case. */
    static NameVocabulary of(Map<String, Usage> words) {
        TreeMap<Integer, Usage> byHash = new TreeMap<>();
        new TreeMap<>(words).forEach((word, usage) -> byHash.putIfAbsent(NameHash.of(word), usage));
        int[] hashes = new int[byHash.size()];
        byte[] casings = new byte[byHash.size()];
        short[] classes = new short[byHash.size()];
        byte[] wideClasses = new byte[byHash.size()];
        int at = 0;
        for (Map.Entry<Integer, Usage> entry : byHash.entrySet()) {
            hashes[at] = entry.getKey();
            casings[at] = (byte) entry.getValue().casing();
            classes[at] = (short) entry.getValue().wordClass();
            wideClasses[at++] = (byte) entry.getValue().wideClass();
        }
        return new NameVocabulary(hashes, casings, classes, wideClasses);
    }

    /** The vocabulary that the program ships. */
    static NameVocabulary load() {
        try (InputStream in = NameVocabulary.class.getResourceAsStream("names.vocabulary")) {
            if (in == null) {
                throw new IllegalStateException(
                        "names.vocabulary is not in the class path; run mvn -Ptrain to make it");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static NameVocabulary read(InputStream file) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(new InflaterInputStream(file), 1 << 16));
        int size = in.readInt();
        int[] hashes = new int[size];
        byte[] casings = new byte[size];
        short[] classes = new short[size];
        byte[] wideClasses = new byte[size];
        for (int i = 0; i < size; i++) {
            hashes[i] = in.readInt();
        }
        in.readFully(casings);
        for (int i = 0; i < size; i++) {
            classes[i] = in.readShort();
        }
        in.readFully(wideClasses);
        return new NameVocabulary(hashes, casings, classes, wideClasses);
    }

    /** Writes the vocabulary's file: hashes in ascending order, casings, classes, wide classes. The stream stays open. */
    void write(OutputStream file) throws IOException {
        DeflaterOutputStream zip = new DeflaterOutputStream(file);
        DataOutputStream out = new DataOutputStream(zip);
        out.writeInt(hashes.length);
        for (int hash : hashes) {
            out.writeInt(hash);
        }
        out.write(casings);
        for (short wordClass : classes) {
            out.writeShort(wordClass);
        }
        out.write(wideClasses);
        out.flush();
        zip.finish();
    }

    /** Where the word with this hash is, for the other methods; negative if nowhere. */
    int indexOf(int hash) {
        return Arrays.binarySearch(hashes, hash);
    }

    /** The casing of the word at this index. */
    int casing(int index) {
        return index < 0 ? UNKNOWN : casings[index];
    }

    /** The class of the word at this index. */
    int wordClass(int index) {
        return index < 0 ? UNKNOWN : classes[index];
    }

    /** The wide class of the word at this index. */
    int wideClass(int index) {
        return index < 0 ? UNKNOWN : wideClasses[index];
    }
}
