package org.dealgraph.extract;

import java.io.DataInputStream;
import java.io.IOException;
import org.dealgraph.model.EntityType;

/**
 * What has been learned about which names are products, which organizations and which persons: for each of these families a
 * logistic regression against the others.
 */
final class NameTypeModel {
    /** Spreads the features of each family over the table; odd. */
    private static final int SPREAD = 0x9E3779B1;

    private final HashedWeights weights;

    NameTypeModel(HashedWeights weights) {
        this.weights = weights;
    }

    /** Nothing has been learned: cues alone count. */
    static NameTypeModel none() {
        return new NameTypeModel(new HashedWeights(new short[1 << HashedWeights.BITS]));
    }

    HashedWeights weights() {
        return weights;
    }

    /** The type that cues vote for, or the plain type of another family that is likelier. */
    EntityType type(EntityType voted, int[] features) {
        EntityType best = voted;
        int most = voted.family() == EntityType.Family.GROUP ? Integer.MAX_VALUE : score(voted.family(), features);
        for (EntityType type : new EntityType[] {EntityType.COMPANY, EntityType.PERSON, EntityType.PRODUCT}) {
            int score = score(type.family(), features);
            if (type.family() != voted.family() && score > most) {
                most = score;
                best = type;
            }
        }
        return best;
    }

    private int score(EntityType.Family family, int[] features) {
        return weights.score(of(family, features));
    }

    /** The features of the question whether a name is of a family. */
    static int[] of(EntityType.Family family, int[] features) {
        return Features.turned(features, Features.of(family) * SPREAD, SPREAD);
    }

    static NameTypeModel read(DataInputStream in) throws IOException {
        return new NameTypeModel(HashedWeights.read(in));
    }
}
