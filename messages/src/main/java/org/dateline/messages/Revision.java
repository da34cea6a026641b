package org.dateline.messages;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What decides which of two versions of one article is newer: the source's word where it gave one, else the order of
 * arrival.
 *
 * @param version the source's version, or {@code null}; compared only where both are numbers
 * @param versionCreated when the source made the version, or {@code null}; asked first
 */
public record Revision(@Nullable String version, @Nullable OffsetDateTime versionCreated) {

    public static Revision of(Article article) {
        return new Revision(article.version(), article.versionCreated());
    }

    /**
     * Whether the source itself says that this version is older than the other. False where it says nothing: then the
     * one that arrives later is the newer.
     */
    public boolean isOlderThan(Revision other) {
        if (versionCreated != null && other.versionCreated != null) {
            int byTime = versionCreated.toInstant().compareTo(other.versionCreated.toInstant());
            if (byTime != 0) {
                return byTime < 0;
            }
        }
        BigDecimal mine = number(version);
        BigDecimal others = number(other.version);
        return mine != null && others != null && mine.compareTo(others) < 0;
    }

    private static @Nullable BigDecimal number(@Nullable String version) {
        // A long run of digits is no version that anyone counts, and costs quadratic time to parse.
        if (version == null || version.length() > 30 || !version.matches("\\d+(\\.\\d+)?")) {
            return null;
        }
        return new BigDecimal(version);
    }
}
