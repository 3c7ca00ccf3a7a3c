package org.dealgraph.rdf;

/** Files that a user might add to the ontology, and that are sound. */
final class UserFiles {
    static final String PREFIXES =
            """
            PREFIX dg: <https://w3id.org/dealgraph/ontology#>
            PREFIX id: <https://w3id.org/dealgraph/id/>
            PREFIX rule: <https://w3id.org/dealgraph/rule/>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            """;

    static final String CATALOGUE = PREFIXES
            + """

            id:zorg-industries a dg:Company ;
                rdfs:label "Zorg Industries" ;
                skos:altLabel "Zorg" ;
                dg:seat "Zorgville" ;
                dg:kind "weapons maker" ;
                dg:ambiguous true .

            id:zf1 a dg:Product ;
                rdfs:label "ZF-1" ;
                dg:maker id:zorg-industries .
            """;

    static final String RULE = PREFIXES
            + """

            rule:zorgs a dg:Rule ;
                rdfs:comment "X zorgs Y."@en ;
                dg:relation dg:acquires ;
                dg:partOfSpeech "verb" ;
                dg:trigger "zorg", "zorg up" ;
                dg:subjectAt "possessor, by holder" ;
                dg:objectAt "object" ;
                dg:needs "whole" ;
                dg:unless "half" ;
                dg:claimPhase dg:Begins ;
                dg:claimModality dg:Planned ;
                dg:claimNegated true ;
                dg:claimExclusive false ;
                dg:confidence 0.6 ;
                dg:example "Ann; Bob => Ann | acquires | Bob | begins | planned | - ; Cy | acquires | Di | ends | asserted | +" ,
                           "Nobody zorgs. =>" .
            """;

    private UserFiles() {}
}
