package org.dateline.enrich.link;

import java.util.regex.Pattern;
import org.dateline.enrich.known.Fields;
import org.jspecify.annotations.Nullable;

/** Of which fields of life a person is by the role that the text gives. */
final class RoleFields {
    /**
     * A rank before the noun says nothing of the field: a deputy fire chief is no deputy, an assistant attorney general no
     * general.
     */
    private static final Pattern RANKS = Pattern.compile(
            "\\b(?:deputy|assistant|associate|acting|vice|lieutenant|chief)[ -](?=\\p{L})"
                    + "|(?<=\\b(?:attorney|solicitor|inspector|director|secretary|consul|surgeon|postmaster)[ -])general\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private RoleFields() {}

    /** As bits of {@link Fields}; 0 where there is no role, or it says nothing. */
    static int of(@Nullable String role, Fields known) {
        return role == null ? 0 : known.ofText(RANKS.matcher(role).replaceAll(" "));
    }
}
