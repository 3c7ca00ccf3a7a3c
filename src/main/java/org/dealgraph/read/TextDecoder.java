package org.dealgraph.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * From bytes to text: by byte order mark, by the charset given, as UTF-8, or as an HTML page declares. Nothing is guessed
 * and nothing replaced: what does not decode is refused. A byte order mark stays in the text as U+FEFF.
 */
final class TextDecoder {
    private static final int HEAD = 4096;
    /** Form feeds and escapes may stray into text; more than one control character in a hundred is no text. */
    private static final int CHARACTERS_PER_CONTROL = 100;

    private static final Pattern DECLARATION = Pattern.compile(
            "<meta\\b[^>]{0,300}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)|<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:-]+)",
            Pattern.CASE_INSENSITIVE);

    /** What browsers take these labels for (WHATWG Encoding Standard). */
    private static final Map<String, String> LABELS = Map.of(
            "iso-8859-1",
            "windows-1252",
            "latin1",
            "windows-1252",
            "us-ascii",
            "windows-1252",
            "ascii",
            "windows-1252",
            "iso-8859-9",
            "windows-1254",
            "shift_jis",
            "windows-31j",
            "gb2312",
            "gb18030",
            "gbk",
            "gb18030");

    private static final Map<String, String> OTHER_FILES = Map.of(
            "{\\rtf", "an RTF file",
            "\u00d0\u00cf\u0011\u00e0", "an Office file of before 2007",
            "\u001f\u008b", "a gzip file");

    private final String source;
    private final byte[] bytes;
    private final String head;

    private TextDecoder(String source, byte[] bytes) {
        this.source = source;
        this.bytes = bytes;
        this.head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    }

    /**
     * The text of {@code bytes}.
     *
     * @param source the file's name, for the message
     * @param charset how the bytes are encoded, if the user says so
     * @throws ReadException if they are no text, or none in that charset
     */
    static String decode(String source, byte[] bytes, Optional<Charset> charset) throws ReadException {
        TextDecoder decoder = new TextDecoder(source, bytes);
        decoder.refuseOtherFiles();
        String text = decoder.decode(charset);
        decoder.refuseBinary(text);
        return text;
    }

    /** Whether {@code bytes} are UTF-8 throughout. */
    static boolean isUtf8(byte[] bytes) {
        return new TextDecoder("", bytes).firstMalformed(StandardCharsets.UTF_8) < 0;
    }

    /**
     * What browsers take the label for.
     *
     * @throws IllegalCharsetNameException if no charset can have this name
     * @throws UnsupportedCharsetException if none has it
     */
    static Charset charset(String label) {
        String lower = label.toLowerCase(Locale.ROOT);
        return Charset.forName(LABELS.getOrDefault(lower, lower));
    }

    private String decode(Optional<Charset> given) throws ReadException {
        Optional<Charset> marked = byteOrderMark();
        if (marked.isPresent() || given.isPresent()) {
            return decodeAs(marked.or(() -> given).orElseThrow());
        }
        if (firstMalformed(StandardCharsets.UTF_8) < 0) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        return decodeAs(declared());
    }

    private String decodeAs(Charset charset) throws ReadException {
        int malformed = firstMalformed(charset);
        if (malformed >= 0) {
            throw new ReadException(
                    source,
                    "is not " + charset.name() + " text: byte " + malformed
                            + " does not decode; say how it is encoded with --charset");
        }
        return new String(bytes, charset);
    }

    private Optional<Charset> byteOrderMark() {
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (startsWith(0xFE, 0xFF)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return startsWith(0xFF, 0xFE) ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    private boolean startsWith(int... mark) {
        byte[] expected = new byte[mark.length];
        for (int i = 0; i < mark.length; i++) {
            expected[i] = (byte) mark[i];
        }
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, expected, 0, mark.length);
    }

    /** The charset that an HTML page declares; UTF-8 for all else. */
    private Charset declared() throws ReadException {
        Matcher declaration = DECLARATION.matcher(head);
        if (!ArticleFormat.isPage(source, head) || !declaration.find()) {
            return StandardCharsets.UTF_8;
        }
        String label = Optional.ofNullable(declaration.group(1)).orElseGet(() -> declaration.group(2));
        String lower = label.toLowerCase(Locale.ROOT);
        try {
            // a declaration that could be read as ASCII cannot be in UTF-16
            return lower.startsWith("utf-16") ? StandardCharsets.UTF_8 : charset(label);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new ReadException(
                    source,
                    "declares the unknown charset \"" + label + "\"; say how it is encoded with --charset",
                    unknown);
        }
    }

    /** The offset of the first byte that is not of {@code charset}, or -1. */
    private int firstMalformed(Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(8192);
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (!result.isOverflow()) {
                return result.isError() ? in.position() : -1;
            }
            out.clear();
        }
    }

    private void refuseOtherFiles() throws ReadException {
        for (Map.Entry<String, String> file : OTHER_FILES.entrySet()) {
            if (head.startsWith(file.getKey())) {
                throw new ReadException(source, "is " + file.getValue() + "; convert it to text or HTML first");
            }
        }
    }

    private void refuseBinary(String text) throws ReadException {
        if (text.indexOf('\0') >= 0) {
            throw new ReadException(
                    source,
                    "holds NUL bytes: binary, or UTF-16 without a mark; if it is text, say which with --charset");
        }
        long controls = text.chars()
                .filter(c -> Character.getType(c) == Character.CONTROL && !Character.isWhitespace(c))
                .count();
        if (controls * CHARACTERS_PER_CONTROL > text.length()) {
            throw new ReadException(source, "is binary: " + controls + " control characters; give a text or HTML file");
        }
    }
}
