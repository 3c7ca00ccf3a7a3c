package org.dealgraph.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One sentence, or what stands for one: a headline, a list item.
 *
 * @param span where it stands in the article's text; the quote of a claim
 * @param kind the kind of block that it is in
 * @param tokens its words and marks, in order
 * @param names what the name finder saw in it, in order, not overlapping
 */
public record Sentence(Span span, Block.Kind kind, List<Token> tokens, List<NameSpan> names) {
    public Sentence {
        requireNonNull(span, "span is null");
        requireNonNull(kind, "kind is null");
        tokens = List.copyOf(tokens);
        names = List.copyOf(names);
    }

    /** For each token, whether it follows the one before without white space. */
    public List<Boolean> joined() {
        return IntStream.range(0, tokens.size())
                .mapToObj(i -> i > 0
                        && tokens.get(i - 1).span().end()
                                == tokens.get(i).span().start())
                .toList();
    }
}
