package org.dealgraph.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dealgraph.source.Web;
import org.dealgraph.source.web.FetchOptions;
import org.dealgraph.source.web.Fetcher;
import org.dealgraph.source.web.Validators;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How addresses are fetched. */
final class WebOptions {
    @Option(names = "--allow-private", description = "Fetch from private, loopback and link-local addresses too.")
    private boolean allowPrivate;

    @Option(
            names = "--delay",
            paramLabel = "TIME",
            defaultValue = "1s",
            converter = Span.class,
            description = "Between two requests to one host, such as 500ms, 5s. Default: ${DEFAULT-VALUE}.")
    private Duration delay;

    @Option(
            names = "--user-agent",
            paramLabel = "NAME",
            description = "How the program names itself to servers. Default: dealgraph and its version.")
    private String userAgent;

    Web web(int maxBytes, Function<String, Optional<Validators>> known) {
        String name = Optional.ofNullable(userAgent)
                .orElse("dealgraph/" + Dealgraph.version() + " (+https://w3id.org/dealgraph/)");
        return new Web(
                new Fetcher(FetchOptions.of(name, maxBytes)
                        .withPrivateAddresses(allowPrivate)
                        .withDelay(delay)),
                known);
    }

    /** Reads {@code 500ms}, {@code 30s}, {@code 15m}, {@code 2h}. */
    static final class Span implements ITypeConverter<Duration> {
        private static final Pattern SPAN = Pattern.compile("(\\d{1,6})(ms|s|m|h)");

        @Override
        public Duration convert(String value) {
            Matcher span = SPAN.matcher(value);
            if (!span.matches()) {
                throw new TypeConversionException(
                        "\"" + value + "\" is no time; give a number with ms, s, m or h, such as 15m");
            }
            long number = Long.parseLong(span.group(1));
            return switch (span.group(2)) {
                case "ms" -> Duration.ofMillis(number);
                case "s" -> Duration.ofSeconds(number);
                case "m" -> Duration.ofMinutes(number);
                default -> Duration.ofHours(number);
            };
        }
    }
}
