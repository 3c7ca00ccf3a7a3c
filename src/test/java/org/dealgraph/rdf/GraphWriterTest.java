package org.dealgraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealgraph.rdf.HandMade.GLOBEX;
import static org.dealgraph.rdf.HandMade.GLOBEX_CLOUD;
import static org.dealgraph.rdf.HandMade.HOOLI;
import static org.dealgraph.rdf.HandMade.INITECH;

import org.apache.jena.riot.*;
import org.junit.jupiter.api.Test;

class GraphWriterTest {
    @Test
    void dump() {
        var g = HandMade.writer().graph(HandMade.whole());
        g.getPrefixMapping().setNsPrefix("dg", Vocabulary.NAMESPACE);
        RDFDataMgr.write(System.out, g, Lang.TURTLE);
        System.out.println(ShapeCheck.ofArticles().check(g));
        long best = Long.MAX_VALUE;
        var c = ShapeCheck.ofArticles();
        for (int i = 0; i < 3000; i++) {
            long s = System.nanoTime();
            c.check(g);
            best = Math.min(best, System.nanoTime() - s);
        }
        System.out.println(g.size() + " triples " + best / 1000 + " us");
        assertThat(GLOBEX).isNotNull();
        assertThat(HOOLI).isNotNull();
        assertThat(INITECH).isNotNull();
        assertThat(GLOBEX_CLOUD).isNotNull();
    }
}
