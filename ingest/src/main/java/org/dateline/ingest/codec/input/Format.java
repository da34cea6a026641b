package org.dateline.ingest.codec.input;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What Dateline reads, the same for the inbox, HTTP, {@code send}, {@code enrich} and {@code read}: a line a format, with what
 * it is called by. Its place is its turn when bytes are recognised. How it is known and read is its {@link Codec}'s matter,
 * which the registry names: {@code Codecs} does not compile without one for each.
 */
public enum Format {
    /** WARC or ARC, plain or gzipped by record: each page that was fetched. Before GZIP, which would see it as its own. */
    WARC(List.of("application/warc", "application/x-arc"), List.of("warc", "arc")),
    /** Whatever GZIP has packed, several members too. */
    GZIP(List.of("application/gzip", "application/x-gzip"), List.of("gz", "tgz")),
    /** Whatever Zstandard has packed. */
    ZSTD(List.of("application/zstd"), List.of("zst", "zstd")),
    /** A ZIP archive: each file in it by its own name and content. */
    ZIP(List.of("application/zip", "application/x-zip-compressed"), List.of("zip")),
    /** A tar archive: each file in it by its own name and content. */
    TAR(List.of("application/x-tar"), List.of("tar")),
    /** RSS, RDF, Atom or JSON Feed: each entry. */
    FEED(
            List.of(
                    "application/rss+xml",
                    "application/atom+xml",
                    "application/rdf+xml",
                    "application/feed+json",
                    "application/x-rss+xml"),
            List.of("rss", "atom", "rdf")),
    /** NewsML-G2, NITF, NewsML 1.2: each news item. */
    NEWSML(
            List.of(
                    "application/vnd.iptc.g2.newsitem+xml",
                    "application/vnd.iptc.g2.newsmessage+xml",
                    "application/vnd.iptc.g2.packageitem+xml",
                    "application/nitf+xml",
                    "text/vnd.iptc.nitf",
                    "text/vnd.iptc.newsml",
                    "application/xml",
                    "text/xml"),
            List.of("xml", "nitf", "newsml")),
    /** A wire story as IPTC 7901 and ANPA 1312 frame it. */
    WIRE(List.of("application/x-iptc7901", "application/x-anpa1312"), List.of("iptc", "anpa", "iptc7901")),
    /** A web page: its main text. */
    HTML(List.of("text/html", "application/xhtml+xml"), List.of("html", "htm", "xhtml", "shtml")),
    /** A document of JSON: ninjs 1.x to 3.x or the small form, one, several or an array of them. */
    NINJS(
            List.of("application/json", "application/ninjs+json", "text/json", "application/ld+json"),
            List.of("json", "ninjs")),
    /** A stream of JSON, one document a line. */
    NDJSON(
            List.of(
                    "application/x-ndjson",
                    "application/ndjson",
                    "application/jsonl",
                    "application/x-jsonlines",
                    "application/jsonlines",
                    "application/json-seq"),
            List.of("ndjson", "jsonl", "jsonlines")),
    /** A mail (RFC 5322): its text. */
    MAIL(List.of("message/rfc822"), List.of("eml")),
    /** A table with a header, a row each. */
    CSV(List.of("text/csv", "text/tab-separated-values"), List.of("csv", "tsv")),
    /** Markdown: its text, with front matter where there is some. */
    MARKDOWN(List.of("text/markdown", "text/x-markdown"), List.of("md", "markdown", "mdown")),
    /** Plain text: an optional head (date line, title, byline), then the body. */
    TEXT(List.of("text/plain"), List.of("txt", "text"));

    /** Lower case, the usual one first. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> mediaTypes;

    /** Endings of names in lower case, without the dot. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> extensions;

    Format(List<String> mediaTypes, List<String> extensions) {
        this.mediaTypes = mediaTypes;
        this.extensions = extensions;
    }

    /** The name in messages and in {@code --format}: lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The media type that its bytes are sent under. */
    public String mediaType() {
        return mediaTypes.get(0);
    }

    /** Every media type that says a format, for {@code Accept-Post}. */
    public static List<String> mediaTypes() {
        return Arrays.stream(values())
                .flatMap(format -> format.mediaTypes.stream())
                .distinct()
                .toList();
    }

    /** Every extension of names that says a format, without the dot. */
    public static List<String> extensions() {
        return Arrays.stream(values())
                .flatMap(format -> format.extensions.stream())
                .distinct()
                .toList();
    }

    /** @param type a media type without its parameters */
    public static Optional<Format> ofMediaType(String type) {
        String lower = type.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.mediaTypes.contains(lower))
                .findFirst();
    }

    /** By the extension of a file's name; a name without one says nothing. */
    public static Optional<Format> ofName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        int dot = lower.lastIndexOf('.');
        String extension = dot < 0 ? "" : lower.substring(dot + 1);
        return Arrays.stream(values())
                .filter(format -> format.extensions.contains(extension))
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
