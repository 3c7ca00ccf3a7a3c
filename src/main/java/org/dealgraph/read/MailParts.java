package org.dealgraph.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/** The header of an e-mail and the texts of its body, one of each choice between renderings. */
final class MailParts {
    private static final int DEEPEST = 16;
    private static final int MOST_PARTS = 1000;
    private static final MimeConfig LIMITS = new MimeConfig.Builder()
            .setMaxLineLen(-1)
            .setMaxHeaderCount(1000)
            .setMaxHeaderLen(1 << 16)
            .build();
    /** A plain text with a smaller share of the words of the page beside it only says that there is a page. */
    private static final double STUB = 0.5;

    private final String source;
    private final Optional<Charset> charset;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Deque<Choice> open = new ArrayDeque<>();
    private boolean attached;
    private int parts;

    /**
     * @param source the file's name, for messages
     * @param charset how texts are encoded that do not say so, if the user does
     */
    MailParts(String source, Optional<Charset> charset) {
        this.source = source;
        this.charset = charset;
        open.push(new Choice(false, new ArrayList<>()));
    }

    /**
     * A text of the body.
     *
     * @param html whether it is a page
     */
    record Body(boolean html, String text) {}

    /** The parts of a multipart; one of them stands for all if they are alternatives. */
    private record Choice(boolean alternatives, List<Body> bodies) {
        List<Body> chosen() {
            if (!alternatives) {
                return bodies;
            }
            Optional<Body> page = bodies.stream().filter(Body::html).reduce((first, last) -> last);
            Optional<Body> plain = bodies.stream().filter(body -> !body.html()).findFirst();
            boolean stub = page.isPresent()
                    && plain.filter(text -> text.text().length()
                                    >= STUB * HtmlReader.textLength(page.get().text()))
                            .isEmpty();
            return (stub ? page : plain.or(() -> page)).stream().toList();
        }
    }

    /** The fields of the header by their names in lower case; of several the first. */
    Map<String, String> headers() {
        return headers;
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The texts, in their order. */
    List<Body> bodies() {
        return open.getLast().bodies();
    }

    /** Takes the e-mail in {@code in}. */
    void take(InputStream in) throws IOException, ReadException {
        MimeTokenStream tokens = new MimeTokenStream(LIMITS);
        tokens.setRecursionMode(RecursionMode.M_RECURSE);
        tokens.parse(in);
        int messages = 0;
        try {
            for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
                messages += state == EntityState.T_START_MESSAGE ? 1 : state == EntityState.T_END_MESSAGE ? -1 : 0;
                take(state, tokens, messages);
            }
        } catch (MimeException malformed) {
            throw new IOException(malformed.getMessage(), malformed);
        }
        while (open.size() > 1) {
            close();
        }
    }

    private void take(EntityState state, MimeTokenStream tokens, int messages) throws IOException, ReadException {
        switch (state) {
            case T_START_HEADER -> attached = false;
            case T_FIELD -> takeField(tokens.getField(), messages);
            case T_START_MULTIPART -> open(tokens.getBodyDescriptor());
            case T_END_MULTIPART -> close();
            case T_BODY -> {
                if (messages == 1 && !attached) {
                    takeBody(tokens);
                }
            }
            default -> {
                // preambles, epilogues and borders say nothing
            }
        }
    }

    private void open(BodyDescriptor multipart) throws IOException {
        if (open.size() > DEEPEST) {
            throw new IOException("its parts nest deeper than " + DEEPEST);
        }
        open.push(new Choice(multipart.getMimeType().equals("multipart/alternative"), new ArrayList<>()));
    }

    private void close() {
        if (open.size() > 1) {
            List<Body> chosen = open.pop().chosen();
            open.peek().bodies().addAll(chosen);
        }
    }

    private void takeField(Field field, int messages) throws IOException {
        String name = field.getName().toLowerCase(Locale.ROOT);
        String value = Optional.ofNullable(field.getBody()).orElse("").strip();
        if (name.equals("content-disposition")) {
            attached = value.toLowerCase(Locale.ROOT).startsWith("attachment");
        }
        if (messages == 1 && parts == 0 && open.size() == 1) {
            headers.putIfAbsent(name, DecoderUtil.decodeEncodedWords(value, DecodeMonitor.SILENT));
        }
    }

    private void takeBody(MimeTokenStream tokens) throws IOException, ReadException {
        BodyDescriptor descriptor = tokens.getBodyDescriptor();
        boolean html = descriptor.getMimeType().equals("text/html");
        if (++parts > MOST_PARTS) {
            throw new IOException("it has more than " + MOST_PARTS + " parts");
        }
        if (!html && !descriptor.getMimeType().equals("text/plain")) {
            return;
        }
        byte[] bytes = tokens.getDecodedInputStream().readAllBytes();
        Body body = new Body(html, decoded(bytes, descriptor.getCharset()));
        if (html) {
            HtmlReader.refuseTooManyTags(source, body.text());
        }
        open.peek().bodies().add(body);
    }

    /** Valid UTF-8 wins over what is declared, for mails pass through many hands; then the declaration counts. */
    private String decoded(byte[] bytes, String declared) throws ReadException {
        Optional<Charset> named = charset(declared);
        boolean escapes =
                named.filter(given -> given.name().startsWith("ISO-2022")).isPresent();
        return TextDecoder.decode(source, bytes, !escapes && TextDecoder.isUtf8(bytes) ? Optional.empty() : named);
    }

    private Optional<Charset> charset(String declared) throws ReadException {
        try {
            return declared == null ? charset : Optional.of(TextDecoder.charset(declared));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new ReadException(
                    source, "declares the unknown charset \"" + declared + "\"; save it as text or HTML", unknown);
        }
    }
}
