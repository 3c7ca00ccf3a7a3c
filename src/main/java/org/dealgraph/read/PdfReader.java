package org.dealgraph.read;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.dealgraph.model.Metadata;

/** PDF files with text; what repeats on top and at the foot of pages is left out. */
final class PdfReader implements FormatReader {
    /** What a PDF file begins with. */
    static final String SIGNATURE = "%PDF-";

    private static final Duration LONGEST = Duration.ofSeconds(8);
    private static final long MOST_BYTES = 64L << 20;

    @Override
    public Page read(Original original) throws ReadException {
        String source = original.source();
        if (!original.head().startsWith(SIGNATURE)) {
            throw new ReadException(source, "is no PDF file, though its name says so; give it its right name");
        }
        Fonts.bundle();
        PdfBudget budget = new PdfBudget(LONGEST, MOST_BYTES);
        try (PDDocument document = new BoundedPdfParser(original.bytes(), budget).parse()) {
            List<PdfLine> lines = new PdfLines(budget).of(document);
            if (lines.isEmpty()) {
                throw new ReadException(
                        source, "is a PDF file without text, perhaps a scan; run text recognition over it first");
            }
            PageText text = new PageText();
            PdfLayout.of(lines).addTo(text);
            return text.page(language(document));
        } catch (InvalidPasswordException locked) {
            throw new ReadException(source, "is locked with a password; save it without one", locked);
        } catch (PdfBudget.Exceeded exceeded) {
            throw new ReadException(
                    source,
                    exceeded.getMessage() + ", more than a PDF file may; print it anew or save it as text",
                    exceeded);
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            throw broken(source, budget, broken);
        }
    }

    /** PDFBox meets broken files with exceptions of all kinds. */
    private static ReadException broken(String source, PdfBudget budget, Throwable broken) {
        String reason = ReadException.reasonOf(broken);
        try {
            budget.check();
        } catch (PdfBudget.Exceeded exceeded) {
            reason = exceeded.getMessage();
        }
        return new ReadException(
                source, "is no sound PDF file (" + reason + "); print it anew or save it as text", broken);
    }

    private static Metadata language(PDDocument document) {
        String declared = document.getDocumentCatalog().getLanguage();
        return LanguageTag.read(declared == null ? "" : declared)
                .map(Metadata.unknown()::withLanguage)
                .orElse(Metadata.unknown());
    }

    /** Set once, before PDFBox looks for fonts. */
    private static final class Fonts {
        static {
            FontMappers.set(new BundledFonts());
        }

        private Fonts() {}

        static void bundle() {
            // loading this class is enough
        }
    }
}
