package org.dealgraph.nlp;

import java.util.List;
import org.dealgraph.model.Article;
import org.dealgraph.model.Block;
import org.dealgraph.model.Metadata;
import org.dealgraph.model.Span;

/** Articles to read in tests. */
final class Articles {
    private Articles() {}

    static Article paragraph(String text) {
        return block(text, Block.Kind.PARAGRAPH);
    }

    static Article block(String text, Block.Kind kind) {
        Span all = new Span(0, text.codePointCount(0, text.length()));
        return new Article("test", text, Metadata.unknown(), List.of(new Block(all, kind)));
    }
}
