package org.dateline.ingest.feeds;

import java.util.ArrayList;
import java.util.List;

/** Feeds as tests write them. */
public record Rss(String head, List<String> items) {
    public static Rss of(String... items) {
        return new Rss("", List.of(items));
    }

    Rss with(String element) {
        return new Rss(head + element, items);
    }

    /** The same with an item before all others, as feeds have it. */
    public Rss andThen(String item) {
        List<String> all = new ArrayList<>(items);
        all.add(0, item);
        return new Rss(head, all);
    }

    public static String item(String guid, String link, String title, String text) {
        return "<item><guid isPermaLink=\"false\">" + guid + "</guid><link>" + link.replace("&", "&amp;")
                + "</link><title>" + title + "</title><description>" + text + "</description></item>";
    }

    public String text() {
        return "<rss version=\"2.0\"><channel><title>A feed</title><link>https://news.example/</link>" + head
                + String.join("\n", items) + "</channel></rss>";
    }
}
