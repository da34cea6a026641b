package org.dateline.workshop.gold;

/** What is counted. */
public enum Measure {
    /** Things with the right type, found by at least one exact mention. */
    ENTITIES("entities"),
    /** Exact spans with the right entity. */
    MENTIONS("mentions"),
    /** Mentions that go together (B-cubed), of those whose spans are right; counted in thousandths. */
    COREFERENCE("coreference"),
    /** Identifiers, of the entities that are found. */
    LINKS("links"),
    /** Spans of quotes. */
    QUOTES("quotes"),
    /** Spans of quotes with their speaker. */
    SPEAKERS("quotes with speaker"),
    /** Spans of dates with their value. */
    DATES("dates"),
    /** Topics; a secondary one is neither right nor wrong. */
    TOPICS("topics");

    private final String words;

    Measure(String words) {
        this.words = words;
    }

    /** As a person calls it. */
    public String words() {
        return words;
    }
}
