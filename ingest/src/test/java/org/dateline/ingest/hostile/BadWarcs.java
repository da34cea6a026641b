package org.dateline.ingest.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Web archives with wrong lengths, heads without end, and answers of HTTP that are none; a good record behind each. */
final class BadWarcs {
    private static final String GOOD = GoodInputs.warc(GoodInputs.PAGE);

    private BadWarcs() {}

    static List<BadInput> all() {
        List<BadInput> all = new ArrayList<>();
        new TreeMap<>(texts()).forEach((kind, text) -> {
            all.add(BadInput.named("warc, " + kind, "a.warc", text + GOOD));
            byte[] packed = Packed.joined(Packed.gzip(text.getBytes(UTF_8)), Packed.gzip(GOOD.getBytes(UTF_8)));
            all.add(BadInput.named("warc, packed, " + kind, "a.warc.gz", packed));
        });
        return all;
    }

    private static Map<String, String> texts() {
        Map<String, String> all = new TreeMap<>();
        for (String length : List.of("0", "-1", "5", "999999999999", "99999999999999999999", "x", "", "1 2", "0x10")) {
            all.put("a length of " + length, record(length, http("200 OK", "", GoodInputs.PAGE)));
        }
        for (String status : List.of("", "x", "-1", "99999999999", "204", "200 " + "OK".repeat(100_000))) {
            all.put(
                    "a status of " + status.substring(0, Math.min(10, status.length())),
                    whole(http(status, "", GoodInputs.PAGE)));
        }
        all.put("packed badly", whole(http("200 OK", "Content-Encoding: gzip\r\n", "not packed")));
        all.put("packed as nobody knows", whole(http("200 OK", "Content-Encoding: br, zz\r\n", "\u0001\u0002")));
        all.put("chunks of nonsense", whole(http("200 OK", "Transfer-Encoding: chunked\r\n", "zzz\r\nxx\r\n0\r\n")));
        all.put(
                "a chunk without end",
                whole(http("200 OK", "Transfer-Encoding: chunked\r\n", "7fffffffffffffff\r\nxx")));
        all.put("a chunk below zero", whole(http("200 OK", "Transfer-Encoding: chunked\r\n", "-5\r\nxx\r\n")));
        all.put(
                "a length of HTTP without end",
                whole("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 99999999\r\n\r\nx"));
        all.put("a type of HTTP of nonsense", whole("HTTP/1.1 200 OK\r\nContent-Type: ;;;===\"\r\n\r\n<p>x"));
        all.put("heads without end", whole("HTTP/1.1 200 OK\r\n" + "X-A: b\r\n".repeat(50_000) + "\r\n<p>x"));
        all.put("a head without end", whole("HTTP/1.1 200 OK\r\nX: " + "y".repeat(500_000) + "\r\n\r\n<p>x"));
        all.put("no HTTP at all", whole("\u0000\u0001\u0002"));
        all.put("a version of the future", "WARC/9.9\r\nWARC-Type: response\r\nContent-Length: 1\r\n\r\nx\r\n\r\n");
        all.put("no version", "WARC/\r\n\r\n");
        all.put("no type", "WARC/1.0\r\nContent-Length: 1\r\n\r\nx\r\n\r\n");
        all.put("a type without end", GoodInputs.warc("t".repeat(300_000), "https://a.example/", "1", "x"));
        all.put("a target of nonsense", GoodInputs.warc("response", "ht tp://[::\\", "20", "HTTP/1.1 200 OK\r\n\r\nx"));
        all.put("no address", GoodInputs.warc("response", "", "1", "x"));
        all.put("a date of nonsense", whole("x").replace("2026-03-02T10:15:00Z", "yesterday"));
        all.put("an id of nonsense", whole("x").replace("<urn:uuid:", "<<<"));
        all.put("no blank line", whole(http("200 OK", "", GoodInputs.PAGE)).strip());
        all.put(
                "ARC, a head of nonsense",
                "filedesc://a.arc 0.0.0.0 x y z\n1 0 a\n\nhttp://a.example/ 1 2 text/html 99999\nx");
        all.put("ARC, a length below zero", "filedesc://a.arc 0.0.0.0 20260302101500 text/plain -7\n1 0 a\n\n");
        return all;
    }

    private static String http(String status, String heads, String body) {
        return "HTTP/1.1 " + status + "\r\nContent-Type: text/html\r\n" + heads + "\r\n" + body;
    }

    private static String whole(String block) {
        return record(String.valueOf(block.getBytes(UTF_8).length), block);
    }

    private static String record(String length, String block) {
        return GoodInputs.warc("response", "https://post.example/2", length, block);
    }
}
