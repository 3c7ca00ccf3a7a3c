package org.dealgraph.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Tallies all elements of a tree in one pass, from the leaves up, however large or deep it is. */
final class Tallies implements NodeFilter {
    private final Predicate<Element> hidden;
    private final BiPredicate<Element, Tally> dropped;
    private final Map<Element, Tally> byElement = new LinkedHashMap<>();
    private final Set<Element> left = new LinkedHashSet<>();
    private final Deque<Tally> open = new ArrayDeque<>();
    private int links;

    /**
     * Tallies {@code root}.
     *
     * @param hidden elements that are not entered
     * @param dropped elements that, once tallied, do not count for those around them
     */
    Tallies(Element root, Predicate<Element> hidden, BiPredicate<Element, Tally> dropped) {
        this.hidden = hidden;
        this.dropped = dropped;
        open.push(Tally.NONE);
        root.filter(this);
    }

    /** The elements that were entered, inner ones first. */
    Set<Element> elements() {
        return byElement.keySet();
    }

    /** What stands in {@code element}; nothing in one that was not entered. */
    Tally of(Element element) {
        return byElement.getOrDefault(element, Tally.NONE);
    }

    /** The elements that were not entered or dropped. */
    Set<Element> left() {
        return left;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            add(Tally.of(words.getWholeText(), links > 0));
        } else if (node instanceof Element element) {
            if (hidden.test(element)) {
                left.add(element);
                return FilterResult.SKIP_ENTIRELY;
            }
            open.push(element.nameIs("br") ? Tally.BREAK : Tally.NONE);
            links += element.nameIs("a") ? 1 : 0;
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            Tally tally = open.pop();
            links -= element.nameIs("a") ? 1 : 0;
            byElement.put(element, tally);
            if (dropped.test(element, tally)) {
                left.add(element);
            } else {
                add(tally);
            }
        }
        return FilterResult.CONTINUE;
    }

    private void add(Tally more) {
        open.push(open.pop().plus(more));
    }
}
