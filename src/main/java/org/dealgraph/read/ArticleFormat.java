package org.dealgraph.read;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The formats that articles come in. A new one is one constant here and one {@link FormatReader}. */
@SuppressWarnings("ImmutableEnumChecker") // List.of and the readers are immutable
public enum ArticleFormat {
    TEXT("text", List.of("txt", "text"), new TextReader()),
    MARKDOWN("Markdown", List.of("md", "markdown"), new MarkdownReader()),
    HTML("HTML", List.of("html", "htm", "xhtml"), new HtmlReader()),
    PDF("PDF", List.of("pdf"), new PdfReader()),
    WORD("Word", List.of("docx"), new WordReader()),
    MAIL("e-mail", List.of("eml"), new MailReader());

    private static final int HEAD = 4096;
    private static final int CASELESS = Pattern.CASE_INSENSITIVE;
    private static final Pattern PAGE_START = Pattern.compile(
            "^[\\s\\uFEFF]*+(?:<\\?xml[^>]*+>\\s*+)?(?:<!--(?:[^-]|-(?!->))*+-->\\s*+)*+<(?:!doctype\\s++html|html|head|body)\\b",
            CASELESS);
    private static final Pattern PAGE_MARKS = Pattern.compile("</(?:p|div|article|section|h1|h2|li|span)>", CASELESS);
    private static final Pattern MARKDOWN_MARKS = Pattern.compile(
            "^\\uFEFF?---\\R\\w+:|^#{1,6} \\S|^```|\\[[^\\]\\n]{1,200}\\]\\(https?://", Pattern.MULTILINE);

    private final String title;
    private final List<String> extensions;
    private final FormatReader reader;

    ArticleFormat(String title, List<String> extensions, FormatReader reader) {
        this.title = title;
        this.extensions = extensions;
        this.reader = reader;
    }

    /** What people call it. */
    public String title() {
        return title;
    }

    /** How its files end, without the dot, in lower case. */
    public List<String> extensions() {
        return extensions;
    }

    FormatReader reader() {
        return reader;
    }

    /** The format that the ending of {@code name} stands for. */
    public static Optional<ArticleFormat> ofName(String name) {
        requireNonNull(name, "name is null");
        String file = name.substring(name.lastIndexOf('/') + 1);
        String extension = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return file.indexOf('.') < 0
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(format -> format.extensions.contains(extension))
                        .findFirst();
    }

    /**
     * The format of a file: its first bytes say whether it is PDF or a Word document, its name or its first lines whether
     * it is an e-mail; for all else its text must decode.
     *
     * @throws ReadException if it is none of these and no text
     */
    static ArticleFormat detect(Original original) throws ReadException {
        String head = original.head();
        if (head.startsWith(PdfReader.SIGNATURE)) {
            return PDF;
        }
        if (head.startsWith(WordReader.SIGNATURE)) {
            return WORD;
        }
        boolean named = ofName(original.source()).filter(MAIL::equals).isPresent();
        boolean mail = !beginsAsPage(head) && (named || MailReader.beginsAsMail(head));
        return mail ? MAIL : detect(original.source(), original.text());
    }

    /**
     * The format of a text: a page that begins as HTML is HTML whatever its name; else the name says; else the marks in
     * the first 4096 characters.
     *
     * @param name as given, perhaps without an ending
     * @param text the decoded file
     */
    public static ArticleFormat detect(String name, String text) {
        String head = head(text);
        return beginsAsPage(head) ? HTML : ofName(name).orElseGet(() -> ofMarks(head));
    }

    private static ArticleFormat ofMarks(String head) {
        if (PAGE_MARKS.matcher(head).find()) {
            return HTML;
        }
        return MARKDOWN_MARKS.matcher(head).find() ? MARKDOWN : TEXT;
    }

    /** Whether the file {@code name}, which begins with {@code head}, is an HTML page. */
    static boolean isPage(String name, String head) {
        return detect(name, head) == HTML;
    }

    /** With what only an HTML page begins with. */
    private static boolean beginsAsPage(String head) {
        return PAGE_START.matcher(head).find();
    }

    private static String head(String text) {
        return text.substring(0, Math.min(HEAD, text.length()));
    }
}
