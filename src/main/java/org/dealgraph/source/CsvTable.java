package org.dealgraph.source;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A table whose first line names its columns; commas, semicolons or tabs between them, as that line has them. */
final class CsvTable implements Container {
    private final String name;
    private final Columns columns;
    private final RecordArticle articles;
    private final InputStream in;
    private final Charset charset;
    private final int maxBytes;
    private CSVParser parser;
    private Iterator<CSVRecord> records;
    private Measured measured;
    private boolean done;

    CsvTable(String name, InputStream in, SourceOptions options) {
        this.name = name;
        this.in = in;
        this.columns = options.columns();
        this.charset = options.charset().orElse(StandardCharsets.UTF_8);
        this.articles = new RecordArticle(name, options.columns());
        this.maxBytes = options.maxBytes();
    }

    @Override
    public Optional<Found> next() throws IOException {
        if (done) {
            return Optional.empty();
        }
        try {
            if (parser == null) {
                open();
            }
            measured.begin();
            if (!records.hasNext()) {
                return Optional.empty();
            }
            return Optional.of(read(records.next()));
        } catch (UncheckedIOException e) {
            throw reasonOf(e.getCause());
        } catch (IOException e) {
            throw reasonOf(e);
        } catch (IllegalArgumentException e) {
            throw new IOException("has a first line that names no columns (" + e.getMessage() + "); mend it", e);
        }
    }

    private void open() throws IOException {
        Reader decoded = new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        measured = new Measured(decoded, maxBytes);
        BufferedReader reader = new BufferedReader(measured, ContainerFormat.HEAD);
        skipMark(reader);
        parser = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(reader))
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreSurroundingSpaces(true)
                .get()
                .parse(reader);
        records = parser.iterator();
        List<String> header = parser.getHeaderNames();
        if (columns.column(Columns.Part.TEXT, header).isEmpty()) {
            done = true;
            throw new IOException(columns.missingText(header));
        }
    }

    private static void skipMark(Reader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
    }

    private char delimiter(Reader reader) throws IOException {
        reader.mark(ContainerFormat.HEAD);
        int semicolons = 0;
        int commas = 0;
        int tabs = name.toLowerCase(Locale.ROOT).contains(".tsv") ? ContainerFormat.HEAD : 0;
        int next = reader.read();
        for (int read = 1; next >= 0 && next != '\n' && read < ContainerFormat.HEAD; read++) {
            semicolons += next == ';' ? 1 : 0;
            commas += next == ',' ? 1 : 0;
            tabs += next == '\t' ? 1 : 0;
            next = reader.read();
        }
        reader.reset();
        if (tabs > commas && tabs > semicolons) {
            return '\t';
        }
        return semicolons > commas ? ';' : ',';
    }

    private Found read(CSVRecord record) {
        String place = name + "#" + record.getRecordNumber();
        if (!record.isConsistent()) {
            return new Found.Problem(
                    place,
                    place + ": has " + record.size() + " fields where the first line names "
                            + parser.getHeaderNames().size() + "; mend the record (line "
                            + parser.getCurrentLineNumber()
                            + ")");
        }
        Map<String, String> fields = new LinkedHashMap<>();
        parser.getHeaderNames().forEach(column -> fields.put(column, record.get(column)));
        return articles.article(place, fields);
    }

    private IOException reasonOf(IOException e) {
        if (e instanceof CharacterCodingException) {
            return new IOException(
                    "is not encoded as " + charset + " near line " + line() + "; say how it is with --charset", e);
        }
        if (e instanceof CSVException) {
            return new IOException("is broken as a table near line " + line() + " (" + e.getMessage() + ")", e);
        }
        return e;
    }

    private long line() {
        return parser == null ? 1 : parser.getCurrentLineNumber() + 1;
    }

    /** A reader that lets no record take more memory than an article may: a quote that is never closed would take all. */
    private static final class Measured extends FilterReader {
        private final int most;
        private long read;

        Measured(Reader in, int most) {
            super(in);
            this.most = most;
        }

        /** A record begins. */
        void begin() {
            read = 0;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int got = super.read(buffer, offset, length);
            read += Math.max(0, got);
            if (read > (long) most + ContainerFormat.HEAD) {
                throw new IOException("has a record of more than " + most
                        + " characters, the limit for one article; is a quotation mark left open?");
            }
            return got;
        }
    }
}
