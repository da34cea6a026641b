package org.dateline.ingest.feed;

import java.util.Locale;

/** Which feed format a root element stands for. */
final class FeedVersion {
    private FeedVersion() {}

    static boolean isRoot(Element element) {
        return element.is("rss")
                || element.is("feed")
                || element.is("channel")
                || element.is("rdf")
                || element.is("rdf:rdf")
                || element.is("entry")
                || element.is("item");
    }

    static String of(Element root) {
        String version = root.attribute("version", "").strip();
        return switch (root.name) {
            case "feed", "entry" -> atom(root, version);
            case "rdf" -> rdf(root);
            case "channel", "item" -> root.attributes.containsKey("href") ? "cdf" : rdf(root);
            default -> rss(version);
        };
    }

    private static String atom(Element root, String version) {
        String namespace = root.namespace.toLowerCase(Locale.ROOT);
        if (namespace.contains("w3.org/2005/atom") || version.equals("1.0")) {
            return "atom10";
        }
        return namespace.contains("purl.org/atom/ns") || version.equals("0.3") ? "atom03" : "atom";
    }

    private static String rdf(Element root) {
        String namespace = root.elements()
                .filter(child -> child.is("channel") || child.is("item"))
                .map(child -> child.namespace.toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse("");
        return namespace.contains("netscape.com/rdf/simple/0.9") ? "rss090" : "rss10";
    }

    private static String rss(String version) {
        String known = version.replaceAll("[^0-9.]", "");
        return switch (known) {
            case "0.90" -> "rss090";
            case "0.91" -> "rss091";
            case "0.92" -> "rss092";
            case "0.93" -> "rss093";
            case "0.94" -> "rss094";
            case "1.0" -> "rss10";
            default -> known.startsWith("2") ? "rss20" : "rss";
        };
    }
}
