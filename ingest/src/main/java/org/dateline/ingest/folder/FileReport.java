package org.dateline.ingest.folder;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.dateline.messages.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file, and the content of its {@code .reason.json}.
 *
 * @param accepted articles of it that are on {@code news.articles}
 * @param refused items of it that are on {@code news.rejected}
 * @param rejections the first of them, at most {@value #MOST_REJECTIONS}
 * @param warnings the first of what was left out or kept elsewhere, each with its place
 * @param uri of its article where there is just one, else {@code null}; not told to anybody
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"file", "accepted", "refused", "rejections", "warnings"})
record FileReport(
        String file,
        long accepted,
        long refused,
        List<Rejection> rejections,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> warnings,
        @JsonIgnore @Nullable String uri) {
    static final int MOST_REJECTIONS = 100;

    FileReport {
        rejections = List.copyOf(rejections);
        warnings = List.copyOf(warnings);
    }

    boolean isClean() {
        return refused == 0;
    }
}
