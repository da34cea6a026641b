package org.dateline.ingest.feed;

/** Markup inside a feed. */
final class Markup {
    private Markup() {}

    static String plain(String markup) {
        return markup.replaceAll("<[^>]{0,1000}>", " ").strip();
    }
}
