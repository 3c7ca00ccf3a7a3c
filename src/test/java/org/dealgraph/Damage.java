package org.dealgraph;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Damages a sound file at random: parts are lost, repeated, overwritten, cut off, or get words in them that mean something to
 * some format. The same for the same random numbers.
 */
public final class Damage {
    private static final List<String> TOKENS = List.of(
            "<div>",
            "</table>",
            "<!--",
            "]]>",
            "<![CDATA[",
            "<script>",
            "&#0;",
            "&#x110000;",
            "\0",
            "\uFEFF",
            "=\r\n",
            "=?utf-8?b?",
            "Content-Type: multipart/mixed; boundary=b\r\n",
            "--b1\r\n",
            "--b1--",
            "endobj",
            "stream\n",
            "<<",
            ">>",
            "/Length 99999999",
            "/Kids[3 0 R]",
            "/Count -1",
            "BT",
            "ET",
            "<w:p>",
            "</w:t>",
            "PK\u0003\u0004",
            "PK\u0001\u0002",
            "%PDF-1.7",
            "[](",
            "```",
            "---\n",
            "\u202E",
            "\uD83D\uDE80",
            "99999999999999999999",
            "-1",
            "ustar",
            "WARC/1.0\r\n",
            "Content-Length: 99999999\r\n",
            "\r\n\r\n",
            "\nFrom a@b Thu Jan  1 00:00:00 2026\n",
            "<entry>",
            "<!DOCTYPE a [<!ENTITY b \"c\">]>",
            "&b;",
            "\",\"",
            "{\"text\":",
            "../../",
            "\n");

    private Damage() {}

    /** The same bytes with up to six faults. */
    public static byte[] of(byte[] sound, Random random) {
        byte[] bytes = sound;
        for (int i = random.nextInt(6); i >= 0; i--) {
            bytes = damagedOnce(bytes, random);
        }
        return bytes;
    }

    private static byte[] damagedOnce(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length + 1);
        int length = Math.min(random.nextInt(64), bytes.length - at);
        byte[] rest = Arrays.copyOfRange(bytes, at + length, bytes.length);
        byte[] begin = Arrays.copyOf(bytes, at);
        byte[] taken = Arrays.copyOfRange(bytes, at, at + length);
        return switch (random.nextInt(5)) {
            case 0 -> joined(begin, rest);
            case 1 -> begin;
            case 2 -> joined(begin, taken, taken, taken, rest);
            case 3 -> joined(begin, TOKENS.get(random.nextInt(TOKENS.size())).getBytes(UTF_8), rest);
            default -> {
                byte[] noise = new byte[length];
                random.nextBytes(noise);
                yield joined(begin, noise, rest);
            }
        };
    }

    /** One after the other. */
    public static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
