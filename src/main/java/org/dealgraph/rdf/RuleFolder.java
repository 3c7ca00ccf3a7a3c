package org.dealgraph.rdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Rule files and word lists that belong together: the shipped ones, or a user's folder.
 *
 * @param rules Turtle files of rules and relations, by name
 * @param wordLists text files, one list each, by name
 */
record RuleFolder(List<TurtleFile> rules, List<SourceFile> wordLists) {
    private static final String TURTLE = ".ttl";
    private static final String TEXT = ".txt";

    RuleFolder {
        rules = List.copyOf(rules);
        wordLists = List.copyOf(wordLists);
    }

    /** The rules and word lists of {@code ontology/}, as packed with the program. */
    static RuleFolder shipped() {
        return new RuleFolder(
                new ResourceFolder("ontology/relations")
                        .files(TURTLE).stream()
                                .map(RuleFolder::packed)
                                .map(TurtleFile::parse)
                                .toList(),
                new ResourceFolder("ontology/lexicon")
                        .files(TEXT).stream().map(RuleFolder::packed).toList());
    }

    /** The rules and word lists right in a user's folder. */
    static RuleFolder of(Path folder) {
        return new RuleFolder(
                files(folder, TURTLE).map(TurtleFile::parse).toList(),
                files(folder, TEXT).toList());
    }

    /** A file that is packed with the program. */
    static SourceFile packed(String path) {
        return SourceFile.of(path, ResourceFolder.read(path));
    }

    private static Stream<SourceFile> files(Path folder, String extension) {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(extension))
                    .sorted()
                    .map(SourceFile::of)
                    .toList()
                    .stream();
        } catch (NoSuchFileException | NotDirectoryException e) {
            throw new OntologyException(folder + " cannot be read as a folder of rules: there is no such folder", e);
        } catch (IOException e) {
            throw new OntologyException(folder + " cannot be read as a folder of rules: " + e, e);
        }
    }
}
