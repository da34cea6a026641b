package org.dateline.ingest.feed;

import org.jspecify.annotations.Nullable;

/**
 * A text of a feed with its type.
 *
 * @param value the text, or the markup with its links made absolute; never empty
 * @param language from {@code xml:lang} of the element or of what it stands in, or {@code null}
 */
public record FeedText(String value, Kind kind, @Nullable String language) {

    /** How the value is to be read. */
    public enum Kind {
        /** Characters, no markup: {@code <} is a less-than sign. */
        TEXT("text/plain"),
        HTML("text/html"),
        /** The inside of XHTML's {@code div}, well-formed. */
        XHTML("application/xhtml+xml");

        private final String mediaType;

        Kind(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }
    }

    /** The text without markup, its whitespace collapsed where it was markup. */
    public String plain() {
        return kind == Kind.TEXT ? value : Markup.plain(value);
    }
}
