package org.dateline.enrich.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.enrich.time.TimesOfTexts.MONDAY;
import static org.dateline.enrich.time.TimesOfTexts.draft;
import static org.dateline.enrich.time.TimesOfTexts.told;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times that hang on the one named last. The articles were published on a Monday, November 4, 2019. */
class StoryTimesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "He fell on Oct. 3. Two days later, he died. | Oct. 3=2019-10-03; Two days later=2019-10-05",
                "He fell on Oct. 3 and died the next day. | Oct. 3=2019-10-03; the next day=2019-10-04",
                "He fell on Oct. 3. The previous evening he sang. | Oct. 3=2019-10-03; The previous evening=2019-10-02",
                "He fell on Oct. 3 and later that day he sang. | Oct. 3=2019-10-03; later that day=2019-10-03",
                "He fell on Oct. 3; the day before, he sang. | Oct. 3=2019-10-03; the day before=2019-10-02",
                "He fell on Oct. 3 and sang the following Monday. | Oct. 3=2019-10-03; the following Monday=2019-10-07",
                "He fell on Oct. 3 and sang the following week. | Oct. 3=2019-10-03; the following week=2019-W41",
                "He fell on Oct. 3 and sang a week later. | Oct. 3=2019-10-03; a week later=2019-W41",
                "He wed in 1956 and left the next year. | 1956=1956; the next year=1957",
                "He wed in 1956 and left a decade later. | 1956=1956; a decade later=1966",
                "He wed in 1956 and left the following spring. | 1956=1956; the following spring=1957-SP",
                "He wed in June 1956 and left that month. | June 1956=1956-06; that month=1956-06",
                "He wed in June 1956; two months before that he sang. | June 1956=1956-06; two months before that=1956-04",
                "It made $2 in the third quarter, $1 a year earlier. | the third quarter=2019-Q3; a year earlier=2018",
                "He fell on Oct. 3, she said Monday. The day after, he sang."
                        + " | Oct. 3=2019-10-03; Monday=2019-11-04; The day after=2019-10-04",
                "He wed in 1956. He left in 1960, and a year later he sang. | 1956=1956; 1960=1960; a year later=1961"
            })
    void a_time_is_counted_from_what_was_told_last(String text, String expected) {
        assertThat(told(draft(text, MONDAY)).replace("the third", "third"))
                .isEqualTo(expected.replace("the third", "third"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "He fell in February and died the next day. | February=2019-02; the next day=?",
                "The following week, he sang. | The following week=?",
                "He fell on Oct. 3 and sang more than a year later. | Oct. 3=2019-10-03; a year later=?",
                "He fell on Oct. 3 and sang hours earlier, an hour later. | Oct. 3=2019-10-03; an hour later=?"
            })
    void what_the_last_time_does_not_tell_stays_unresolved(String text, String expected) {
        assertThat(told(draft(text, MONDAY))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It began in 1956. The next year will be hard. | 1956=1956; The next year=2020",
                "It began in 1956. It will grow over the next year. | 1956=1956; next year=2020",
                "He left the day before yesterday. | the day before yesterday=2019-11-02",
                "He left the year before last. | the year before last=2017",
                "He wed in 1956, the day before the vote. | 1956=1956",
                "He wed in 1956. She said that day care is dear. | 1956=1956",
                "It rose 3 percent from the same month last year. | last year=2018"
            })
    void what_hangs_on_the_publication_or_on_an_event_does_not_hang_on_the_story(String text, String expected) {
        assertThat(told(draft(text, MONDAY))).isEqualTo(expected);
    }

    @Test
    void a_time_two_paragraphs_back_is_too_far_away() {
        assertThat(told(draft("He fell on Oct. 3.\n\nHe was 40.\n\nThe next day it rained.", MONDAY)))
                .isEqualTo("Oct. 3=2019-10-03; The next day=?");
        assertThat(told(draft("He fell on Oct. 3.\n\nThe next day it rained.", MONDAY)))
                .isEqualTo("Oct. 3=2019-10-03; The next day=2019-10-04");
    }
}
