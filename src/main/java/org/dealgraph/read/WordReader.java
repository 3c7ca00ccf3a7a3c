package org.dealgraph.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dealgraph.model.Metadata;

/**
 * Word documents (.docx, ECMA-376): paragraphs by their styles, lists and table cells as list items; captions, tables of
 * contents and text boxes are residue. What was deleted or hidden is left out; headers, footers and notes are not read.
 */
final class WordReader implements FormatReader {
    /** What a ZIP file begins with. */
    static final String SIGNATURE = "PK\u0003\u0004";

    private static final int MOST_PARTS = 10_000;
    private static final int LARGEST_PART = 64 << 20;
    private static final String MAIN_PART = "/officeDocument";

    @Override
    public Page read(Original original) throws ReadException {
        String source = original.source();
        try (ZipFile file = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(original.bytes()))
                .get()) {
            refuseTooManyParts(source, file);
            String main = mainPart(file);
            Map<String, WordStyle> styles =
                    part(file, beside(main, "styles.xml"), WordXml::styles).orElse(Map.of());
            PageText text = new PageText();
            boolean found = part(file, main, xml -> new WordText(xml, styles, text).read())
                    .isPresent();
            if (!found) {
                throw new ReadException(
                        source, "is a ZIP file, but no Word document: " + main + " is not in it; give a .docx file");
            }
            return text.page(Metadata.unknown());
        } catch (IOException | XMLStreamException | IllegalArgumentException broken) {
            throw new ReadException(
                    source,
                    "is no sound Word document (" + ReadException.reasonOf(broken)
                            + "); save it again, or as text or HTML",
                    broken);
        }
    }

    private static void refuseTooManyParts(String source, ZipFile file) throws ReadException {
        int parts = 0;
        for (Enumeration<ZipArchiveEntry> entries = file.getEntries(); entries.hasMoreElements(); ) {
            entries.nextElement();
            if (++parts > MOST_PARTS) {
                throw new ReadException(source, "has more than " + MOST_PARTS + " parts, which no Word document has");
            }
        }
    }

    /** The part that the package says is the document; {@code word/document.xml} where it does not say. */
    private static String mainPart(ZipFile file) throws IOException, XMLStreamException {
        return part(file, "_rels/.rels", WordXml::relations).orElse(Map.of()).entrySet().stream()
                .filter(relation -> relation.getKey().endsWith(MAIN_PART))
                .map(relation -> relation.getValue().replaceFirst("^/", ""))
                .findFirst()
                .orElse("word/document.xml");
    }

    private static String beside(String part, String name) {
        return part.substring(0, part.lastIndexOf('/') + 1) + name;
    }

    private static <T> Optional<T> part(ZipFile file, String name, XmlPart<T> reader)
            throws IOException, XMLStreamException {
        ZipArchiveEntry entry = file.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = new LimitedStream(file.getInputStream(entry), LARGEST_PART)) {
            return Optional.of(reader.read(new WordXml(in)));
        }
    }

    /** Reads one part of the package. */
    private interface XmlPart<T> {
        T read(WordXml xml) throws XMLStreamException;
    }
}
