package org.dealgraph.nlp;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The treebank GUM, cut into what is learned from and what is held back to measure on. */
final class Corpus {
    private static final Set<String> HELD_BACK = Set.of(
            "GUM_academic_economics.conllu",
            "GUM_court_loan.conllu",
            "GUM_news_afghan.conllu",
            "GUM_news_expo.conllu",
            "GUM_news_ie9.conllu",
            "GUM_news_taxes.conllu",
            "GUM_news_warming.conllu");

    private final Path folder;

    /** @param folder where the files {@code GUM_*.conllu} are */
    Corpus(Path folder) {
        this.folder = folder;
    }

    List<Treebank.Tree> learned() throws IOException {
        return Treebank.read(folder, name -> !HELD_BACK.contains(name));
    }

    /** Five documents of news and two about money: a paper on economics, a hearing on loans. */
    List<Treebank.Tree> heldBack() throws IOException {
        return Treebank.read(folder, HELD_BACK::contains);
    }

    /** The files of what is held back. */
    List<Path> heldBackFiles() {
        return HELD_BACK.stream().sorted().map(folder::resolve).toList();
    }
}
