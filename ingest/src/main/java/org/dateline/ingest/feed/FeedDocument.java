package org.dateline.ingest.feed;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.ingest.feed.FeedOutcome.Read;
import org.dateline.ingest.feed.FeedOutcome.Refused;
import org.dateline.ingest.xml.XmlCharacters;
import org.dateline.messages.Rejection.Reason;
import org.jspecify.annotations.Nullable;

/** Reads the bytes of a feed. Stateless and thread-safe; throws nothing on any bytes. */
public final class FeedDocument {
    /** Bytes of a feed that are read at most. */
    public static final int MOST_BYTES = 64 << 20;

    private static final int LOOKED_AT = 8192;
    private static final Pattern NOT_AN_ELEMENT =
            Pattern.compile("<\\?[^>]*>?|<!--.*?(?:-->|\\z)|<![^>\\[]*(?:\\[[^\\]]*\\]?[^>]*)?>?", Pattern.DOTALL);
    private static final Pattern FIRST_ELEMENT = Pattern.compile("<(?:[\\w.\\-]+:)?([A-Za-z][\\w.\\-]*)[\\s/>]");
    private static final Pattern JSON_FEED =
            Pattern.compile("\"version\"\\s*:\\s*\"https?:\\\\?/\\\\?/(?:www\\.)?jsonfeed\\.org");

    /** As many write it who forget the version's address; ... */
    private static final Pattern BARE_VERSION = Pattern.compile("\"version\"\\s*:\\s*\"?1(?:\\.[01])?\"?\\s*[,}]");

    /** ... then it must look like a feed, ... */
    private static final Pattern OF_A_FEED =
            Pattern.compile("\"items\"\\s*:\\s*\\[|\"(?:home_page_url|feed_url)\"\\s*:\\s*\"");

    /** ... and not like an article, which has a version, too. */
    private static final Pattern OF_AN_ARTICLE = Pattern.compile("\"(?:uri|bodies|body_text|body_html)\"\\s*:");

    private FeedDocument() {}

    /**
     * Reads a feed.
     *
     * @param declaredCharset of the transport ({@code Content-Type}), or {@code null}; it goes before the document's own
     * @param baseUrl the address that it was read from, against which relative links are resolved, or {@code null}
     */
    public static FeedOutcome read(byte[] bytes, @Nullable String declaredCharset, @Nullable String baseUrl) {
        if (bytes.length == 0) {
            return new Refused(Reason.EMPTY, null, "there are no bytes");
        }
        if (bytes.length > MOST_BYTES) {
            String message = "the feed has " + bytes.length + " bytes: must be at most " + MOST_BYTES;
            return new Refused(Reason.TOO_LARGE, null, message);
        }
        try {
            String text = XmlCharacters.decode(bytes, declaredCharset);
            return new Read(
                    text.stripLeading().startsWith("{") ? JsonFeed.read(text, baseUrl) : XmlFeed.read(text, baseUrl));
        } catch (RefusedFeed refused) {
            return refused.asOutcome();
        }
    }

    /** Whether a JSON document is a feed, wherever in it that is said. */
    public static boolean isJsonFeed(byte[] json) {
        String text = new String(json, StandardCharsets.UTF_8);
        return text.contains("\"items\"") && saysJsonFeed(text);
    }

    private static boolean saysJsonFeed(String json) {
        return JSON_FEED.matcher(json).find()
                || (BARE_VERSION.matcher(json).find()
                        && OF_A_FEED.matcher(json).find()
                        && !OF_AN_ARTICLE.matcher(json).find());
    }

    /** Whether the bytes begin as a feed does; looks at the first few kilobytes only. */
    public static boolean looksLikeFeed(byte[] bytes) {
        String head = XmlCharacters.decode(Arrays.copyOf(bytes, Math.min(bytes.length, LOOKED_AT)), null);
        if (head.stripLeading().startsWith("{")) {
            return saysJsonFeed(head);
        }
        Matcher first = FIRST_ELEMENT.matcher(NOT_AN_ELEMENT.matcher(head).replaceAll(" "));
        return first.find()
                && switch (first.group(1)) {
                    case "rss", "RSS", "Rss", "feed", "channel", "Channel", "CHANNEL" -> true;
                    case "RDF", "rdf" ->
                        head.contains("purl.org/rss/")
                                || head.contains("netscape.com/rdf")
                                || head.contains("purl.org/net/rss");
                    case "entry" -> head.contains("w3.org/2005/Atom") || head.contains("purl.org/atom");
                    default -> false;
                };
    }
}
