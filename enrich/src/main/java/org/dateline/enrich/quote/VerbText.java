package org.dateline.enrich.quote;

import org.dateline.enrich.annotate.TokenizedText;
import org.dateline.enrich.quote.marks.Outer;
import org.jspecify.annotations.Nullable;

/** The verb of an attribution as printed. */
final class VerbText {
    private final Outer outer;
    private final TokenizedText text;

    VerbText(Outer outer, TokenizedText text) {
        this.outer = outer;
        this.text = text;
    }

    @Nullable
    String of(Attribution attribution) {
        int token = outer.token(attribution.verb());
        if (token < 0) {
            return null;
        }
        String verb = text.token(token);
        return outer.is(attribution.verb(), "according") ? verb + " to" : verb;
    }
}
