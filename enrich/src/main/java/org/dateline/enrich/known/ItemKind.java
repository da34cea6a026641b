package org.dateline.enrich.known;

import java.util.Locale;

/** What an item of {@link WhosWho} is. The order is the one in its file. */
public enum ItemKind {
    PERSON,
    ORGANISATION,
    WORK,
    EVENT,
    STRUCTURE,
    PRODUCT,
    AWARD,
    COMPETITION,
    OTHER;

    /** The kind of that name in any case; what has no kind of its own is {@link #OTHER}. */
    public static ItemKind of(String name) {
        for (ItemKind kind : values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
                return kind;
            }
        }
        return OTHER;
    }
}
