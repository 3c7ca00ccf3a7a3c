package org.dealgraph.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.dealgraph.model.Article;
import org.dealgraph.model.Block.Kind;
import org.dealgraph.model.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleReaderTest {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String SENTENCE = "Example Café paid €1bn for Northern Racks.";

    private final ArticleReader reader = Articles.reader();

    @TempDir
    Path folder;

    private Article read(String name, byte[] bytes) throws ReadException {
        return reader.read(name, bytes, ReadOptions.defaults());
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThatThrownBy(() -> read("a.txt", new byte[0]))
                .isInstanceOf(ReadException.class)
                .hasMessage("a.txt: is empty; give an article with text");
    }

    @ParameterizedTest
    @ValueSource(strings = {" \n\t\r\n", "\uFEFF", "***\n---\n", "Comments (0)\nSign up\n"})
    void aFileWithoutASentenceIsRefused(String text) {
        assertThatThrownBy(() -> Articles.read("a.txt", text)).hasMessageContaining("holds no text of an article");
    }

    @Test
    void aPageWithoutTextIsRefused() {
        assertThatThrownBy(() -> Articles.read(
                        "a.html", "<html><head><title>App</title></head><body><script>run()</script></body></html>"))
                .hasMessageContaining("a.html: holds no text of an article");
    }

    @Test
    void binaryFilesAreRefused() {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};
        byte[] controls = "ab\u0001\u0002\u0003\u0004cd".getBytes(UTF_8);

        assertThatThrownBy(() -> read("a.txt", picture)).hasMessageContaining("byte 0 does not decode");
        assertThatThrownBy(() -> read("a.txt", "text\0text".getBytes(UTF_8))).hasMessageContaining("holds NUL bytes");
        assertThatThrownBy(() -> read("a.txt", controls)).hasMessageContaining("4 control characters");
        assertThatThrownBy(() -> read("a.txt", "%PDF-1.7 text".getBytes(UTF_8)))
                .hasMessageContaining("a.txt: is no sound PDF file");
        assertThatThrownBy(() -> read("a.txt", "{\\rtf1 text}".getBytes(UTF_8)))
                .hasMessage("a.txt: is an RTF file; convert it to text or HTML first");
    }

    @Test
    void textThatIsNotUtf8IsRefusedWithTheFirstBadByte() {
        assertThatThrownBy(() -> read("a.txt", SENTENCE.getBytes(WINDOWS_1252)))
                .hasMessage("a.txt: is not UTF-8 text: byte 11 does not decode; say how it is encoded with --charset");
    }

    @Test
    void aGivenCharsetDecodes() throws ReadException {
        ReadOptions options = ReadOptions.defaults().withCharset(WINDOWS_1252);

        assertThat(reader.read("a.txt", SENTENCE.getBytes(WINDOWS_1252), options)
                        .text())
                .isEqualTo(SENTENCE);
    }

    @Test
    void aByteOrderMarkTellsTheCharsetAndStaysInTheText() throws ReadException {
        for (Charset charset : new Charset[] {UTF_8, UTF_16BE, UTF_16LE}) {
            Article article = read("a.txt", ("\uFEFF" + SENTENCE).getBytes(charset));

            assertThat(article.text()).isEqualTo("\uFEFF" + SENTENCE);
            assertThat(Articles.blocks(article, Kind.PARAGRAPH)).containsExactly(SENTENCE);
        }
    }

    @Test
    void aPageMayDeclareItsCharset() throws ReadException {
        String page = "<html><head><meta charset=iso-8859-1></head><body><p>" + SENTENCE + "</p></body></html>";

        assertThat(read("a.html", page.getBytes(WINDOWS_1252)).text()).isEqualTo(SENTENCE);
        assertThat(read("a.html", page.getBytes(UTF_8)).text())
                .as("a page that was saved as UTF-8 after it was declared")
                .isEqualTo(SENTENCE);
    }

    @Test
    void aDeclarationInPlainTextIsNoDeclaration() {
        String text = "Write <meta charset=iso-8859-1> above.\n" + SENTENCE;

        assertThatThrownBy(() -> read("a.txt", text.getBytes(ISO_8859_1))).hasMessageContaining("is not UTF-8 text");
    }

    @Test
    void aPageInAnUnknownCharsetIsRefused() {
        byte[] page = ("<html><meta charset=klingon><p>" + SENTENCE).getBytes(WINDOWS_1252);

        assertThatThrownBy(() -> read("a.html", page)).hasMessageContaining("unknown charset \"klingon\"");
    }

    @Test
    void aTruncatedPageIsStillRead() throws ReadException {
        Article article =
                Articles.read("a.html", "<html><body><article><h1>Two deals</h1><p>" + SENTENCE + " And <a href=\"htt");

        assertThat(Articles.blocks(article, Kind.PARAGRAPH)).containsExactly(SENTENCE + " And");
    }

    @Test
    void aFileOverTheLimitIsRefusedUnread() throws IOException {
        Path huge = folder.resolve("huge.txt");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(3L << 30);
        }

        assertThatThrownBy(() ->
                        reader.read(ArticleSource.of(huge), InputStream.nullInputStream(), ReadOptions.defaults()))
                .isInstanceOf(ReadException.class)
                .hasMessageContaining("is larger than 10485760 bytes")
                .hasMessageContaining("raise the limit");
    }

    @Test
    void noMoreThanTheLimitIsTakenFromAStream() {
        AtomicLong taken = new AtomicLong();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                taken.incrementAndGet();
                return 'a';
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                Arrays.fill(bytes, from, from + length, (byte) 'a');
                taken.addAndGet(length);
                return length;
            }
        };

        assertThatThrownBy(
                        () -> reader.read("-", endless, ReadOptions.defaults().withMaxBytes(1000)))
                .hasMessageContaining("-: is larger than 1000 bytes");
        assertThat(taken).hasValue(1001);
    }

    @Test
    void standardInputIsReadUnderItsName() throws ReadException {
        InputStream in = new ByteArrayInputStream(SENTENCE.getBytes(UTF_8));

        assertThat(reader.read(ArticleSource.STANDARD_INPUT, in, ReadOptions.defaults())
                        .source())
                .isEqualTo("-");
    }

    @Test
    void theOriginalIsKnownByItsDigest() throws ReadException {
        assertThat(Articles.read("a.html", "<p>" + SENTENCE).originalDigest())
                .contains("120d4eaab054f8f17ec50f10254c1e36883b62494faa8a10f3fd7085c3f00269");
    }

    @Test
    void aMissingFileAndAFolderAreNamed() {
        ArticleSource missing = ArticleSource.of(folder.resolve("no.txt"));

        assertThatThrownBy(() -> reader.read(missing, InputStream.nullInputStream(), ReadOptions.defaults()))
                .hasMessageEndingWith("no.txt: no such file; check the path");
        assertThatThrownBy(() ->
                        reader.read(ArticleSource.of(folder), InputStream.nullInputStream(), ReadOptions.defaults()))
                .hasMessageContaining(folder.getFileName().toString())
                .hasMessageContaining("cannot be read");
    }

    @Test
    void aLexiconWithoutTheListIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ArticleReader(new Lexicon(Map.of())))
                .withMessageContaining("\"boilerplate\"");
    }

    @Test
    void aFileOfTheLimitsSizeIsRead() throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), SENTENCE);
        int size = (int) Files.size(file);

        assertThat(reader.read(
                                ArticleSource.of(file),
                                InputStream.nullInputStream(),
                                ReadOptions.defaults().withMaxBytes(size))
                        .text())
                .isEqualTo(SENTENCE);
    }
}
