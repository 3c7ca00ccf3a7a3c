package org.dealgraph.read;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The articles that arguments name, and the arguments that name none.
 *
 * @param found each article once, in the order of the arguments, those of one argument by name
 * @param problems one for each argument without an article, in the order of the arguments
 */
public record ArticleSources(List<ArticleSource> found, List<ReadException> problems) {
    private static final Pattern WILD = Pattern.compile("[*?\\[{]");
    private static final Comparator<Path> BY_NAME =
            Comparator.comparing(path -> path.toString().replace('\\', '/'));

    public ArticleSources {
        found = List.copyOf(found);
        problems = List.copyOf(problems);
    }

    /**
     * Looks up arguments: a file; a folder, with all below it whose name ends as an {@link ArticleFormat} does, hidden
     * ones left out; a pattern such as {@code news/**}{@code /*.txt}, where {@code **} stands for any folders or none; or
     * {@code -} for standard input. Links are followed, never round in a circle.
     */
    public static ArticleSources of(List<String> arguments) {
        return of(arguments, List.of(), argument -> false);
    }

    /**
     * The same where arguments may name more than files of articles.
     *
     * @param moreEndings of names that a folder is searched for too, without the dot, in lower case
     * @param elsewhere whether an argument that names no file is a source all the same, to be taken as it is given
     */
    public static ArticleSources of(List<String> arguments, List<String> moreEndings, Predicate<String> elsewhere) {
        Lookup lookup = new Lookup(moreEndings, elsewhere);
        Map<String, ArticleSource> found = new LinkedHashMap<>();
        List<ReadException> problems = new ArrayList<>();
        for (String argument : arguments) {
            try {
                for (ArticleSource source : lookup.find(requireNonNull(argument, "argument is null"))) {
                    found.putIfAbsent(identity(source), source);
                }
            } catch (ReadException problem) {
                problems.add(problem);
            }
        }
        return new ArticleSources(new ArrayList<>(found.values()), problems);
    }

    /** What arguments may name. */
    private record Lookup(List<String> moreEndings, Predicate<String> elsewhere) {
        List<ArticleSource> find(String argument) throws ReadException {
            if (argument.equals(ArticleSource.STANDARD_INPUT.name())) {
                return List.of(ArticleSource.STANDARD_INPUT);
            }
            if (argument.isBlank()) {
                throw new ReadException(
                        "\"\"", "names no article; give a file, a folder, a pattern or - for standard input");
            }
            try {
                return lookUp(argument);
            } catch (IOException broken) {
                throw new ReadException(argument, "cannot be read: " + broken.getMessage(), broken);
            }
        }

        private List<ArticleSource> lookUp(String argument) throws IOException, ReadException {
            Path path = path(argument);
            if (path != null && Files.isDirectory(path)) {
                return inFolder(argument, path);
            }
            if (path != null && Files.exists(path)) {
                return List.of(ArticleSource.of(path));
            }
            if (elsewhere.test(argument)) {
                return List.of(new ArticleSource(argument, Optional.empty()));
            }
            if (WILD.matcher(argument).find()) {
                return byPattern(argument);
            }
            throw new ReadException(argument, "no such file or folder; check the path");
        }

        /** {@code argument} as a path; null where the file system has no such names. */
        private Path path(String argument) {
            try {
                return Path.of(argument);
            } catch (InvalidPathException notAName) {
                return null;
            }
        }

        private List<ArticleSource> inFolder(String argument, Path folder) throws IOException, ReadException {
            List<Path> files = filesBelow(folder, file -> isWanted(file.toString()));
            if (files.isEmpty()) {
                throw new ReadException(argument, "is a folder without articles; they end in " + endings());
            }
            return files.stream().map(ArticleSource::of).toList();
        }

        private boolean isWanted(String name) {
            String lower = name.toLowerCase(Locale.ROOT);
            return ArticleFormat.ofName(name).isPresent()
                    || moreEndings.stream().anyMatch(ending -> lower.endsWith("." + ending));
        }

        private String endings() {
            return Stream.concat(
                            Arrays.stream(ArticleFormat.values()).flatMap(format -> format.extensions().stream()),
                            moreEndings.stream())
                    .map(ending -> "." + ending)
                    .collect(Collectors.joining(", "));
        }
    }

    private static List<ArticleSource> byPattern(String pattern) throws IOException, ReadException {
        PathMatcher matcher = matcher(pattern);
        List<Path> files = filesBelow(folderOf(pattern), matcher::matches);
        if (files.isEmpty()) {
            throw new ReadException(pattern, "no file fits this pattern; check the path");
        }
        return files.stream().map(ArticleSource::of).toList();
    }

    private static PathMatcher matcher(String pattern) throws ReadException {
        try {
            return FileSystems.getDefault().getPathMatcher("glob:" + pattern.replace("**/", "{**/,}"));
        } catch (PatternSyntaxException malformed) {
            throw new ReadException(pattern, "is no pattern: " + malformed.getDescription(), malformed);
        }
    }

    /** The folder before the first wildcard; empty for the working folder. */
    private static Path folderOf(String pattern) {
        String fixed = WILD.split(pattern, 2)[0];
        return Path.of(fixed.substring(0, fixed.lastIndexOf('/') + 1));
    }

    private static List<Path> filesBelow(Path folder, Predicate<Path> wanted) throws IOException {
        FilesBelow files = new FilesBelow(folder, wanted);
        Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, files);
        files.found.sort(BY_NAME);
        return files.found;
    }

    /** What makes two names name one article. */
    private static String identity(ArticleSource source) {
        return source.file().map(ArticleSources::realPath).orElse(source.name());
    }

    private static String realPath(Path file) {
        try {
            return file.toRealPath().toString();
        } catch (IOException missing) {
            return file.toAbsolutePath().normalize().toString();
        }
    }

    /** Collects the wanted files; also what cannot be opened, so that reading it says why. */
    private static final class FilesBelow extends SimpleFileVisitor<Path> {
        private final Path folder;
        private final Predicate<Path> wanted;
        private final List<Path> found = new ArrayList<>();

        FilesBelow(Path folder, Predicate<Path> wanted) {
            this.folder = folder;
            this.wanted = wanted;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            return isHidden(directory) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!isHidden(file) && wanted.test(file)) {
                found.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            boolean circle = failure instanceof FileSystemLoopException;
            if (!circle && !isHidden(file) && (wanted.test(file) || Files.isDirectory(file))) {
                found.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        private boolean isHidden(Path path) {
            return !path.equals(folder) && path.getFileName().toString().startsWith(".");
        }
    }
}
