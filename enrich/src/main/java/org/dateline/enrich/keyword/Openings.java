package org.dateline.enrich.keyword;

import org.dateline.enrich.annotate.TokenizedText;
import org.dateline.enrich.published.DateLine;
import org.dateline.enrich.published.Dateline;

/** What stands before the story: a line with the date, a dateline with the agency's name. */
final class Openings {
    private Openings() {}

    /** Where the story begins. */
    static int end(TokenizedText text) {
        int line = DateLine.of(text.text()).map(DateLine::end).orElse(0);
        return line
                + Dateline.of(text.text().substring(line)).map(Dateline::end).orElse(0);
    }
}
