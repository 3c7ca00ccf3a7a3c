package org.dealgraph.source.web;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * What an address gave.
 *
 * @param address where the redirects ended
 * @param body empty if it is the version that was asked about
 * @param charset as the server says
 * @param validators of this version
 */
public record Response(URI address, Optional<byte[]> body, Optional<Charset> charset, Validators validators) {
    public Response {
        requireNonNull(address, "address is null");
        requireNonNull(body, "body is null");
        requireNonNull(charset, "charset is null");
        requireNonNull(validators, "validators is null");
    }
}
