package org.dateline.ingest.feed;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Namespaces by the prefix that they usually have. Compared without case, a trailing slash or hash, and http or https,
 * since feeds write them in all these ways.
 */
final class Spaces {
    private static final Map<String, String> USUAL = new HashMap<>();
    /** Prefixes that stand for the feed's own language where nothing declares them. */
    private static final Set<String> OWN = Set.of("rss", "atom", "feed", "rss1", "rss09", "atom10", "atom03", "a10");

    static {
        // What feeds themselves are made of: RSS 0.90, 0.91, 1.0, 1.1, 2.0 under its many private names, Atom and its
        // drafts.
        own("http://my.netscape.com/rdf/simple/0.9/");
        own("http://my.netscape.com/publish/formats/rss-0.91.dtd");
        own("http://channel.netscape.com/rdf/simple/0.9/");
        own("http://purl.org/rss/1.0/");
        own("http://purl.org/net/rss1.1#");
        own("http://backend.userland.com/rss");
        own("http://backend.userland.com/rss2");
        own("http://backend.userland.com/rss091");
        own("http://backend.userland.com/rss092");
        own("http://blogs.law.harvard.edu/tech/rss");
        own("http://cyber.law.harvard.edu/rss/");
        own("http://www.rssboard.org/rss-specification");
        own("http://purl.org/rss/2.0/");
        own("http://www.w3.org/2005/atom");
        own("http://purl.org/atom/ns#");
        own("http://purl.org/atom/");
        own("http://example.com/newformat#");
        own("http://example.com/necho");
        own("http://purl.org/echo/");
        own("http://purl.org/pie/");
        own("uri/of/echo/namespace#");
        own("http://hacks.benhammersley.com/rss/streaming/");
        usual("dc", "http://purl.org/dc/elements/1.1/", "http://purl.org/dc/elements/1.0/");
        usual("dcterms", "http://purl.org/dc/terms/");
        usual("content", "http://purl.org/rss/1.0/modules/content/");
        usual("media", "http://search.yahoo.com/mrss", "http://tools.search.yahoo.com/mrss/");
        usual("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd", "http://example.com/dtds/podcast-1.0.dtd");
        usual("xhtml", "http://www.w3.org/1999/xhtml");
        usual("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        usual("sy", "http://purl.org/rss/1.0/modules/syndication/");
        usual("slash", "http://purl.org/rss/1.0/modules/slash/");
        usual("szf", "http://schemas.pocketsoap.com/rss/mydescmodule/");
        usual("feedburner", "http://rssnamespace.org/feedburner/ext/1.0");
        usual("prism", "http://prismstandard.org/namespaces/1.2/basic/");
        usual("taxo", "http://purl.org/rss/1.0/modules/taxonomy/");
        usual("thr", "http://purl.org/syndication/thread/1.0");
        usual("svg", "http://www.w3.org/2000/svg");
        usual("math", "http://www.w3.org/1998/math/mathml");
        usual("app", "http://www.w3.org/2007/app");
        usual("xml", "http://www.w3.org/xml/1998/namespace");
        usual("cc", "http://web.resource.org/cc/", "http://creativecommons.org/ns#");
        usual("creativecommons", "http://backend.userland.com/creativecommonsrssmodule");
    }

    private Spaces() {}

    /** The usual prefix of a namespace, else the prefix as written. */
    static String space(String uri, String prefix) {
        String plain = plain(uri);
        if (plain.isEmpty()) {
            return undeclared(prefix);
        }
        return USUAL.getOrDefault(plain, prefix.toLowerCase(Locale.ROOT));
    }

    /** A prefix that nothing declares means what it usually means. */
    static String undeclared(String prefix) {
        String lower = prefix.toLowerCase(Locale.ROOT);
        return OWN.contains(lower) ? "" : lower;
    }

    private static void own(String uri) {
        usual("", uri);
    }

    private static void usual(String prefix, String... uris) {
        for (String uri : uris) {
            USUAL.put(plain(uri), prefix);
        }
    }

    private static String plain(String uri) {
        String lower = uri.strip().toLowerCase(Locale.ROOT).replaceFirst("^https:", "http:");
        int end = lower.length();
        while (end > 0 && (lower.charAt(end - 1) == '/' || lower.charAt(end - 1) == '#')) {
            end--;
        }
        return lower.substring(0, end);
    }
}
