package org.dateline.enrich.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.enrich.time.TimesOfTexts.MONDAY;
import static org.dateline.enrich.time.TimesOfTexts.draft;
import static org.dateline.enrich.time.TimesOfTexts.told;

import java.util.List;
import org.dateline.enrich.annotate.Annotation;
import org.dateline.enrich.annotate.Draft;
import org.dateline.enrich.annotate.Name;
import org.dateline.enrich.annotate.Name.Kind;
import org.dateline.messages.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a time and what is none, and what the publication date has to do with it. */
class TimeAnnotatorTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "May said she would go.",
                "The March on Washington was long.",
                "The Sun newspaper and The Sunday Times wrote.",
                "They won 3-2 and 110-98.",
                "Some 2,018 people came, among 2000 workers.",
                "Second Lt. John Smith and the second man left.",
                "It may rain; they march on; he sat down in the sun.",
                "A two-year-old boy and a man 30 years old met.",
                "It does 60 miles an hour three times a day.",
                "It cost $2019 and was 2019 feet high, No. 1984 of them.",
                "Call 555-2019 or see 1.2.3 and 10.0.0.1.",
                "He scored a touchdown in the fourth quarter.",
                "Black Friday, Good Friday and Sheffield Wednesday are names.",
                "April Jones and June Carter sang with August Wilson.",
                "A quarter of all people, half of the year.",
                "It was in the 90s and he was in his 80s.",
                "Mark 16:9 and 9/11 and 24/7"
            })
    void what_only_looks_like_a_time_is_none(String text) {
        assertThat(told(draft(text, MONDAY))).isEmpty();
    }

    @Test
    void a_name_that_was_found_is_no_time() {
        Draft named = draft("In May Theresa May met people in Friday Harbor.", MONDAY)
                .with(changes ->
                        changes.names = List.of(new Name(7, 18, Kind.PERSON, 0.9), new Name(33, 46, Kind.PLACE, 0.9)));

        assertThat(told(named)).isEqualTo("May=2019-05");
    }

    @Test
    void without_a_publication_date_only_what_is_absolute_is_resolved() {
        assertThat(told(draft(
                        "On Nov. 22, 2018, and since Friday, in May, in 2018 and last week; for two days.", null)))
                .isEqualTo("Nov. 22, 2018=2018-11-22; Friday=?; May=?; 2018=2018; last week=?; two days=P2D");
    }

    @Test
    void a_publication_month_resolves_what_needs_no_day() {
        assertThat(told(draft(
                        "Oct. 26 was wet, last year was not, it was dry in May, yesterday and Friday.", "2019-11")))
                .isEqualTo("Oct. 26=2019-10-26; last year=2018; May=2019-05; yesterday=?; Friday=?");
    }

    @Test
    void the_publishers_clock_counts() {
        assertThat(told(draft("It rained today.", "2019-11-04T23:30-05:00"))).isEqualTo("today=2019-11-04");
    }

    @Test
    void without_words_there_is_nothing_to_say() {
        Draft none = Draft.of(Article.of("urn:a", "Friday").build());

        assertThat(new TimeAnnotator().annotate(none)).isInstanceOf(Annotation.Skipped.class);
        assertThat(new TimeAnnotator().annotate(draft("No time here.", MONDAY))).isInstanceOf(Annotation.Empty.class);
    }
}
