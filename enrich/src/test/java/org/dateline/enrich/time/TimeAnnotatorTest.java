package org.dateline.enrich.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.enrich.annotate.Annotation;
import org.dateline.enrich.annotate.Draft;
import org.dateline.enrich.annotate.Name;
import org.dateline.enrich.annotate.Name.Kind;
import org.dateline.enrich.text.TextAnnotator;
import org.dateline.messages.Article;
import org.dateline.messages.Enrichment.Published;
import org.dateline.messages.Enrichment.Time;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The articles of these tests were published on a Monday, November 4, 2019, where nothing else is said. */
class TimeAnnotatorTest {
    private static final String MONDAY = "2019-11-04";

    private static Draft draft(String text, @Nullable String published) {
        Draft plain = Draft.of(Article.of("urn:a", text).build());
        return plain.with(changes -> {
            changes.text = TextAnnotator.tokenize(text);
            changes.published = published == null ? null : new Published(published, "day", "metadata", published);
        });
    }

    private static List<Time> times(Draft draft) {
        return new TimeAnnotator().annotate(draft).after(draft).times();
    }

    /** "surface=value" of each, or "surface=?" where it is unresolved. */
    private static String told(Draft draft) {
        return times(draft).stream()
                .map(time -> time.surface() + "=" + (time.value() == null ? "?" : time.value()))
                .collect(Collectors.joining("; "));
    }

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
                "It was signed on 4/11/2019. | 4/11/2019=?",
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
                "It happened yesterday. | yesterday=2019-11-03=day",
                "It happens tonight, tomorrow morning or today. | tonight=2019-11-04=day; tomorrow morning=2019-11-05=day;"
                        + " today=2019-11-04=day",
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
                "It took half an hour. | half an hour=PT0.5H",
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
                "On Mondays it rains; every Monday.",
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

    @RepeatedTest(300)
    void offsets_hold_and_times_are_disjoint_for_any_text(RepetitionInfo repetition) {
        // Given
        String text = pieces(new Random(repetition.getCurrentRepetition()));

        // When
        List<Time> times = times(draft(text, MONDAY));

        // Then
        int end = 0;
        for (Time time : times) {
            assertThat(time.start()).isGreaterThanOrEqualTo(end);
            assertThat(text.substring(time.start(), time.end())).isEqualTo(time.surface());
            end = time.end();
        }
    }

    private static String pieces(Random random) {
        String[] pieces = {
            "May", "3", "-", "5", ",", "2019", "to", "Friday", "last", "next", "this", "week", "two", "weeks", "ago",
            "at", "p.m.", "17", ":", "30", "GMT", "Nov.", "22", "/", "11", "/", "2019", "-", "the", "third", "quarter",
            "of", "mid", "early", "a", "half", "and", "year", "1990s", "’", "80s", "weekend", "\r\n", ".", "31", "Feb.",
            "30", "0000", "9999", "999999", "million", "years", "century", "21st", "👍", "T10", "04T10", "on", "past",
            "Q3"
        };
        StringBuilder text = new StringBuilder();
        int count = random.nextInt(60);
        for (int i = 0; i < count; i++) {
            text.append(pieces[random.nextInt(pieces.length)]).append(random.nextInt(3) == 0 ? "" : " ");
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "May ",
                "May 3 ",
                "3-",
                "Friday ",
                "last ",
                "two ",
                "to Monday ",
                "2019-",
                "at 5 ",
                "a ",
                "the third quarter ",
                "(",
                "will "
            })
    void a_million_characters_of_anything_take_less_than_seconds(String piece) {
        Draft draft = draft(piece.repeat(1_000_000 / piece.length()), MONDAY);

        Annotation annotation =
                Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> new TimeAnnotator().annotate(draft));

        assertThat(Stream.of(annotation)).isNotEmpty();
    }
}
