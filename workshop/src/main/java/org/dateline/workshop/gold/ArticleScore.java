package org.dateline.workshop.gold;

import java.util.List;
import java.util.Map;

/**
 * How one article came out.
 *
 * @param counts by measure
 * @param remarks what is missing, what is extra, what is wrong: a line each
 * @param wrongLinks identifiers that are another thing's
 */
public record ArticleScore(String name, Map<Measure, Count> counts, List<String> remarks, int wrongLinks) {
    public ArticleScore {
        counts = Map.copyOf(counts);
        remarks = List.copyOf(remarks);
    }

    public Count count(Measure measure) {
        return counts.getOrDefault(measure, Count.NONE);
    }
}
