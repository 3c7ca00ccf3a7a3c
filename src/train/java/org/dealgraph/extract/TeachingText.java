package org.dealgraph.extract;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import org.dealgraph.model.AnnotatedText;
import org.dealgraph.model.Modality;
import org.dealgraph.model.Phase;

/**
 * A text whose claims are known.
 *
 * @param text the text
 * @param claims all its claims
 * @param relation the only relation that its claims are complete for; none if for all
 * @param weight how much it counts
 */
record TeachingText(AnnotatedText text, List<Taught> claims, Optional<String> relation, double weight) {
    /**
     * A known claim.
     *
     * @param subject names of its subject, in the form for comparison
     * @param relation its relation
     * @param object names of its object
     * @param sum the amount that is its object
     * @param sentences those that make it; none if any that can
     * @param optional whether readers differ
     * @param phases any of which is right
     * @param modalities any of which is right
     * @param negated whether the text says that it is not so
     */
    record Taught(
            NavigableSet<String> subject,
            String relation,
            NavigableSet<String> object,
            Optional<Double> sum,
            Set<Integer> sentences,
            boolean optional,
            List<Phase> phases,
            List<Modality> modalities,
            boolean negated) {}
}
