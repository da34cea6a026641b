package org.dateline.onebox.trace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * One thing that happened to an article.
 *
 * @param at when, by the clock of whoever did it
 * @param what in a word: {@code received}, {@code enriched}, {@code written}
 * @param place on a topic, as in {@code news.articles-3@1042}, or the manifest's line
 * @param words the rest of the line for people
 * @param more the same for programs, and more of it
 */
record Step(Instant at, String what, String place, String words, ObjectNode more) {
    ObjectNode json() {
        ObjectNode json = more.objectNode();
        json.put("at", at.toString());
        json.put("step", what);
        json.put("place", place);
        json.setAll(more);
        return json;
    }
}
