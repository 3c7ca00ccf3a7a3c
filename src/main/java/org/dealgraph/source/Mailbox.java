package org.dealgraph.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dealgraph.model.Metadata;

/**
 * The messages of an mbox file, each as a file of its own that the reader of mail takes. A line {@code From } after a blank
 * line begins a message (RFC 4155), and one that was quoted with {@code >} is given back as it was.
 */
final class Mailbox implements Container {
    private static final Pattern FROM = Pattern.compile("From \\S+.*");
    private static final Pattern QUOTED = Pattern.compile(">+From .*");

    private final String name;
    private final LineReader lines;
    private final int maxBytes;
    private int number;
    private boolean begun;
    private boolean ended;

    Mailbox(String name, InputStream in, SourceOptions options) {
        this.name = name;
        this.lines = new LineReader(in, options.maxBytes());
        this.maxBytes = options.maxBytes();
    }

    @Override
    public Optional<Found> next() throws IOException {
        if (!begun) {
            begun = true;
            Optional<LineReader.Line> first = lines.next();
            if (first.isEmpty() || !FROM.matcher(text(first.get())).matches()) {
                throw new IOException("is no mbox: it does not begin with a line \"From \"");
            }
        }
        return ended ? Optional.empty() : Optional.of(message());
    }

    private Found message() throws IOException {
        number++;
        String place = name + "!/" + number + ".eml";
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        boolean tooLarge = false;
        boolean blank = false;
        Optional<LineReader.Line> line = lines.next();
        while (line.isPresent() && !(blank && FROM.matcher(text(line.get())).matches())) {
            byte[] bytes = line.get().bytes().orElse(new byte[0]);
            tooLarge |= line.get().bytes().isEmpty() || message.size() + bytes.length > maxBytes;
            if (!tooLarge) {
                int quote = QUOTED.matcher(text(line.get())).matches() ? 1 : 0;
                message.write(bytes, quote, bytes.length - quote);
                message.write('\n');
            }
            blank = line.get().bytes().isPresent() && bytes.length == 0;
            line = lines.next();
        }
        ended = line.isEmpty();
        if (tooLarge) {
            return new Found.Problem(
                    place, place + ": is larger than " + maxBytes + " bytes, the limit for one article; split it");
        }
        Content content = new Content.Held(message.toByteArray());
        return new Found.Item(place, Metadata.unknown(), Optional.of(name), content);
    }

    private static String text(LineReader.Line line) {
        final int enough = 200;
        byte[] bytes = line.bytes().orElse(new byte[0]);
        return new String(bytes, 0, Math.min(enough, bytes.length), StandardCharsets.ISO_8859_1);
    }
}
