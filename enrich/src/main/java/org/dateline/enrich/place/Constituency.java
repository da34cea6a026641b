package org.dateline.enrich.place;

import java.util.regex.Pattern;

/** "Ann Lee (D-CA-09)", "(D, MA-04)": the number of a member's district, which nobody looks for on a map. */
final class Constituency {
    private static final Pattern CODE = Pattern.compile("\\p{Lu}{2}-(?:\\d{1,2}|AL)");

    private Constituency() {}

    static boolean is(PlaceMention mention, String body) {
        return CODE.matcher(body.substring(mention.start(), mention.end())).matches();
    }
}
