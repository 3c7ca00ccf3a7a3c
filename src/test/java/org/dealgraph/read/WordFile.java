package org.dealgraph.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes Word documents part by part. */
final class WordFile {
    static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    /** A document with this body, and styles as Word names them in German. */
    static WordFile of(String body) {
        return new WordFile()
                .part(
                        "_rels/.rels",
                        "<Relationships><Relationship Type='http://schemas.openxmlformats.org/officeDocument/2006/"
                                + "relationships/officeDocument' Target='word/document2.xml'/></Relationships>")
                .part(
                        "word/styles.xml",
                        "<w:styles xmlns:w='" + NAMESPACE + "'>"
                                + "<w:style w:styleId='Titel'><w:name w:val='Title'/></w:style>"
                                + "<w:style w:styleId='berschrift1'><w:name w:val='heading 1'/></w:style>"
                                + "<w:style w:styleId='Beschriftung'><w:name w:val='caption'/></w:style></w:styles>")
                .part(
                        "word/document2.xml",
                        "<w:document xmlns:w='" + NAMESPACE + "'><w:body>" + body + "</w:body></w:document>");
    }

    WordFile part(String name, String text) {
        parts.put(name, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    WordFile part(String name, byte[] bytes) {
        parts.put(name, bytes);
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }
}
