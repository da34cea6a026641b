package org.dateline.ingest.dates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceDateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tue, 05 Mar 19 08:07:06 GMT | 2019-03-05T08:07:06Z",
                "Tue, 05 Mar 2019 08:07:06 +0200 | 2019-03-05T06:07:06Z",
                "Tue, 05 Mar 2019 08:07:06 +0100 (CET) | 2019-03-05T07:07:06Z",
                "5 Mar 2019 | 2019-03-05T00:00:00Z",
                "5 March 2019 08:07 ET | 2019-03-05T13:07:00Z",
                "Tue, 5 Mar 2019 08:07:06 AEDT | 2019-03-04T21:07:06Z",
                "Thu, 31 Jun 2019 08:00:00 GMT | 2019-07-01T08:00:00Z",
                "Tue Mar  5 08:07:06 PST 2019 | 2019-03-05T16:07:06Z",
                "Tue Mar  5 08:07:06 2019 | 2019-03-05T08:07:06Z",
                "2019 | 2019-01-01T00:00:00Z",
                "2019-03 | 2019-03-01T00:00:00Z",
                "2019-03-05 | 2019-03-05T00:00:00Z",
                "2019-03-05T08:07:06Z | 2019-03-05T08:07:06Z",
                "2019-03-05T08:07:06.25-08:00 | 2019-03-05T16:07:06.250Z",
                "2019-03-05 08:07:06 | 2019-03-05T08:07:06Z",
                "2019-03-05T25:07:06Z | 2019-03-06T01:07:06Z",
                "20190305 | 2019-03-05T00:00:00Z",
                "20190305T080706Z | 2019-03-05T08:07:06Z",
                "20190305T080706+0100 | 2019-03-05T07:07:06Z",
                "190305 | 2019-03-05T00:00:00Z",
                "-19-03-05 | 2019-03-05T00:00:00Z",
                "-1903 | 2019-03-01T00:00:00Z",
                "2019-064 | 2019-03-05T00:00:00Z",
                "19064 | 2019-03-05T00:00:00Z",
                "1551773226 | 2019-03-05T08:07:06Z",
                "1551773226000 | 2019-03-05T08:07:06Z",
                "Tue, 2019/03/05 08:07:06 EST | 2019-03-05T13:07:06Z",
                "2019-03-05 오후 8:07:06 | 2019-03-05T11:07:06Z",
                "2019년 03월 05일 08:07:06 | 2019-03-04T23:07:06Z",
                "2019-március-5T8:07+01:00 | 2019-03-05T07:07:00Z",
                "Τρι, 5 Μαρ 2019 08:07:06 GMT | 2019-03-05T08:07:06Z",
                "mardi 5 mars 2019 08:07 CET | 2019-03-05T07:07:00Z",
                "5. März 2019 | 2019-03-05T00:00:00Z",
                "March 5, 2019 8:07 PM EST | 2019-03-06T01:07:00Z"
            })
    void a_date_is_read_in_any_spelling_that_has_one_meaning(String words, String instant) {
        assertThat(SourceDate.of(words).value())
                .isNotNull()
                .satisfies(date -> assertThat(date.toInstant()).hasToString(instant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "04/05/2019",
                "5 Foo 2019",
                "2019-13-05",
                "32 Mar 2019",
                "12:00",
                "99999999999999999999"
            })
    void what_has_two_meanings_or_none_is_no_date(String words) {
        assertThat(SourceDate.of(words).value()).isNull();
    }

    @Test
    void the_source_s_own_words_stay() {
        assertThat(SourceDate.of(" 5 Mar 2019 ").words()).isEqualTo("5 Mar 2019");
    }
}
