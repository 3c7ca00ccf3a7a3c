package org.dealgraph.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.dealgraph.Damage;
import org.dealgraph.read.ReadException;

/** Archives, tables, feeds and mailboxes that were damaged at random: opened as far as they go, or refused in a sentence. */
class HostileContainersTest {
    private static final String SEED = "20261130";
    private static final int LONGEST_REASON = 600;
    private static final String TEXT = "Example Cloud rented two halls from Northern Racks, and it paid in advance.";

    /** A sound file of each kind by its name. */
    private static final Map<String, byte[]> SAMPLES = samples();

    private static Path folder;

    private static Map<String, byte[]> samples() {
        String lines = "{\"title\": \"Halls\", \"text\": \"" + TEXT + "\", \"url\": \"https://a.example/1\"}\n";
        String entry =
                "<title>Halls</title><link>https://a.example/1</link><description>&lt;p>" + TEXT + "</description>";
        Map<String, byte[]> samples = new TreeMap<>();
        samples.put("a.zip", Finds.zip("a.txt", TEXT, "b/c.html", "<p>" + TEXT, "d.jsonl", lines));
        samples.put("a.tar", tar("a.txt", TEXT, "b/c.md", "# Halls\n\n" + TEXT));
        samples.put("a.tar.gz", Finds.gzip(tar("a.txt", TEXT)));
        samples.put("a.jsonl", (lines + "\n" + lines).getBytes(UTF_8));
        samples.put("a.jsonl.gz", Finds.gzip(lines.repeat(3)));
        samples.put("a.csv", ("title,text,url\nHalls,\"" + TEXT + "\",https://a.example/1\n").getBytes(UTF_8));
        samples.put("a.tsv", ("title\ttext\nHalls\t" + TEXT + "\n").getBytes(UTF_8));
        samples.put(
                "a.rss",
                ("<rss version='2.0'><channel><title>A</title><item>" + entry + "</item></channel></rss>")
                        .getBytes(UTF_8));
        samples.put(
                "a.atom",
                ("<feed xmlns='http://www.w3.org/2005/Atom'><title>A</title><entry><id>urn:1</id><title>Halls</title>"
                                + "<content type='text'>" + TEXT + "</content></entry></feed>")
                        .getBytes(UTF_8));
        String answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body><h1>Halls</h1><p>"
                + (TEXT + " ").repeat(9) + "</p></body></html>";
        samples.put(
                "a.warc",
                ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/1\r\nWARC-Date:"
                                + " 2026-03-14T09:26:53Z\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type:"
                                + " application/http; msgtype=response\r\nContent-Length: " + answer.length()
                                + "\r\n\r\n" + answer + "\r\n\r\n")
                        .getBytes(UTF_8));
        samples.put(
                "a.mbox",
                ("From a@b.example Sat Mar 14 09:26:53 2026\nFrom: A <a@b.example>\nSubject: Halls\n\n" + TEXT + "\n\n")
                        .repeat(2)
                        .getBytes(UTF_8));
        return samples;
    }

    private static byte[] tar(String... namesAndContents) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                byte[] content = namesAndContents[i + 1].getBytes(UTF_8);
                TarArchiveEntry entry = new TarArchiveEntry(namesAndContents[i]);
                entry.setSize(content.length);
                tar.putArchiveEntry(entry);
                tar.write(content);
                tar.closeArchiveEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @BeforeContainer
    static void makeFolder() throws IOException {
        folder = Files.createTempDirectory("containers");
    }

    @AfterContainer
    static void removeFolder() throws IOException {
        for (String name : SAMPLES.keySet()) {
            Files.deleteIfExists(folder.resolve(name));
        }
        Files.delete(folder);
    }

    @Provide
    Arbitrary<String> namesOfEachKind() {
        return Arbitraries.of(SAMPLES.keySet());
    }

    @Property(tries = 22, shrinking = ShrinkingMode.OFF)
    void aSoundContainerGivesItsArticles(@ForAll("namesOfEachKind") String name) throws IOException {
        Finds finds = open(name, SAMPLES.get(name));

        assertThat(finds.problems()).isEmpty();
        assertThat(finds.texts()).isNotEmpty().allMatch(text -> text.contains("Northern Racks"));
    }

    @Property(seed = SEED, tries = 1500, shrinking = ShrinkingMode.OFF)
    void aDamagedContainerIsOpenedAsFarAsItGoes(@ForAll("namesOfEachKind") String name, @ForAll long chance)
            throws IOException {
        check(open(name, Damage.of(SAMPLES.get(name), new Random(chance))));
    }

    @Property(seed = SEED, tries = 200, shrinking = ShrinkingMode.OFF)
    void aCompressedContainerMayBeDamagedWithin(@ForAll long chance) throws IOException {
        check(open("a.tar.gz", Finds.gzip(Damage.of(SAMPLES.get("a.tar"), new Random(chance)))));
        check(open("a.jsonl.gz", Finds.gzip(Damage.of(SAMPLES.get("a.jsonl"), new Random(chance)))));
    }

    @Property(seed = SEED, tries = 300, shrinking = ShrinkingMode.OFF)
    void bytesOfAnyKindAreOpenedOrRefusedUnderAnyName(@ForAll byte[] bytes, @ForAll("namesOfEachKind") String name)
            throws IOException {
        check(open(name, bytes));
    }

    private static Finds open(String name, byte[] bytes) throws IOException {
        return Finds.in(Files.write(folder.resolve(name), bytes));
    }

    private static void check(Finds finds) {
        for (Found found : finds.found()) {
            if (found instanceof Found.Problem problem) {
                assertThat(problem.reason()).startsWith(problem.name()).hasSizeLessThan(LONGEST_REASON);
            }
        }
        for (Found.Item item : finds.items()) {
            try {
                assertThat(item.content().read(Finds.MOST_BYTES).bytes().length).isLessThanOrEqualTo(Finds.MOST_BYTES);
            } catch (ReadException refused) {
                assertThat(refused.getMessage()).startsWith(item.name()).hasSizeLessThan(LONGEST_REASON);
            }
        }
    }
}
