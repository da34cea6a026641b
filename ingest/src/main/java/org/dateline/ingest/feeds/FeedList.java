package org.dateline.ingest.feeds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dateline.ingest.fetch.WebAddress;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A list of feeds as people keep it: OPML, or an address a line, where {@code #} begins a remark and {@code fullText} may
 * stand behind the address. Stateless and
 * thread-safe.
 */
public final class FeedList {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern REMARK = Pattern.compile("\\s+#");

    /** Behind an address, and as an attribute of OPML: an entry's text is to be that of its page. */
    private static final String FULL_TEXT = "fullText";

    private FeedList() {}

    /**
     * A feed of a list.
     *
     * @param address in the form in which it can be fetched
     * @param title or {@code null}
     * @param fullText whether an entry's text is to be that of its page
     */
    public record Listed(String address, @Nullable String title, boolean fullText) {
        public Listed(String address, @Nullable String title) {
            this(address, title, false);
        }
    }

    /**
     * What a list says.
     *
     * @param problems what of it is no feed, each in a sentence
     */
    public record Read(List<Listed> feeds, List<String> problems) {
        public Read {
            feeds = List.copyOf(feeds);
            problems = List.copyOf(problems);
        }
    }

    /** Reads a list of either kind; an address that stands there twice is one feed. */
    public static Read read(String text) {
        Map<String, Listed> feeds = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        String start = text.stripLeading();
        if (start.startsWith("<") || start.startsWith("\uFEFF<")) {
            for (Element outline : Jsoup.parse(text, "", Parser.xmlParser()).select("outline")) {
                String address = attribute(outline, "xmlUrl");
                if (!address.isBlank()) {
                    boolean fullText = attribute(outline, FULL_TEXT).equalsIgnoreCase("true");
                    add(address, title(outline), fullText, feeds, problems);
                }
            }
        } else {
            text.lines().map(line -> line.replace("\uFEFF", "").strip()).forEach(line -> line(line, feeds, problems));
        }
        return new Read(List.copyOf(feeds.values()), problems);
    }

    private static @Nullable String title(Element outline) {
        String title = attribute(outline, "title");
        String text = title.isBlank() ? attribute(outline, "text") : title;
        return text.isBlank() ? null : text.strip();
    }

    /** Attributes of OPML are written in any case. */
    private static String attribute(Element element, String name) {
        return element.attributes().getIgnoreCase(name);
    }

    private static void line(String line, Map<String, Listed> feeds, List<String> problems) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        String[] words = SPACES.split(REMARK.split(line, 2)[0].strip(), -1);
        boolean fullText = words.length == 2 && words[1].equalsIgnoreCase(FULL_TEXT);
        if (words.length > 1 && !fullText) {
            problems.add(words[1] + " behind " + words[0] + ": must be " + FULL_TEXT
                    + ", or a remark that begins with #, or nothing");
            return;
        }
        add(words[0], null, fullText, feeds, problems);
    }

    private static void add(
            String written,
            @Nullable String title,
            boolean fullText,
            Map<String, Listed> feeds,
            List<String> problems) {
        try {
            String address = WebAddress.of(written).toString();
            feeds.putIfAbsent(address, new Listed(address, title, fullText));
        } catch (IllegalArgumentException e) {
            problems.add(String.valueOf(e.getMessage()));
        }
    }

    /** As OPML 2.0, for other programs that read feeds. */
    public static String opml(List<Listed> feeds) {
        StringBuilder out = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <opml version="2.0">
                  <head>
                    <title>Feeds of Dateline</title>
                  </head>
                  <body>
                """);
        for (Listed feed : feeds) {
            String title = feed.title() == null ? feed.address() : feed.title();
            out.append("    <outline type=\"rss\" text=\"")
                    .append(escaped(title))
                    .append("\" xmlUrl=\"")
                    .append(escaped(feed.address()))
                    .append(feed.fullText() ? "\" " + FULL_TEXT + "=\"true" : "")
                    .append("\"/>\n");
        }
        return out.append("  </body>\n</opml>\n").toString();
    }

    private static String escaped(String text) {
        return text.codePoints()
                .filter(c -> c >= ' ' && c != 0xFFFE && c != 0xFFFF)
                .collect(
                        StringBuilder::new,
                        (out, c) -> {
                            switch (c) {
                                case '&' -> out.append("&amp;");
                                case '<' -> out.append("&lt;");
                                case '>' -> out.append("&gt;");
                                case '"' -> out.append("&quot;");
                                default -> out.appendCodePoint(c);
                            }
                        },
                        StringBuilder::append)
                .toString();
    }
}
