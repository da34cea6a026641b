package org.dateline.enrich.entity.lexicon;

import java.util.Locale;

/** What becomes an entity here. */
public enum Sort {
    PERSON,
    ORGANISATION,
    EVENT,
    OBJECT;

    /** The word that stands in the record. */
    public String type() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Sort of(String type) {
        return valueOf(type.toUpperCase(Locale.ROOT));
    }
}
