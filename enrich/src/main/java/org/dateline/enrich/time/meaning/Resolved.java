package org.dateline.enrich.time.meaning;

import org.jspecify.annotations.Nullable;

/**
 * @param value ISO 8601, or {@code null} where the words alone do not say
 * @param precision as it stands in the record
 */
public record Resolved(@Nullable String value, String precision) {}
