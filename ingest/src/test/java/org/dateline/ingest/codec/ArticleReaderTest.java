package org.dateline.ingest.codec;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.dateline.ingest.codec.input.Described;
import org.dateline.ingest.codec.input.Findings;
import org.dateline.ingest.codec.input.Format;
import org.dateline.ingest.codec.input.Item;
import org.dateline.ingest.codec.input.Limits;
import org.dateline.ingest.format.ParseOutcome;
import org.dateline.ingest.format.ParseOutcome.Parsed;
import org.dateline.ingest.format.ParseOutcome.Refused;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@NullUnmarked
class ArticleReaderTest {
    private static final String PAGE =
            "<!DOCTYPE html><html><head><title>Ferry late</title></head><body><article><h1>Ferry late</h1><p>The ferry"
                    + " to Nordholm was late on Monday because of the ice in the sound, the harbour said.</p><p>It is to"
                    + " sail again on Tuesday morning, when the wind has turned and the ice has gone.</p>"
                    + "</article></body></html>";

    private static final String FEED = "<?xml version=\"1.0\"?><rss"
            + " version=\"2.0\"><channel><title>Post</title><item><title>Ferry"
            + " late</title><link>https://post.example/1</link><description>It was"
            + " late.</description></item><item><title>Ferry"
            + " sails</title><link>https://post.example/2</link></item></channel></rss>";

    private static final String MAIL = """
            From: Ann Ek <ann@post.example>
            Subject: Ferry late
            Message-ID: <7@post.example>
            Date: Mon, 02 Mar 2026 10:15:00 +0100
            MIME-Version: 1.0
            Content-Type: text/plain; charset=iso-8859-1
            Content-Transfer-Encoding: quoted-printable

            The ferry was late for the caf=E9.
            """.replace("\n", "\r\n");

    private final ArticleReader reader = new ArticleReader(Limits.ofItemBytes(1_000_000));

