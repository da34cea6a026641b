package org.dateline.reader.http;

import io.javalin.http.Context;
import org.eclipse.jetty.http.QuotedQualityCSV;

/** What a caller would rather have. */
final class Asked {
    private Asked() {}

    /** Whether HTML is asked for by name, and before JSON: as browsers do for an address, and no program by itself. */
    static boolean prefersPage(Context context) {
        QuotedQualityCSV accepted = new QuotedQualityCSV();
        String header = context.header("Accept");
        accepted.addValue(header == null ? "" : header);
        return accepted.getValues().stream()
                .filter(type -> type.startsWith("text/html") || type.contains("json"))
                .findFirst()
                .filter(type -> type.startsWith("text/html"))
                .isPresent();
    }
}
