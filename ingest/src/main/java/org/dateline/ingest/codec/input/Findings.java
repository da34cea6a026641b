package org.dateline.ingest.codec.input;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Takes what is found in an input, in order. */
public interface Findings {
    /** @return whether to go on */
    boolean item(Item item);

    /** What the input was recognised as; for an archive its own format, not those of its files. */
    default void format(Format format) {}

    /** What a feed says of itself: title, link, id, language, updated, published, description, author. */
    default void feed(ObjectNode feed) {}

    /** An archive has one more of these, such as {@code records} or {@code html}. */
    default void counted(String kind) {}
}
