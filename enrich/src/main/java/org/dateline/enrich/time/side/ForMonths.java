package org.dateline.enrich.time.side;

import org.dateline.enrich.time.meaning.Direction;
import org.dateline.enrich.time.meaning.NamedMonth;

/** "has lent a print for December", "the bill for October": whose verb is in the past says nothing of the month. */
public final class ForMonths {
    private ForMonths() {}

    public static Direction of(Scene scene) {
        boolean month = scene.match().meaning() instanceof NamedMonth;
        boolean right = scene.before() + 1 == scene.match().from() - 1
                && scene.words().is(scene.match().from() - 1, "for");
        return month && right ? Direction.NEAREST : Direction.UNKNOWN;
    }
}
