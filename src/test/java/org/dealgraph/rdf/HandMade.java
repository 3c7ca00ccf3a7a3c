package org.dealgraph.rdf;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dealgraph.model.AnnotatedText;
import org.dealgraph.model.Article;
import org.dealgraph.model.Catalogue;
import org.dealgraph.model.CatalogueEntry;
import org.dealgraph.model.Claim;
import org.dealgraph.model.Entity;
import org.dealgraph.model.EntityId;
import org.dealgraph.model.EntityType;
import org.dealgraph.model.Extraction;
import org.dealgraph.model.Metadata;
import org.dealgraph.model.Modality;
import org.dealgraph.model.Money;
import org.dealgraph.model.PartialDate;
import org.dealgraph.model.Phase;
import org.dealgraph.model.Relation;
import org.dealgraph.model.Span;
import org.dealgraph.model.Value;

/** A small article with its catalogue and its claims, made by hand. */
final class HandMade {
    static final Entity GLOBEX = known("globex", EntityType.COMPANY, "Globex", "Globex Corporation");
    static final Entity GLOBEX_CLOUD = known("globex-cloud", EntityType.CLOUD_PLATFORM, "Globex Cloud");
    static final Entity HOOLI = known("hooli", EntityType.COMPANY, "Hooli");
    static final Entity GAZETTE = known("gazette", EntityType.OUTLET, "The Gazette");
    static final Entity INITECH = unknown(EntityType.COMPANY, "Initech", "Initech Systems");
    static final Entity ANALYSTS = unknown(EntityType.GROUP, "analysts");
    static final Entity JANE_DOE = unknown(EntityType.PERSON, "Jane Doe");

    static final Relation PARTNERS_WITH = relation("partnersWith", true, "Partnership");
    static final Relation USES_CLOUD = relation("usesCloud", false, "CloudContract");
    static final Relation INVESTS_IN = relation("investsIn", false, "Investment");
    static final Relation LEADS =
            new Relation("leads", Set.of(EntityType.PERSON), Set.of(EntityType.COMPANY), false, Optional.empty());
    static final Relation VALUED_AT =
            new Relation("valuedAt", Set.of(EntityType.COMPANY), Set.of(), false, Optional.empty());

    static final String TEXT = "Initech 🚀 and Hooli teamed up. Jane Doe runs Initech. "
            + "Initech moved to Globex Cloud, but not for good. Analysts value Initech at $4.5 billion.";

    static final Article ARTICLE = new Article(
            "news/initech.txt",
            TEXT,
            new Metadata(
                    Optional.of("Initech finds friends"),
                    List.of("Ann Author", "Bob Byline"),
                    Optional.of("The Gazette"),
                    Optional.of(PartialDate.parse("2025-03-04")),
                    Optional.of("https://gazette.example/initech finds|friends"),
                    Optional.of("en")),
            List.of());

    static final Claim PARTNERSHIP =
            claim(INITECH, PARTNERS_WITH, HOOLI, Phase.BEGINS, Modality.ASSERTED, "partner-verb");

    static final Claim ROLE = new Claim(
            JANE_DOE,
            LEADS,
            new Value.OfEntity(INITECH),
            stance(Phase.HOLDS, Modality.ASSERTED),
            new Claim.Details(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("chief executive")),
            evidence("Jane Doe runs Initech.", "lead-verb"));

    static final Claim NO_MORE_EXCLUSIVE = new Claim(
            INITECH,
            USES_CLOUD,
            new Value.OfEntity(GLOBEX_CLOUD),
            new Claim.Stance(Phase.CHANGES, Modality.REPORTED, true, Optional.of(GLOBEX)),
            new Claim.Details(
                    Optional.of(new Money(new BigDecimal("250000000"), "USD")),
                    Optional.of(new BigDecimal("49.5")),
                    Optional.of(PartialDate.of(2024)),
                    Optional.of(PartialDate.of(2026, 7)),
                    Optional.of(false),
                    Optional.empty()),
            evidence("Initech moved to Globex Cloud, but not for good.", "cloud-verb"));

    static final Claim VALUATION = new Claim(
            INITECH,
            VALUED_AT,
            new Value.OfMoney(new Money(new BigDecimal("4.5E9"), "USD")),
            new Claim.Stance(Phase.HOLDS, Modality.PREDICTED, false, Optional.of(ANALYSTS)),
            Claim.Details.none(),
            evidence("Analysts value Initech at $4.5 billion.", "value-verb"));

    private HandMade() {}

    static Catalogue catalogue() {
        return Catalogue.of(List.of(
                entry(GLOBEX, Optional.empty()),
                entry(GLOBEX_CLOUD, Optional.of("globex")),
                entry(HOOLI, Optional.empty()),
                entry(GAZETTE, Optional.empty())));
    }

    static Extraction extraction(Claim... claims) {
        return extraction(ARTICLE, claims);
    }

    static Extraction extraction(Article article, Claim... claims) {
        return new Extraction(new AnnotatedText(article, List.of()), List.of(), List.of(claims));
    }

    static Extraction whole() {
        return extraction(PARTNERSHIP, ROLE, NO_MORE_EXCLUSIVE, VALUATION);
    }

    static Article article(Metadata metadata) {
        return new Article("news/initech.txt", TEXT, metadata, List.of());
    }

    /** A claim of the article's first sentence. */
    static Claim claim(Entity subject, Relation relation, Entity object, Phase phase, Modality modality, String rule) {
        return new Claim(
                subject,
                relation,
                new Value.OfEntity(object),
                stance(phase, modality),
                Claim.Details.none(),
                evidence("Initech 🚀 and Hooli teamed up.", rule));
    }

    static GraphWriter writer() {
        return new GraphWriter(Iris.ofDefaultBase(), catalogue(), "1.2.3");
    }

    private static Claim.Stance stance(Phase phase, Modality modality) {
        return new Claim.Stance(phase, modality, false, Optional.empty());
    }

    private static Claim.Evidence evidence(String sentence, String rule) {
        int start = TEXT.codePointCount(0, TEXT.indexOf(sentence));
        Span quote = new Span(start, start + sentence.codePointCount(0, sentence.length()));
        return new Claim.Evidence(quote, rule, new BigDecimal("0.85"));
    }

    private static Relation relation(String name, boolean symmetric, String dealClass) {
        Set<EntityType> any = Set.of(EntityType.values());
        return new Relation(name, any, any, symmetric, Optional.of(dealClass));
    }

    private static Entity known(String id, EntityType type, String label, String... aliases) {
        return new Entity(id, type, label, List.of(aliases), true);
    }

    private static Entity unknown(EntityType type, String label, String... aliases) {
        return new Entity(EntityId.mint(type, label), type, label, List.of(aliases), false);
    }

    private static CatalogueEntry entry(Entity entity, Optional<String> maker) {
        return new CatalogueEntry(entity, maker, Optional.empty(), List.of(), List.of(), false);
    }
}
