package org.dateline.ingest.codec;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The registry of what Dateline reads: one line a format, the same for the inbox, HTTP, {@code send}, {@code enrich} and
 * {@code read}. A new one is a {@link Codec} and a line here, where its place is its turn when bytes are recognised.
 */
public enum Format {
    /** WARC or ARC, plain or gzipped by record: each page that was fetched. Before GZIP, which would see it as its own. */
    WARC(new WarcCodec()),
    /** Whatever GZIP has packed, several members too. */
    GZIP(new GzipCodec()),
    /** Whatever Zstandard has packed. */
    ZSTD(new ZstdCodec()),
    /** A ZIP archive: each file in it by its own name and content. */
    ZIP(new ZipCodec()),
    /** A tar archive: each file in it by its own name and content. */
    TAR(new TarCodec()),
    /** RSS, RDF, Atom or JSON Feed: each entry. */
    FEED(new FeedCodec()),
    /** NewsML-G2, NITF, NewsML 1.2: each news item. */
    NEWSML(new NewsmlCodec()),
    /** A wire story as IPTC 7901 and ANPA 1312 frame it. */
    WIRE(new WireCodec()),
    /** A web page: its main text. */
    HTML(new HtmlCodec()),
    /** A document of JSON: ninjs 1.x to 3.x or the small form, one, several or an array of them. */
    NINJS(new JsonCodec()),
    /** A stream of JSON, one document a line. */
    NDJSON(new JsonLinesCodec()),
    /** A mail (RFC 5322): its text. */
    MAIL(new MailCodec()),
    /** A table with a header, a row each. */
    CSV(new CsvCodec()),
    /** Markdown: its text, with front matter where there is some. */
    MARKDOWN(new MarkdownCodec()),
    /** Plain text: an optional head (date line, title, byline), then the body. */
    TEXT(new TextCodec());

    /** Codecs have no state. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Codec codec;

    Format(Codec codec) {
        this.codec = codec;
    }

    Codec codec() {
        return codec;
    }

    /** The name in messages and in {@code --format}: lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The media type that its bytes are sent under. */
    public String mediaType() {
        return codec.mediaTypes().get(0);
    }

    /** Every media type that says a format, for {@code Accept-Post}. */
    public static List<String> mediaTypes() {
        return Arrays.stream(values())
                .flatMap(format -> format.codec.mediaTypes().stream())
                .distinct()
                .toList();
    }

    /** Every extension of names that says a format, without the dot. */
    public static List<String> extensions() {
        return Arrays.stream(values())
                .flatMap(format -> format.codec.extensions().stream())
                .distinct()
                .toList();
    }

    /** @param type a media type without its parameters */
    public static Optional<Format> ofMediaType(String type) {
        String lower = type.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.codec.mediaTypes().contains(lower))
                .findFirst();
    }

    /** By the extension of a file's name; a name without one says nothing. */
    public static Optional<Format> ofName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        int dot = lower.lastIndexOf('.');
        String extension = dot < 0 ? "" : lower.substring(dot + 1);
        return Arrays.stream(values())
                .filter(format -> format.codec.extensions().contains(extension))
                .findFirst();
    }

    /** By its label; {@code json} and {@code jsonl} are taken too. */
    public static Optional<Format> ofLabel(String label) {
        String lower = label.strip().toLowerCase(Locale.ROOT);
        String known = switch (lower) {
            case "json" -> "ninjs";
            case "jsonl" -> "ndjson";
            case "md" -> "markdown";
            case "arc" -> "warc";
            case "eml" -> "mail";
            case "rss", "atom" -> "feed";
            case "xml", "nitf" -> "newsml";
            case "gz" -> "gzip";
            default -> lower;
        };
        return Arrays.stream(values())
                .filter(format -> format.label().equals(known))
                .findFirst();
    }
}
