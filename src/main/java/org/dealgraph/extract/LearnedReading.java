package org.dealgraph.extract;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.dealgraph.model.Rule;

/**
 * What has been learned about reading claims, beside the rules: what names are and whom phrases stand for, whose the claims are, and how they
 * are meant. Immutable.
 */
public final class LearnedReading {
    private final LearnedNames names;
    private final PairModel pairs;
    private final StanceModel stances;

    LearnedReading(LearnedNames names, PairModel pairs, StanceModel stances) {
        this.names = names;
        this.pairs = pairs;
        this.stances = stances;
    }

    /** What stands where the rules look, and the stance that they read; whom phrases stand for is learned all the same. */
    static LearnedReading ofRulesAlone() {
        return ofRulesAlone(LearnedNames.load());
    }

    static LearnedReading ofRulesAlone(LearnedNames names) {
        short[] weights = new short[1 << HashedWeights.BITS];
        for (Rule.PartOfSpeech part : Rule.PartOfSpeech.values()) {
            weights[PairFeatures.placed(part)] = 8 * HashedWeights.SCALE;
            weights[PairFeatures.always(part)] = -4 * HashedWeights.SCALE;
        }
        return of(names, new HashedWeights(weights));
    }

    /** With these weights of pairs alone. */
    static LearnedReading of(LearnedNames names, HashedWeights weights) {
        return new LearnedReading(names, new PairModel(weights, Optional.empty()), new StanceModel(Optional.empty()));
    }

    LearnedNames names() {
        return names;
    }

    NameTypeModel types() {
        return names.types();
    }

    AntecedentModel antecedents() {
        return names.antecedents();
    }

    PairModel pairs() {
        return pairs;
    }

    StanceModel stances() {
        return stances;
    }

    /** Loads what the program ships. */
    public static LearnedReading load() {
        try (InputStream in = LearnedReading.class.getResourceAsStream("claims.gz")) {
            if (in == null) {
                throw new IllegalStateException("the model claims.gz is not in the program: build it anew");
            }
            return read(
                    LearnedNames.load(),
                    new DataInputStream(new BufferedInputStream(new GZIPInputStream(in), 1 << 16)));
        } catch (IOException e) {
            throw new UncheckedIOException("the model claims.gz cannot be read", e);
        }
    }

    /** Writes what is learned from claims; what is learned about mentions has a file of its own. */
    void write(DataOutputStream out) throws IOException {
        pairs.write(out);
        stances.write(out);
    }

    /** Reads what {@link #write} wrote. */
    static LearnedReading read(LearnedNames names, DataInputStream in) throws IOException {
        PairModel pairs = PairModel.read(in);
        return new LearnedReading(names, pairs, StanceModel.read(in));
    }
}
