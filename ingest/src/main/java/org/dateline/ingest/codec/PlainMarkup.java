package org.dateline.ingest.codec;

/** Markup of a body as text with its paragraphs. */
final class PlainMarkup {
    private PlainMarkup() {}

    static String of(String markup) {
        return markup.replaceAll("(?i)</p>|<br ?/?>", "\n").replaceAll("<[^>]{0,1000}>", "").strip();
    }
}
