package org.dateline.enrich.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.enrich.time.TimesOfTexts.MONDAY;
import static org.dateline.enrich.time.TimesOfTexts.draft;
import static org.dateline.enrich.time.TimesOfTexts.told;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days and hours. The articles were published on a Monday, November 4, 2019. */
class DaysOfTextsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Both ministries said Saturday. | Saturday=2019-11-02",
                "Stilwell is scheduled to arrive in South Korea on Tuesday. | Tuesday=2019-11-05",
                "They will meet Friday, officials said Thursday. | Friday=2019-11-08; Thursday=2019-10-31",
                "On Tuesday the Senate is expected to vote. | Tuesday=2019-11-05",
                "On Sunday, police arrested a man. | Sunday=2019-11-03",
                "On Friday, the firm, which was founded by a baker, will report. | Friday=2019-11-08",
                "He said he would resign Wednesday. | Wednesday=2019-11-06",
                "He said that on Wednesday the court will decide. | Wednesday=2019-11-06",
                "The festival opens Saturday in Cannes. | Saturday=2019-11-09",
                "Talks to be held on Friday may fail. | Friday=2019-11-08",
                "The summit will be held Friday. | Friday=2019-11-08",
                "The summit was held Friday. | Friday=2019-11-01",
                "Police said Monday that two men had died. | Monday=2019-11-04",
                "The council will vote Monday night. | Monday night=2019-11-04",
                "It rained last Friday and will rain next Friday. | last Friday=2019-11-01; next Friday=2019-11-08",
                "It happened last Monday. | last Monday=2019-10-28",
                "Minister to visit Japan on Wednesday | Wednesday=2019-11-06",
                "The shop is open until Friday. | Friday=2019-11-08",
                "The agency extended its amber warning until 6 p.m. on Friday. | 6 p.m. on Friday=2019-11-08T18:00",
                "The hearing was adjourned until Friday. | Friday=2019-11-08",
                "Searchers worked until Friday, when the snow came. | Friday=2019-11-01",
                "The deal must be signed by Thursday. | Thursday=2019-11-07",
                "Saturday’s defeat was their third. | Saturday=2019-11-02",
                "She managed to win on Saturday. | Saturday=2019-11-02",
                "He was shot dead early Saturday. | early Saturday=2019-11-02",
                "The team plays in Rome on Wednesday evening. | Wednesday evening=2019-11-06",
                "The talks are to resume on Thursday. | Thursday=2019-11-07",
                "They are meeting on Tuesday. | Tuesday=2019-11-05",
                "“We go on Friday,” he said. | Friday=2019-11-08"
            })
    void a_weekday_lies_on_the_side_that_the_tense_tells(String text, String expected) {
        assertThat(told(draft(text, MONDAY))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GSOMIA, which expires Nov. 22. | Nov. 22=2019-11-22",
                "At an Oct. 26 press conference he spoke. | Oct. 26=2019-10-26",
                "It began on 26 October. | 26 October=2019-10-26",
                "He was born on 1 January 1970. | 1 January 1970=1970-01-01",
                "On January 1, 1970, he was born. | January 1, 1970=1970-01-01",
                "The 22nd of November, 2018 was wet. | 22nd of November, 2018=2018-11-22",
                "It starts Jan. 15. | Jan. 15=2020-01-15",
                "He died Dec. 30. | Dec. 30=2018-12-30",
                "It was signed Friday, Nov. 1, in Rome. | Friday, Nov. 1=2019-11-01",
                "It opens Friday 8 November. | Friday 8 November=2019-11-08",
                "The fair runs May 3-5. | May 3-5=2020-05-03/2020-05-05",
                "The fair ran from May 3 to June 5. | May 3 to June 5=2019-05-03/2019-06-05",
                "The fair ran from 3 to 5 May 2018. | 3 to 5 May 2018=2018-05-03/2018-05-05",
                "The shops were shut from Monday to Friday. | Monday to Friday=2019-11-04/2019-11-08",
                "The match was moved from Monday to Friday. | Monday=2019-11-04; Friday=2019-11-01",
                "It was signed on 2019-10-31. | 2019-10-31=2019-10-31",
                "It was signed at 2019-10-31T17:05Z. | 2019-10-31T17:05Z=2019-10-31T17:05Z",
                "It was signed on 31.10.2019. | 31.10.2019=2019-10-31",
                "It was signed on 22/11/2018. | 22/11/2018=2018-11-22",
                "It was signed on 4/5/2018. | 4/5/2018=?",
                "It was posted on 4/11/2019. | 4/11/2019=2019-11-04",
                "It was signed on 4/11/2019, not 26/10/2019. | 4/11/2019=2019-11-04; 26/10/2019=2019-10-26",
                "From 26 October on, 4/11/2019 was the day. | 26 October=2019-10-26; 4/11/2019=2019-11-04",
                "From October 26 on, 4/11/2019 was the day. | October 26=2019-10-26; 4/11/2019=2019-04-11",
                "It was 13/13/2019 or Feb. 30, 2019. | ''",
                "In a leap year, Feb. 29 comes. | Feb. 29=2020-02-29"
            })
    void a_day_and_month_take_the_year_that_fits(String text, String expected) {
        assertThat(told(draft(text, MONDAY))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The game began at 5 p.m. Sunday. | 5 p.m. Sunday=2019-11-03T17:00",
                "The game will start on Sunday at 5:30 p.m. EST. | Sunday at 5:30 p.m. EST=2019-11-10T17:30-05:00",
                "It struck at 0530 GMT on Saturday. | 0530 GMT on Saturday=2019-11-02T05:30Z",
                "It struck on Oct. 26 at 17:05. | Oct. 26 at 17:05=2019-10-26T17:05",
                "It struck at 5pm yesterday. | 5pm yesterday=2019-11-03T17:00",
                "It struck at 7.30pm on Friday. | 7.30pm on Friday=2019-11-01T19:30",
                "It struck at noon Saturday. | noon Saturday=2019-11-02T12:00",
                "It struck Friday at 9 p.m. Eastern time. | Friday at 9 p.m. Eastern time=2019-11-01T21:00-04:00",
                "It struck at 9 p.m. local time. | 9 p.m. local time=?",
                "He ran it in 2:30 and won 3-2. | ''"
            })
    void a_time_of_day_goes_with_its_day(String text, String expected) {
        assertThat(told(draft(text, MONDAY))).isEqualTo(expected);
    }
}
