package org.dealgraph.source.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.dealgraph.OwnCertificate;
import org.dealgraph.source.Site;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {
    private static final FetchOptions OPTIONS = FetchOptions.of("dealgraph/1.2.3", 100_000)
            .withPrivateAddresses(true)
            .withDelay(Duration.ZERO)
            .withTimeout(Duration.ofSeconds(5));

    private Site site;

    @BeforeEach
    void openSite() throws IOException {
        site = new Site();
    }

    @AfterEach
    void closeSite() {
        site.close();
    }

    @Test
    void aPageComesWithItsCharsetAndItsVersion() throws IOException {
        site.put(
                "/a",
                200,
                "text/html; charset=\"ISO-8859-1\"",
                "Words.",
                Map.of("ETag", "\"v1\"", "Last-Modified", "Sat, 14 Mar 2026 09:26:53 GMT"));

        Response response = fetcher().get(site.at("/a"), Validators.none());

        assertThat(new String(response.body().orElseThrow(), UTF_8)).isEqualTo("Words.");
        assertThat(response.charset()).contains(ISO_8859_1);
        assertThat(response.validators())
                .isEqualTo(new Validators(Optional.of("\"v1\""), Optional.of("Sat, 14 Mar 2026 09:26:53 GMT")));
        assertThat(site.agents()).containsOnly("dealgraph/1.2.3");
    }

    @Test
    void aVersionThatIsKnownIsNotSentAgain() throws IOException {
        site.put("/a", 200, "text/html", "Words.", Map.of("ETag", "\"v1\""));
        Validators known = new Validators(Optional.of("\"v1\""), Optional.empty());

        assertThat(fetcher().get(site.at("/a"), known).body()).isEmpty();
        assertThat(site.requests()).containsExactly("/robots.txt 404", "/a 304");
    }

    @Test
    void robotsTxtIsObeyedAndAskedOnce() throws IOException {
        site.put(
                "/robots.txt",
                "text/plain",
                "User-agent: dealgraph\nDisallow: /private/\n\nUser-agent: *\nDisallow: /\n");
        site.put("/public/a", "text/html", "Words.");
        site.put("/private/b", "text/html", "Words.");
        Fetcher fetcher = fetcher();

        fetcher.get(site.at("/public/a"), Validators.none());

        assertThatThrownBy(() -> fetcher.get(site.at("/private/b"), Validators.none()))
                .hasMessageContaining("robots.txt says so to dealgraph");
        assertThat(site.requests()).containsExactly("/robots.txt 200", "/public/a 200");
    }

    @Test
    void whenRobotsTxtIsInTroubleNothingIsFetched() {
        site.put("/robots.txt", 503, "text/plain", "", Map.of()).put("/a", "text/html", "Words.");

        assertThatThrownBy(() -> fetcher().get(site.at("/a"), Validators.none()))
                .hasMessageContaining("robots.txt");
        assertThat(site.requests()).containsExactly("/robots.txt 503");
    }

    @Test
    void redirectsAreFollowedSomeTimes() throws IOException {
        site.put("/a", 301, "text/html", "", Map.of("Location", "/b"));
        site.put("/b", 302, "text/html", "", Map.of("Location", site.at("/c")));
        site.put("/c", "text/html", "Words.");
        site.put("/loop", 302, "text/html", "", Map.of("Location", "/loop"));

        assertThat(fetcher().get(site.at("/a"), Validators.none()).address()).hasToString(site.at("/c"));
        assertThatThrownBy(() -> fetcher().get(site.at("/loop"), Validators.none()))
                .hasMessageContaining("redirects more than 5 times");
    }

    @Test
    void aHostIsAskedOnceInAWhile() throws IOException {
        site.put("/a", "text/html", "Words.");
        Fetcher fetcher = new Fetcher(OPTIONS.withDelay(Duration.ofMillis(300)));
        long start = System.nanoTime();

        fetcher.get(site.at("/a"), Validators.none());
        fetcher.get(site.at("/a"), Validators.none());

        // robots.txt, then two pages: two waits at least
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(600));
    }

    @Test
    void whatIsTooLargeIsRefusedWhetherPackedOrNot() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[50_000_000]);
        }
        site.put("/a", "text/html", new byte[200_000]);
        site.put("/b", 200, "text/html", packed.toByteArray(), Map.of("Content-Encoding", "gzip"));

        for (String path : List.of("/a", "/b")) {
            assertThatThrownBy(() -> fetcher().get(site.at(path), Validators.none()))
                    .hasMessageContaining("gives more than 100000 bytes");
        }
    }

    @Test
    void aServerThatNeverEndsItsAnswerIsLeft() throws IOException {
        try (ServerSocket mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Fetcher fetcher = new Fetcher(OPTIONS.withTimeout(Duration.ofMillis(300)));

            assertThatThrownBy(() -> fetcher.get("http://127.0.0.1:" + mute.getLocalPort() + "/", Validators.none()))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void whatIsNotThereSaysSo() {
        assertThatThrownBy(() -> fetcher().get(site.at("/none"), Validators.none()))
                .hasMessage("answers 404 (not there); check the address");
        assertThatThrownBy(() -> fetcher().get("ftp://example.org/a", Validators.none()))
                .hasMessageContaining("is no http or https address");
        assertThatThrownBy(() -> fetcher().get("http://user:secret@example.org/a", Validators.none()))
                .hasMessageContaining("names no host, or a user");
    }

    @Test
    void privateAddressesAreRefusedUnlessAllowed() {
        Fetcher wary = new Fetcher(OPTIONS.withPrivateAddresses(false));

        assertThatThrownBy(() -> wary.get(site.at("/a"), Validators.none()))
                .hasMessage("leads to 127.0.0.1, which is no public address; give --allow-private if that is meant");
        assertThat(site.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fd00::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:db8::1"
            })
    void noSpecialAddressIsPublic(String address) throws UnknownHostException {
        assertThat(AddressGuard.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"93.184.216.34", "8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:2800:220:1::1", "2a00:1450::1"})
    void otherAddressesArePublic(String address) throws UnknownHostException {
        assertThat(AddressGuard.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void aRedirectToAPrivateAddressIsRefused() throws IOException {
        InetAddress inner = InetAddress.getByName("127.0.0.2");
        site.put("/a", 302, "text/html", "", Map.of("Location", "http://inner.example:" + site.port() + "/secret"));
        Fetcher fetcher = new Fetcher(
                OPTIONS,
                host -> List.of(host.equals("inner.example") ? inner : InetAddress.getLoopbackAddress()),
                address -> !address.equals(inner),
                Connection::newTls);

        assertThatThrownBy(() -> fetcher.get("http://news.example:" + site.port() + "/a", Validators.none()))
                .hasMessageContaining("leads to 127.0.0.2, which is no public address");
        assertThat(site.requests()).doesNotContain("/secret 404");
    }

    @Test
    void aNameThatIsBoundAnewBetweenTheCheckAndTheConnectionGainsNothing() throws IOException {
        site.put("/a", "text/html", "Words.");
        InetAddress inner = InetAddress.getByName("127.0.0.2");
        List<InetAddress> asked = new ArrayList<>();
        // A name server that gives a good address at first and another one to whoever asks again.
        Resolver rebinding = host -> {
            InetAddress next = asked.size() % 2 == 0 ? InetAddress.getLoopbackAddress() : inner;
            asked.add(next);
            return List.of(next);
        };
        Fetcher fetcher = new Fetcher(OPTIONS, rebinding, address -> !address.equals(inner), Connection::newTls);

        // One look-up for robots.txt, whose connection goes to what was looked up; the next one is refused.
        assertThatThrownBy(() -> fetcher.get("http://news.example:" + site.port() + "/a", Validators.none()))
                .hasMessageContaining("leads to 127.0.0.2");
        assertThat(asked).hasSize(2);
        assertThat(site.requests()).containsExactly("/robots.txt 404");
    }

    @Test
    void oneBadAddressAmongSeveralIsEnoughToRefuse() throws IOException {
        InetAddress inner = InetAddress.getByName("10.0.0.1");
        Fetcher fetcher = new Fetcher(
                OPTIONS,
                host -> List.of(InetAddress.getLoopbackAddress(), inner),
                address -> !address.equals(inner),
                Connection::newTls);

        assertThatThrownBy(() -> fetcher.get("http://news.example:" + site.port() + "/a", Validators.none()))
                .hasMessageContaining("leads to 10.0.0.1");
    }

    @Test
    void theCertificateMustBeTheHostsThoughItsAddressIsAsked(@TempDir Path folder) throws Exception {
        OwnCertificate certificate = OwnCertificate.of(folder, "news.example");
        Resolver here = host -> List.of(InetAddress.getLoopbackAddress());
        Fetcher fetcher = new Fetcher(OPTIONS, here, address -> true, certificate::client);
        try (Site secure = Site.secure(certificate.server())) {
            secure.put("/a", "text/html", "Words.");
            String port = ":" + secure.port();

            Response response = fetcher.get("https://news.example" + port + "/a", Validators.none());

            assertThat(new String(response.body().orElseThrow(), UTF_8)).isEqualTo("Words.");
            assertThatThrownBy(() -> fetcher.get("https://other.example" + port + "/a", Validators.none()))
                    .hasMessageContaining("subject alternative names");
        }
    }

    private static Fetcher fetcher() {
        return new Fetcher(OPTIONS);
    }
}
