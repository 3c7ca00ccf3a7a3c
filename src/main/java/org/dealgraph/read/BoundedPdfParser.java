package org.dealgraph.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.ICOSParser;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.pdfparser.PDFParser;

/**
 * PDFBox's parser, whose streams unpack within a {@link PdfBudget}: each is unpacked once for counting before PDFBox may
 * have it whole.
 */
final class BoundedPdfParser extends PDFParser {
    BoundedPdfParser(byte[] bytes, PdfBudget budget) throws IOException {
        super(new PdfSource(bytes, budget));
        document = new BoundedDocument(this, budget);
    }

    private static final class BoundedDocument extends COSDocument {
        private final ICOSParser parser;
        private final PdfBudget budget;

        BoundedDocument(ICOSParser parser, PdfBudget budget) {
            super(IOUtils.createMemoryOnlyStreamCache(), parser);
            this.parser = parser;
            this.budget = budget;
        }

        @Override
        public COSStream createCOSStream(COSDictionary dictionary, long start, long length) throws IOException {
            COSStream stream = new BoundedStream(parser.createRandomAccessReadView(start, length), budget);
            dictionary.forEach(stream::setItem);
            stream.setKey(dictionary.getKey());
            return stream;
        }
    }

    private static final class BoundedStream extends COSStream {
        /** Pictures; no text stands in them. */
        private static final Set<COSName> PICTURES = Set.of(
                COSName.DCT_DECODE,
                COSName.DCT_DECODE_ABBREVIATION,
                COSName.JPX_DECODE,
                COSName.JBIG2_DECODE,
                COSName.CCITTFAX_DECODE,
                COSName.CCITTFAX_DECODE_ABBREVIATION);

        private static final int MOST_FILTERS = 4;
        private static final int LONGEST_ROW = 1 << 20;

        private final PdfBudget budget;
        private boolean counted;

        BoundedStream(RandomAccessReadView view, PdfBudget budget) throws IOException {
            super(null, view);
            this.budget = budget;
        }

        @Override
        public COSInputStream createInputStream(DecodeOptions options) throws IOException {
            count();
            return super.createInputStream(options);
        }

        @Override
        public RandomAccessRead createView() throws IOException {
            count();
            return super.createView();
        }

        private void count() throws IOException {
            if (counted) {
                return;
            }
            counted = true;
            List<COSName> filters = filters();
            if (filters.size() > MOST_FILTERS) {
                budget.exceed("packs a stream " + filters.size() + " times over");
            }
            if (filters.stream().anyMatch(PICTURES::contains)) {
                return;
            }
            refuseLongRows(getDictionaryObject(COSName.DECODE_PARMS, COSName.DP));
            InputStream in = createRawInputStream();
            for (int i = 0; i < filters.size(); i++) {
                Filter filter = FilterFactory.INSTANCE.getFilter(filters.get(i));
                Counted out = new Counted(budget, i < filters.size() - 1);
                filter.decode(in, out, this, i);
                in = new ByteArrayInputStream(out.kept());
            }
        }

        private List<COSName> filters() {
            COSBase filters = getFilters();
            List<COSName> names = new ArrayList<>();
            if (filters instanceof COSName name) {
                names.add(name);
            } else if (filters instanceof COSArray array) {
                array.toList().stream()
                        .filter(COSName.class::isInstance)
                        .map(COSName.class::cast)
                        .forEach(names::add);
            }
            return names;
        }

        /** A predictor keeps a row in memory before a byte is unpacked. */
        private void refuseLongRows(COSBase parameters) throws PdfBudget.Exceeded {
            if (parameters instanceof COSArray array) {
                for (int i = 0; i < array.size(); i++) {
                    refuseLongRows(array.getObject(i));
                }
            } else if (parameters instanceof COSDictionary dictionary
                    && dictionary.getLong(COSName.COLUMNS) > LONGEST_ROW) {
                budget.exceed("has rows of " + dictionary.getLong(COSName.COLUMNS) + " columns");
            }
        }
    }

    /** Counts what is unpacked, and keeps it where another filter follows. */
    private static final class Counted extends OutputStream {
        private final PdfBudget budget;
        private final boolean keep;
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

        Counted(PdfBudget budget, boolean keep) {
            this.budget = budget;
            this.keep = keep;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            budget.unpack(length);
            if (keep) {
                kept.write(bytes, from, length);
            }
        }

        byte[] kept() {
            return kept.toByteArray();
        }
    }
}
