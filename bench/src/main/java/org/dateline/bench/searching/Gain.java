package org.dateline.bench.searching;

import java.util.List;
import java.util.Set;

/**
 * What a list of results is worth.
 *
 * @param ndcg of the first results, 1 where all that is wanted stands before all else
 * @param reciprocal one divided by the rank of the first that is wanted, or 0
 */
record Gain(double ndcg, double reciprocal) {
    static Gain of(List<String> found, Set<String> wanted, int top) {
        double gained = 0;
        double ideal = 0;
        double first = 0;
        for (int rank = 0; rank < top; rank++) {
            double worth = Math.log(2) / Math.log(rank + 2.0);
            ideal += rank < wanted.size() ? worth : 0;
            if (rank < found.size() && wanted.contains(found.get(rank))) {
                gained += worth;
                first = first == 0 ? 1.0 / (rank + 1) : first;
            }
        }
        return new Gain(gained / ideal, first);
    }
}
