package org.dateline.delivery.hanging;

import java.util.Collection;
import java.util.TreeSet;

/** What a user must be allowed to do for what hangs to be found and ended, in the words of the page on secured Kafkas. */
public final class NeededRight {
    /** To be told what the coordinators know of a producer; without it they leave it out in silence. */
    public static final String TO_SEE_PRODUCERS = "Describe on all transactional ids";

    /** To end a transaction of somebody else. */
    public static final String TO_END = "Alter on the cluster";

    private NeededRight() {}

    /** To see what is open on these topics. */
    public static String toSee(Collection<String> topics) {
        return "Read on topic " + String.join(", ", new TreeSet<>(topics));
    }
}
