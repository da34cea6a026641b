package org.dateline.workshop.topic.score;

import java.util.Locale;
import org.dateline.enrich.topic.Vocabulary;
import org.dateline.workshop.topic.train.Reliability;
import org.dateline.workshop.topic.train.TopicScoring;

/**
 * What an evaluation found.
 *
 * @param tops the top-ranked top level of each item, whether or not a record would have it
 * @param given the top levels that records would have
 * @param fine topics below, of the items whose gold has some
 * @param abstained items for which a record would have no topic
 * @param perSecond items for each second of processor time, of the scorer alone
 */
public record TopicFigures(TopicScoring tops, Reliability given, FineCount fine, int abstained, double perSecond) {

    /** For a person. */
    public String table(Vocabulary vocabulary) {
        return tops.table(vocabulary)
                + String.format(
                        Locale.ROOT,
                        "in the record: %d topics, right %.3f, expected calibration error %.3f; %d of %d items have none%n",
                        given.count(),
                        given.rightShare(),
                        given.error(),
                        abstained,
                        tops.items())
                + given.table()
                + fine.table()
                + String.format(Locale.ROOT, "%.0f items a second of processor time%n", perSecond);
    }
}
