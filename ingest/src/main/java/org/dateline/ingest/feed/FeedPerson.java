package org.dateline.ingest.feed;

import org.jspecify.annotations.Nullable;

/** An author or contributor, of whom a feed gives at least one of the three. */
public record FeedPerson(
        @Nullable String name,
        @Nullable String email,
        @Nullable String uri) {

    /** {@code Name (email)}, or whichever of name, email and uri there is. */
    public String label() {
        if (name != null) {
            return email == null ? name : name + " (" + email + ")";
        }
        return email != null ? email : String.valueOf(uri);
    }
}
