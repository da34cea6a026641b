package org.dateline.enrich.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.enrich.time.TimesOfTexts.MONDAY;
import static org.dateline.enrich.time.TimesOfTexts.draft;
import static org.dateline.enrich.time.TimesOfTexts.times;
import static org.dateline.enrich.time.TimesOfTexts.told;

import java.util.stream.Collectors;
import org.dateline.enrich.annotate.Draft;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Weeks, months, years and durations. The articles were published on a Monday, November 4, 2019. */
class PeriodsOfTextsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It happened yesterday. | yesterday=2019-11-03=day",
                "It happens tonight, tomorrow morning or today. | tonight=2019-11-04=day; tomorrow"
                        + " morning=2019-11-05=day; today=2019-11-04=day",
                "It happened last night. | last night=2019-11-03=day",
                "It happened this morning. | this morning=2019-11-04=day",
                "It happened last week. | last week=2019-W44=week",
                "It will happen next week or later this week. | next week=2019-W46=week; later this week=2019-W45=week",
                "It happened last month. | last month=2019-10=month",
                "It happened late last year. | late last year=2018=year",
                "It ends next year. | next year=2020=year",
                "It happened in 2018. | 2018=2018=year",
                "It will happen in early 2020. | early 2020=2020=year",
                "It began in mid-2017. | mid-2017=2017=year",
                "Music of the 1990s and the ’80s. | 1990s=199X=decade; ’80s=198X=decade",
                "A house of the 19th century. | 19th century=18XX=century",
                "Profit rose in the third quarter. | third quarter=2019-Q3=quarter",
                "Profit rose in the fourth quarter of 2018. | fourth quarter of 2018=2018-Q4=quarter",
                "Its third-quarter profit fell. | third-quarter=2019-Q3=quarter",
                "Sales for Q2 2019 fell. | Q2 2019=2019-Q2=quarter",
                "In the first half of 2018 it rose. | first half of 2018=2018-H1=half-year",
                "It began two weeks ago. | two weeks ago=2019-W43=week",
                "He left three years ago. | three years ago=2016=year",
                "He left a month ago. | a month ago=2019-10=month",
                "He left 10 days ago. | 10 days ago=2019-10-25=day",
                "It began in May. | May=2019-05=month",
                "It will end in May. | May=2020-05=month",
                "It began in December. | December=2018-12=month",
                "It began in November 2018. | November 2018=2018-11=month",
                "Last March it began. | Last March=2019-03=month",
                "It began in late August. | late August=2019-08=month",
                "It began in summer 2018. | summer 2018=2018-SU=season",
                "It began last summer. | last summer=2019-SU=season",
                "It rained over the weekend. | weekend=2019-11-02/2019-11-03=weekend",
                "It will rain next weekend. | next weekend=2019-11-09/2019-11-10=weekend",
                "From 2015 to 2018 it rained. | 2015 to 2018=2015/2018=year",
                "In the 2018-19 season it rained. | 2018-19=2018/2019=year",
                "It grew (2015–2018). | 2015–2018=2015/2018=year",
                "The 2016 election was close. | 2016=2016=year"
            })
    void what_is_less_than_a_day_precise_says_so(String text, String expected) {
        assertThat(times(draft(text, MONDAY)).stream()
                        .map(time -> time.surface() + "=" + time.value() + "=" + time.precision())
                        .collect(Collectors.joining("; ")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a three-day trip | three-day=P3D",
                "He waited for two months. | two months=P2M",
                "He got 10 years in prison. | 10 years=P10Y",
                "It lasted 90 minutes. | 90 minutes=PT90M",
                "It took a year. | a year=P1Y",
                "It took two and a half years. | two and a half years=P2.5Y",
                "It took half an hour. | half an hour=PT30M",
                "He served two-and-a-half years. | two-and-a-half years=P2.5Y",
                "The talks lasted an hour and a half. | an hour and a half=PT1.5H",
                "It has been the worst in the last decade. | last decade=P10Y",
                "Over the past decade it grew. | past decade=P10Y",
                "In the last two weeks it rained. | last two weeks=P2W",
                "For twenty-one days it rained. | twenty-one days=P21D",
                "A 24-hour strike | 24-hour=PT24H",
                "Two days later, he left. | Two days later=?",
                "He left several weeks ago. | several weeks ago=?"
            })
    void a_duration_says_how_long_and_not_when(String text, String expected) {
        Draft draft = draft(text, MONDAY);

        assertThat(told(draft)).isEqualTo(expected);
        assertThat(times(draft))
                .allMatch(time -> time.value() == null || time.precision().equals("duration"));
    }
}
