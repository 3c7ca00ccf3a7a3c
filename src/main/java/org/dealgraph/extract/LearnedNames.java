package org.dealgraph.extract;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;

/**
 * What has been learned about mentions: which types names have, and whom phrases stand for.
 *
 * @param types of names that the catalogue does not know
 * @param antecedents of pronouns and descriptions
 */
record LearnedNames(NameTypeModel types, AntecedentModel antecedents) {
    /** Loads what the program ships. */
    static LearnedNames load() {
        try (InputStream in = LearnedNames.class.getResourceAsStream("mentions.gz")) {
            if (in == null) {
                throw new IllegalStateException("the model mentions.gz is not in the program: build it anew");
            }
            return read(new DataInputStream(new BufferedInputStream(new GZIPInputStream(in), 1 << 16)));
        } catch (IOException e) {
            throw new UncheckedIOException("the model mentions.gz cannot be read", e);
        }
    }

    void write(DataOutputStream out) throws IOException {
        types.weights().write(out);
        antecedents.write(out);
    }

    /** Reads what {@link #write} wrote. */
    static LearnedNames read(DataInputStream in) throws IOException {
        NameTypeModel types = NameTypeModel.read(in);
        return new LearnedNames(types, AntecedentModel.read(in));
    }
}
