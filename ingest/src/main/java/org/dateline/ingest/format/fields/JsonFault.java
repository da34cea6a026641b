package org.dateline.ingest.format.fields;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** Why bytes are not JSON, in words for whoever sent them: what is wrong and where, nothing of the library that reads them. */
final class JsonFault {
    /** Jackson quotes the token it stumbled on, and a token can be a whole article. */
    private static final int LONGEST = 160;

    private JsonFault() {}

    /** What a reader of trees says; a reader of anything else finds other things wrong. */
    static String of(JsonProcessingException e) {
        String where = e.getLocation() == null
                ? ""
                : " at line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
        return what(e) + where;
    }

    private static String what(JsonProcessingException e) {
        if (e instanceof MismatchedInputException) {
            return "there is more behind its end";
        }
        // Where its own reader's words name its own settings, they are of no use to a sender.
        String message = e.getOriginalMessage().replaceAll("\\s*\\([^()]*\\[Source:.*", "");
        return message.length() > LONGEST ? message.substring(0, LONGEST) + "…" : message;
    }
}
