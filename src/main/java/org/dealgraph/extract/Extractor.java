package org.dealgraph.extract;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dealgraph.model.AnnotatedText;
import org.dealgraph.model.Attempt;
import org.dealgraph.model.Extraction;
import org.dealgraph.model.Mention;
import org.dealgraph.model.Ontology;
import org.dealgraph.model.PartialDate;

/** Finds who is mentioned in a text and what is claimed of them. Immutable, for any number of threads. */
public final class Extractor {
    private final NameRecognizer names;
    private final EntityResolver entities;
    private final ReferenceResolver references;
    private final ClaimFinder claims;

    /**
     * An extractor steered by this rule data.
     *
     * @param learned what has been learned beside the rules
     * @throws IllegalArgumentException if a word list is missing from the lexicon
     */
    public Extractor(Ontology ontology, LearnedReading learned) {
        requireNonNull(ontology, "ontology is null");
        names = new NameRecognizer(ontology.catalogue(), ontology.lexicon(), learned.types());
        entities = new EntityResolver(ontology.catalogue(), ontology.lexicon());
        references = new ReferenceResolver(ontology.catalogue(), ontology.lexicon(), learned.antecedents());
        claims = new ClaimFinder(ontology, requireNonNull(learned, "learned is null"));
    }

    /** The mentions and claims of a text. */
    public Extraction extract(AnnotatedText text) {
        return extract(text, Optional.empty());
    }

    /**
     * The same, while {@code observer} is told what becomes of each rule that is set off, in the order of the text.
     *
     * @param observer called in this thread; none costs nothing
     */
    public Extraction extract(AnnotatedText text, Optional<Consumer<Attempt>> observer) {
        return extract(text, observer, Optional.empty());
    }

    /** The same, while an onlooker sees which pairs are weighed; for training. */
    Extraction extract(
            AnnotatedText text, Optional<Consumer<Attempt>> observer, Optional<ClaimReader.Onlooker> onlooker) {
        requireNonNull(text, "text is null");
        AttemptLog log = new AttemptLog(observer);
        List<Tree> trees = trees(text);
        Mentions mentions = references.resolve(trees, named(trees));
        Optional<LocalDate> published = text.article().metadata().published().flatMap(Extractor::day);
        return new Extraction(text, mentions.all(), claims.find(trees, mentions, published, log, onlooker));
    }

    /** The mentions of a text, while an onlooker sees who is weighed as an antecedent; for training. */
    Mentions mentions(AnnotatedText text, Antecedents.Onlooker onlooker) {
        List<Tree> trees = trees(text);
        return references.resolve(trees, named(trees), onlooker);
    }

    private static List<Tree> trees(AnnotatedText text) {
        return text.sentences().stream().map(Tree::new).toList();
    }

    private List<Mention> named(List<Tree> trees) {
        return entities.resolve(trees, names.recognize(trees));
    }

    /** The day of publication, where it is known to the day. */
    private static Optional<LocalDate> day(PartialDate date) {
        return date instanceof PartialDate.OfDay day ? Optional.of(day.day()) : Optional.empty();
    }
}
