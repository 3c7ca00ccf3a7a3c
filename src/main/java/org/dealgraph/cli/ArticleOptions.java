package org.dealgraph.cli;

import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import org.dealgraph.model.Metadata;
import org.dealgraph.model.PartialDate;
import org.dealgraph.read.ReadOptions;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What the user knows about the articles; it wins over what they say of themselves. */
final class ArticleOptions {
    @Option(
            names = "--published",
            paramLabel = "DATE",
            converter = DateConverter.class,
            description = "When they were published: YYYY, YYYY-MM or YYYY-MM-DD.")
    private PartialDate published;

    @Option(names = "--outlet", paramLabel = "NAME", description = "Who published them.")
    private String outlet;

    @Option(names = "--url", paramLabel = "URL", description = "The address of the article; for one article only.")
    private String url;

    @Option(names = "--language", paramLabel = "TAG", description = "Their language, such as en.")
    private String language;

    @Option(
            names = "--charset",
            paramLabel = "NAME",
            description = "How they are encoded. Default: by their byte order mark, else UTF-8, else as a page says.")
    private Charset charset;

    boolean hasUrl() {
        return url != null;
    }

    ReadOptions read() {
        Metadata given = new Metadata(
                Optional.empty(),
                List.of(),
                Optional.ofNullable(outlet),
                Optional.ofNullable(published),
                Optional.ofNullable(url),
                Optional.ofNullable(language));
        ReadOptions options = ReadOptions.defaults().withMetadata(given);
        return charset == null ? options : options.withCharset(charset);
    }

    /** Reads a date as exact as it is given. */
    static final class DateConverter implements ITypeConverter<PartialDate> {
        @Override
        public PartialDate convert(String value) {
            try {
                return PartialDate.parse(value);
            } catch (DateTimeException e) {
                throw new TypeConversionException(
                        "\"" + value + "\" is no date; give YYYY, YYYY-MM or YYYY-MM-DD, such as 2026-03-14");
            }
        }
    }
}