    @ParameterizedTest
    @CsvSource({"page, html, 1", "feed, feed, 2", "mail, mail, 1", "csv, csv, 2", "json, ninjs, 1", "text, text, 1"})
    void content_says_the_format_whatever_the_name_says(String kind, String format, int articles) {
        List<String> formats = new ArrayList<>();
        List<ParseOutcome> outcomes = new ArrayList<>();
        reader.read(bytes(kind), Described.named("some.txt"), new Findings() {
            @Override
            public boolean item(Item item) {
                return outcomes.add(item.read());
            }

            @Override
            public void format(Format recognised) {
                formats.add(recognised.label());
            }
        });

        assertThat(formats).containsExactly(format);
        assertThat(outcomes).hasSize(articles).allMatch(Parsed.class::isInstance);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"version\":\"1.0\",\"items\":[{\"content_text\":\"It was late.\"}]}",
                "{\"version\":1.1,\"home_page_url\":\"https://post.example\",\"items\":[{\"content_text\":\"It was late.\"}]}",
                "{\"items\":[{\"content_text\":\"It was late.\"}],\"version\":\"https:\\/\\/jsonfeed.org\\/version\\/1\"}"
            })
    void a_json_feed_is_one_however_it_writes_its_version(String feed) {
        assertThat(((Parsed) read(feed.getBytes(UTF_8), "a.json").get("[0]"))
                        .article()
                        .text())
                .isEqualTo("It was late.");
    }

    @Test
    void an_article_that_has_a_version_and_items_is_no_feed() {
        String article = "{\"version\":\"1\",\"uri\":\"urn:a:1\",\"items\":[],\"text\":\"It was late.\"}";

        assertThat(read(article.getBytes(UTF_8), "a.json").get("")).isInstanceOf(Parsed.class);
    }

    @Test
    void a_mail_is_an_article_by_its_author_under_its_own_id_in_its_own_charset() {
        var article = ((Parsed) read(bytes("mail"), "7.eml").get("")).article();

        assertThat(article.uri()).isEqualTo("mid:7@post.example");
        assertThat(article.by()).isEqualTo("Ann Ek");
        assertThat(article.headline()).contains("Ferry late");
        assertThat(article.text()).startsWith("The ferry was late for the café.");
        assertThat(article.contentCreated()).isEqualTo("2026-03-02T10:15:00+01:00");
    }

    @Test
    void front_matter_and_the_first_heading_of_markdown_are_not_its_text() {
        String markdown = """
                ---
                title: Ferry late
                author: Ann Ek
                date: 2026-03-02
                ---

                The **ferry** was [late](https://x.example).
                """;

        var article = ((Parsed) read(markdown.getBytes(UTF_8), "story.md").get("")).article();

        assertThat(article.text()).isEqualTo("The ferry was late.");
        assertThat(article.headline()).contains("Ferry late");
        assertThat(article.by()).isEqualTo("Ann Ek");
    }

    @Test
    void the_files_of_an_archive_are_read_each_by_its_own_content_and_a_bad_one_costs_no_neighbours()
            throws IOException {
        byte[] zip = zip(Map.of(
                "a.txt", "Text of a.".getBytes(UTF_8),
                "b/page.html", bytes("page"),
                "c.ndjson", "{\"text\":\"One.\"}\n{\"text\":\"Two.\"}\nno json\n".getBytes(UTF_8),
                "d.bin", new byte[] {1, 2, 0, 3},
                "e.json.gz", gzip("{\"text\":\"Packed.\"}".getBytes(UTF_8)),
                "__MACOSX/._a.txt", "rubbish".getBytes(UTF_8)));

        Map<String, ParseOutcome> outcomes = read(zip, "day.zip");

        assertThat(outcomes)
                .containsOnlyKeys(
                        "!/a.txt",
                        "!/b/page.html",
                        "!/c.ndjson:1",
                        "!/c.ndjson:2",
                        "!/c.ndjson:3",
                        "!/d.bin",
                        "!/e.json.gz");
        assertThat(outcomes.get("!/c.ndjson:3")).isInstanceOf(Refused.class);
        assertThat(outcomes.get("!/d.bin")).isInstanceOf(Refused.class);
        assertThat(outcomes.get("!/e.json.gz")).isInstanceOf(Parsed.class);
    }

    @Test
    void tar_gzip_and_zstd_are_taken_apart() throws IOException {
        byte[] tar = tar("a.txt", "Text of a.".getBytes(UTF_8));

        assertThat(read(gzip(tar), "day.tar.gz")).containsOnlyKeys("!/a.txt");
        assertThat(read(Zstd.compress("{\"text\":\"One.\"}".getBytes(UTF_8)), "x.ndjson.zst"))
                .allSatisfy((place, outcome) -> assertThat(outcome).isInstanceOf(Parsed.class));
    }

    @Test
    void containers_in_containers_end_at_a_depth_and_what_unpacks_beyond_measure_is_refused() throws IOException {
        byte[] nested = "{\"text\":\"One.\"}".getBytes(UTF_8);
        for (int i = 0; i < 8; i++) {
            nested = gzip(nested);
        }
        byte[] bomb = gzip(gzip(new byte[200_000_000]));

        assertThat(read(nested, "x.gz").values()).singleElement().isInstanceOf(Refused.class);
        assertThat(read(bomb, "x.gz").values()).singleElement().isInstanceOf(Refused.class);
    }

    @Test
    void utf_16_a_fallback_and_a_declared_charset_are_read() {
        byte[] utf16 = "\uFEFF{\"text\":\"One.\"}\r\n{\"text\":\"Two.\"}\r\n".getBytes(UTF_16LE);
        byte[] latin = "{\"text\":\"Café.\"}\n".getBytes(Charset.forName("windows-1252"));
        byte[] utf8 = "{\"text\":\"Café.\"}\n".getBytes(UTF_8);

        assertThat(texts(utf16, Described.named("a.ndjson"))).containsExactly("One.", "Two.");
        assertThat(texts(latin, Described.named("a.ndjson").withFallback("windows-1252")))
                .containsExactly("Café.");
        assertThat(texts(utf8, Described.named("a.ndjson").withFallback("windows-1252")))
                .containsExactly("Café.");
        assertThat(texts(latin, Described.NOTHING.withContentType("application/x-ndjson; charset=iso-8859-1")))
                .containsExactly("Café.");
    }

    @Test
    void what_is_no_format_is_refused_with_those_that_are() {
        assertThat(read(new byte[] {7, 8, 9, 10}, "picture.jpg").values())
                .singleElement()
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.message()).contains(".ndjson"));
    }

    /** The repetition is the seed: good inputs cut short, changed and put together wrongly. */
    @RepeatedTest(100)
    void a_damaged_input_has_an_outcome_and_nothing_is_thrown(RepetitionInfo repetition) throws IOException {
        Random random = new Random(repetition.getCurrentRepetition());
        List<byte[]> good = List.of(
                bytes("page"),
                bytes("feed"),
                bytes("mail"),
                bytes("csv"),
                bytes("json"),
                gzip(bytes("json")),
                zip(Map.of("a.txt", bytes("text"), "b.html", bytes("page"))),
                tar("a.txt", bytes("text")),
                Zstd.compress(bytes("json")));
        byte[] damaged = good.get(random.nextInt(good.size())).clone();
        damaged = Arrays.copyOf(damaged, 1 + random.nextInt(damaged.length));
        for (int i = random.nextInt(10); i > 0; i--) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }

        assertThat(read(damaged, random.nextBoolean() ? null : "a.txt")).isNotNull();
    }

    private List<String> texts(byte[] bytes, Described described) {
        List<String> texts = new ArrayList<>();
        reader.read(
                bytes,
                described,
                item -> texts.add(
                        item.read().fold(article -> article.text(), refused -> "refused: " + refused.message())));
        return texts;
    }

    private Map<String, ParseOutcome> read(byte[] bytes, String name) {
        Map<String, ParseOutcome> outcomes = new TreeMap<>();
        reader.read(bytes, Described.named(name), item -> {
            outcomes.put(item.place(), item.read());
            return true;
        });
        return outcomes;
    }

    private static byte[] bytes(String kind) {
        String text = switch (kind) {
            case "page" -> PAGE;
            case "feed" -> FEED;
            case "mail" -> MAIL;
            case "csv" -> "title,text,date\nFerry late,\"It was \"\"late\"\",\nso late.\",2026-03-02\nTwo,It sails.,\n";
            case "json" -> "{\n \"text\": \"One.\"\n}\n";
            default -> "Ferry late\n\nIt was late.\n";
        };
        return text.getBytes(UTF_8);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return out.toByteArray();
    }

    private static byte[] tar(String name, byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
            TarArchiveEntry entry = new TarArchiveEntry(name);
            entry.setSize(bytes.length);
            tar.putArchiveEntry(entry);
            tar.write(bytes);
            tar.closeArchiveEntry();
        }
        return out.toByteArray();
    }
}
