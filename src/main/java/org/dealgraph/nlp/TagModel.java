package org.dealgraph.nlp;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the tagger has learned.
 *
 * @param weights scores of the tags
 * @param sure frequent words that have one tag wherever they stand, with the numbers of their tags
 */
record TagModel(LinearModel weights, Map<String, Integer> sure) {
    TagModel {
        sure = Map.copyOf(sure);
    }

    void write(DataOutputStream out) throws IOException {
        weights.write(out);
        out.writeInt(sure.size());
        for (var entry : new TreeMap<>(sure).entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeByte(entry.getValue());
        }
    }

    /** Reads what {@link #write} wrote. */
    static TagModel read(DataInputStream in) throws IOException {
        LinearModel weights = LinearModel.read(in);
        Map<String, Integer> sure = new HashMap<>();
        for (int count = in.readInt(); count > 0; count--) {
            sure.put(in.readUTF(), in.readUnsignedByte());
        }
        return new TagModel(weights, sure);
    }
}
