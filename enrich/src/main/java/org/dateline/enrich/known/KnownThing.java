package org.dateline.enrich.known;

import org.jspecify.annotations.Nullable;

/**
 * A thing whose identifier is beyond doubt.
 *
 * @param name as it is best called, such as "Association of Southeast Asian Nations"
 * @param uri Wikidata entity
 * @param type {@code organisation}, {@code event} or {@code object}, as in the record
 * @param subtype such as {@code ministry}, {@code party} or {@code agreement}, or {@code null}
 * @param country ISO 3166-1 alpha-2 of the country it belongs to, or {@code null} where it belongs to none or to many
 */
public record KnownThing(
        String name,
        String uri,
        String type,
        @Nullable String subtype,
        @Nullable String country) {}
