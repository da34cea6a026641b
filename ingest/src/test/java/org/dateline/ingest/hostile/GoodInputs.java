package org.dateline.ingest.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.luben.zstd.Zstd;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import org.dateline.ingest.codec.input.Format;

/** One good input for each format: what is damaged, and what must be read beside what is damaged. */
public final class GoodInputs {
    static final String PAGE =
            "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Ferry late</title>"
                    + "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Ferry late\","
                    + "\"datePublished\":\"2026-03-02T10:15:00+01:00\",\"author\":{\"name\":\"Ann Ek\"}}</script></head>"
                    + "<body><article><h1>Ferry late</h1><p>The ferry to Nordholm was late on Monday because of the ice in the"
                    + " sound, the harbour said, and it is to sail again on Tuesday.</p><p>It is to sail again on Tuesday"
                    + " morning, when the wind has turned and the ice has gone, said the captain.</p></article></body></html>";

    static final String FEED = "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel>"
            + "<title>Post</title><link>https://post.example/</link><item><guid>tag:post.example,2026:1</guid>"
            + "<title>Ferry late</title><link>https://post.example/1</link><pubDate>Mon, 02 Mar 2026 10:15:00 +0100"
            + "</pubDate><description>The ferry was late &amp; cold.</description></item></channel></rss>";

    static final String NEWSML = "<?xml version=\"1.0\" encoding=\"utf-8\"?><newsItem"
            + " xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"urn:newsml:post.example:20260302:1\" version=\"2\""
            + " standard=\"NewsML-G2\" standardversion=\"2.30\" xml:lang=\"en\"><itemMeta>"
            + "<itemClass qcode=\"ninat:text\"/><versionCreated>2026-03-02T10:15:00+01:00</versionCreated></itemMeta>"
            + "<contentMeta><headline>Ferry late</headline></contentMeta><contentSet>"
            + "<inlineData contenttype=\"text/plain\">The ferry was late.</inlineData></contentSet></newsItem>";

    static final String NINJS =
            "{\"uri\":\"https://post.example/1\",\"standard\":{\"name\":\"ninjs\",\"version\":\"3.0\","
                    + "\"schema\":\"https://www.iptc.org/std/ninjs/ninjs-schema_3.0.json\"},\"type\":\"text\",\"version\":\"2\","
                    + "\"contentCreated\":\"2026-03-02T10:15:00+01:00\",\"language\":\"en\",\"urgency\":3,"
                    + "\"headlines\":[{\"role\":\"main\",\"value\":\"Ferry late\"}],"
                    + "\"bodies\":[{\"role\":\"main\",\"contentType\":\"text/plain\",\"value\":\"The ferry was late.\"}]}";

    static final String MAIL = String.join(
            "\r\n",
            "From: Ann Ek <ann@post.example>",
            "Subject: Ferry late",
            "Message-ID: <7@post.example>",
            "Date: Mon, 02 Mar 2026 10:15:00 +0100",
            "MIME-Version: 1.0",
            "Content-Type: multipart/mixed; boundary=\"cut\"",
            "",
            "--cut",
            "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: quoted-printable",
            "",
            "The ferry was late for the caf=C3=A9.",
            "--cut--",
            "");

    static final String WIRE =
            "\u0001abc0123\r\nu i nor 0123\r\n^Ferry late<\r\n\u0002   NORDHOLM (Post) - The ferry was late.\r\n"
                    + "   It sails again on Tuesday.\r\n\u0003021015 mar 26\r\n\u0004";

    static final String CSV = """
            title,text,date,author
            Ferry late,"The ferry, it was late.",2026-03-02,Ann Ek
            Ferry sails,It sails.,2026-03-03,Bo Ek
            """;

    static final String MARKDOWN = """
            ---
            title: Ferry late
            author: Ann Ek
            date: 2026-03-02
            ---

            # Ferry late

            It was **said** that the ferry was [late](https://post.example/1).
            """;

    static final String TEXT = "March 2, 2026\nFerry late\nBy Ann Ek\n\nThe ferry was late.\n";

    private GoodInputs() {}

    static Map<Format, byte[]> all() {
        Map<Format, byte[]> all = new EnumMap<>(Format.class);
        for (Format format : Format.values()) {
            all.put(format, of(format));
        }
        return all;
    }

    static byte[] of(Format format) {
        return of(format, "old");
    }

    /**
     * One with a word of its own in text and identity. A new format is named by the compiler here.
     *
     * @param word of small letters
     */
    public static byte[] of(Format format, String word) {
        return switch (format) {
            case WARC -> warc(with(word, PAGE)).getBytes(UTF_8);
            case GZIP -> Packed.gzip(with(word, NINJS).getBytes(UTF_8));
            case ZSTD -> Zstd.compress(with(word, NINJS).getBytes(UTF_8));
            case ZIP ->
                Packed.zip(Map.of(
                        "a.html",
                        with(word, PAGE).getBytes(UTF_8),
                        "b.json",
                        with(word, NINJS).getBytes(UTF_8)));
            case TAR -> Packed.tar("a.html", with(word, PAGE).getBytes(UTF_8));
            case FEED -> with(word, FEED).getBytes(UTF_8);
            case NEWSML -> with(word, NEWSML).getBytes(UTF_8);
            case WIRE -> with(word, WIRE).getBytes(StandardCharsets.ISO_8859_1);
            case HTML -> with(word, PAGE).getBytes(UTF_8);
            case NINJS -> with(word, NINJS).getBytes(UTF_8);
            case NDJSON -> (with(word, NINJS) + "\n{\"text\":\"The ferry sails.\"}\n").getBytes(UTF_8);
            case MAIL -> with(word, MAIL).getBytes(UTF_8);
            case CSV -> with(word, CSV).getBytes(UTF_8);
            case MARKDOWN -> with(word, MARKDOWN).getBytes(UTF_8);
            case TEXT -> with(word, TEXT).getBytes(UTF_8);
        };
    }

    private static String with(String word, String text) {
        return text.replace("he ferry", "he " + word + " ferry").replace("post.example", word + ".post.example");
    }

    static String warc(String page) {
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
                + page.getBytes(UTF_8).length + "\r\n\r\n" + page;
        return warc("response", "https://post.example/1", String.valueOf(http.getBytes(UTF_8).length), http);
    }

    static String warc(String type, String target, String length, String block) {
        return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + target
                + "\r\nWARC-Date: 2026-03-02T10:15:00Z\r\nWARC-Record-ID: <urn:uuid:9c1f7b8a-1111-4222-8333-444455556666>"
                + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: " + length + "\r\n\r\n"
                + block
                + "\r\n\r\n";
    }
}
