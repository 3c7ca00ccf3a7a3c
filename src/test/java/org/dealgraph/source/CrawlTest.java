package org.dealgraph.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.dealgraph.read.ReadException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrawlTest {
    @TempDir
    Path folder;

    @Test
    void aCrawlInTheLayoutOfCommonCrawlsNewsGivesItsPages() throws IOException {
        Path day = Files.createDirectories(folder.resolve("crawl-data/CC-NEWS/2026/03"));
        // Each record is compressed on its own, as that crawl does.
        ByteArrayOutputStream warc = new ByteArrayOutputStream();
        for (byte[] record : new byte[][] {
            record("warcinfo", "", "application/warc-fields", "software: test\r\n"),
            response(
                    "https://quay.example/1",
                    "200 OK",
                    "text/html; charset=ISO-8859-1",
                    "<p>Cr\u00e9dit bought Dock.</p>"),
            record("request", "https://quay.example/2", "application/http; msgtype=request", "GET /2 HTTP/1.1\r\n\r\n"),
            response("https://quay.example/2", "404 Not Found", "text/html", "<p>Gone.</p>"),
            response("https://quay.example/logo.png", "200 OK", "image/png", "PNG"),
            response("https://quay.example/3", "200 OK", "text/html", "<p>Three.</p>")
        }) {
            warc.write(Finds.gzip(record));
        }
        Files.write(day.resolve("CC-NEWS-20260314092653-00001.warc.gz"), warc.toByteArray());

        Finds finds = Finds.in(folder);

        assertThat(finds.problems()).isEmpty();
        assertThat(finds.names(folder)).containsExactly("https://quay.example/1", "https://quay.example/3");
        assertThat(raw(finds, 0).charset()).contains(StandardCharsets.ISO_8859_1);
        assertThat(new String(raw(finds, 0).bytes(), StandardCharsets.ISO_8859_1))
                .isEqualTo("<p>Cr\u00e9dit bought Dock.</p>");
        assertThat(raw(finds, 0).fallback().url()).contains("https://quay.example/1");
    }

    @Test
    void aCrawlThatIsCutOffGivesWhatItHasAndSaysSo() throws IOException {
        ByteArrayOutputStream warc = new ByteArrayOutputStream();
        warc.write(response("https://quay.example/1", "200 OK", "text/html", "<p>One.</p>"));
        warc.write(response("https://quay.example/2", "200 OK", "text/html", "<p>Two.</p>"));
        byte[] cut = Arrays.copyOf(warc.toByteArray(), warc.size() - 200);

        Finds finds = Finds.in(Files.write(folder.resolve("cut.warc"), cut));

        assertThat(finds.items()).isNotEmpty();
        assertThat(finds.items().get(0).name()).isEqualTo("https://quay.example/1");
        assertThat(finds.problems()).isNotEmpty();
    }

    @Test
    void aMailboxGivesItsMessages() throws IOException {
        String mbox =
                """
                From ann@quay.example Sat Mar 14 09:26:53 2026
                Subject: One
                From: ann@quay.example

                Quay bought Dock.
                >From what we hear, in cash.

                From bo@quay.example Sun Mar 15 09:26:53 2026
                Subject: Two

                Dock denied it.
                """;

        Finds finds = Finds.in(Files.writeString(folder.resolve("news.mbox"), mbox));

        assertThat(finds.names(folder)).containsExactly("news.mbox!/1.eml", "news.mbox!/2.eml");
        assertThat(finds.texts().get(0))
                .isEqualTo(
                        "Subject: One\nFrom: ann@quay.example\n\nQuay bought Dock.\nFrom what we hear, in cash.\n\n");
        assertThat(finds.texts().get(1)).isEqualTo("Subject: Two\n\nDock denied it.\n");
        assertThat(Finds.onStandardInput(Finds.bytes(mbox)).texts()).hasSize(2);
    }

    @Test
    void aMessageThatIsTooLargeStopsNoOther() throws IOException {
        String mbox = "From a@b.example Sat Mar 14 09:26:53 2026\nSubject: One\n\n" + "x".repeat(2 << 20) + "\n\n"
                + "From a@b.example Sat Mar 14 09:26:53 2026\nSubject: Two\n\nTwo.\n";

        Finds finds = Finds.in(Files.writeString(folder.resolve("news.mbox"), mbox));

        assertThat(finds.texts()).containsExactly("Subject: Two\n\nTwo.\n");
        assertThat(finds.problems()).singleElement().asString().contains("news.mbox!/1.eml: is larger than");
    }

    private static Raw raw(Finds finds, int item) {
        try {
            return finds.items().get(item).content().read(Finds.MOST_BYTES);
        } catch (ReadException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] response(String address, String status, String type, String body) {
        return record(
                "response",
                address,
                "application/http; msgtype=response",
                "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length() + "\r\n\r\n"
                        + body);
    }

    private static byte[] record(String type, String address, String contentType, String content) {
        byte[] block = content.getBytes(StandardCharsets.ISO_8859_1);
        String target = address.isEmpty() ? "" : "WARC-Target-URI: " + address + "\r\n";
        String header = "WARC/1.0\r\nWARC-Type: " + type + "\r\n" + target
                + "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\nWARC-Date: 2026-03-14T09:26:53Z\r\n"
                + "Content-Type: " + contentType + "\r\nContent-Length: " + block.length + "\r\n\r\n";
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        record.writeBytes(header.getBytes(StandardCharsets.ISO_8859_1));
        record.writeBytes(block);
        record.writeBytes("\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
        return record.toByteArray();
    }
}
