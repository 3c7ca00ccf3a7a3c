package org.dealgraph.export.graph;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * An XML document, written as it comes, an element a line. The JDK's own writer leaves line ends in attributes to readers,
 * which make spaces of them, and writes characters that XML has not.
 */
final class Xml implements Closeable {
    private static final int REPLACEMENT = 0xFFFD;

    private final Writer out;
    private final Deque<String> open = new ArrayDeque<>();
    private boolean inTag;
    private boolean hasText;
    private long replaced;

    Xml(OutputStream out) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    }

    Xml start(String element) throws IOException {
        endTag();
        out.write('\n');
        out.write(" ".repeat(open.size()));
        out.write('<');
        out.write(element);
        open.push(element);
        inTag = true;
        hasText = false;
        return this;
    }

    Xml attribute(String name, String value) throws IOException {
        out.write(' ');
        out.write(name);
        out.write("=\"");
        escape(value);
        out.write('"');
        return this;
    }

    Xml text(String text) throws IOException {
        endTag();
        escape(text);
        hasText = true;
        return this;
    }

    Xml end() throws IOException {
        String element = open.pop();
        if (inTag) {
            out.write("/>");
            inTag = false;
        } else {
            if (!hasText) {
                out.write('\n');
                out.write(" ".repeat(open.size()));
            }
            out.write("</" + element + ">");
        }
        hasText = false;
        return this;
    }

    /** How many characters XML cannot carry, and became U+FFFD. */
    long replaced() {
        return replaced;
    }

    /** Ends all that is open; the stream below stays open. */
    @Override
    public void close() throws IOException {
        while (!open.isEmpty()) {
            end();
        }
        out.write('\n');
        out.flush();
    }

    private void endTag() throws IOException {
        if (inTag) {
            out.write('>');
            inTag = false;
        }
    }

    private void escape(String text) throws IOException {
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            switch (point) {
                case '<' -> out.write("&lt;");
                case '>' -> out.write("&gt;");
                case '&' -> out.write("&amp;");
                case '"' -> out.write("&quot;");
                case '\t' -> out.write("&#9;");
                case '\n' -> out.write("&#10;");
                case '\r' -> out.write("&#13;");
                default -> character(point);
            }
        }
    }

    private void character(int point) throws IOException {
        if (isAllowed(point)) {
            out.write(Character.toString(point));
        } else {
            out.write(REPLACEMENT);
            replaced++;
        }
    }

    /** Production 2 of XML 1.0, without the white space that is written as references. */
    private static boolean isAllowed(int point) {
        return (point >= 0x20 && point <= 0xD7FF) || (point >= 0xE000 && point <= 0xFFFD) || point >= 0x10000;
    }
}
