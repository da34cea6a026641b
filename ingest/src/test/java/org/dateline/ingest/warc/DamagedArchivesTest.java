package org.dateline.ingest.warc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.ingest.codec.ArticleReader;
import org.dateline.ingest.codec.input.Described;
import org.dateline.ingest.codec.input.Findings;
import org.dateline.ingest.codec.input.Item;
import org.dateline.ingest.codec.input.Limits;
import org.dateline.ingest.format.ParseOutcome;
import org.dateline.ingest.format.ParseOutcome.Parsed;
import org.dateline.ingest.format.ParseOutcome.Refused;
import org.dateline.ingest.warc.Pages.Form;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is broken in an archive costs itself. */
class DamagedArchivesTest {
    private static final int HARMED = 2;
    private static final Duration SOON = Duration.ofMinutes(1);

    static Stream<Arguments> harms() {
        return Arrays.stream(Form.values())
                .flatMap(form -> Arrays.stream(Harm.values()).map(harm -> Arguments.of(form, harm)));
    }

    static Stream<Arguments> harmedMembers() {
        return Stream.of(Form.WARC_PACKED_BY_RECORD, Form.ARC_PACKED_BY_RECORD)
                .flatMap(
                        form -> IntStream.range(0, Harm.ofMembers().size()).mapToObj(harm -> Arguments.of(form, harm)));
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void a_whole_archive_has_all_its_pages_and_nothing_is_lost(Form form) {
        Reading reading = read(Pages.archive(form, 0, UnaryOperator.identity(), UnaryOperator.identity()));

        assertThat(reading.pages).containsExactlyElementsOf(pagesBut(-1));
        assertThat(reading.refused).isEmpty();
        assertThat(reading.warnings).isZero();
        assertThat(reading.counts)
                .containsEntry("records", Pages.COUNT + (form.isArc() ? 1 : 0))
                .containsEntry("html", Pages.COUNT)
                .doesNotContainKeys("lost", "damaged");
    }

    @ParameterizedTest
    @MethodSource("harms")
    void a_harmed_record_costs_itself_at_most(Form form, Harm harm) {
        byte[] archive = Pages.archive(form, HARMED, harm::to, UnaryOperator.identity());

        Reading reading = assertTimeoutPreemptively(SOON, () -> read(archive));

        assertThat(reading.pages).containsAll(pagesBut(HARMED));
        if (harm.pageStays()) {
            assertThat(reading.pages).contains(HARMED);
        } else {
            assertThat(reading.refused).isNotEmpty();
            assertThat(reading.counts).containsKey("lost");
        }
    }

    @ParameterizedTest
    @MethodSource("harmedMembers")
    void a_harmed_member_costs_itself_at_most(Form form, int harm) {
        byte[] archive = Pages.archive(
                form, HARMED, UnaryOperator.identity(), Harm.ofMembers().get(harm));

        Reading reading = assertTimeoutPreemptively(SOON, () -> read(archive));

        assertThat(reading.pages).containsAll(pagesBut(HARMED));
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void what_stands_before_a_cut_is_read_and_the_page_that_is_cut_says_so(Form form) {
        byte[] archive = Pages.archive(form, 0, UnaryOperator.identity(), UnaryOperator.identity());

        Reading reading = read(Arrays.copyOf(archive, archive.length - archive.length / Pages.COUNT / 2));

        assertThat(reading.pages).containsAll(pagesBut(Pages.COUNT - 1));
        assertThat(reading.refused).isNotEmpty();
        assertThat(reading.warnings).isEqualTo(reading.pages.size() - (Pages.COUNT - 1));
    }

    @Test
    void records_that_lie_about_their_length_by_the_thousand_are_read_in_no_time() {
        List<byte[]> records = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            records.add(Harm.A_LENGTH_OF_MORE_THAN_THERE_IS.to(Pages.warc(1)));
        }
        byte[] archive = new String(Pages.joined(records), ISO_8859_1)
                .replace("WARC-Type: response", "WARC-Type: request")
                .getBytes(ISO_8859_1);

        Reading reading = assertTimeoutPreemptively(SOON, () -> read(archive));

        assertThat(reading.counts).containsEntry("request", 20_000);
    }

    @Test
    void members_in_members_are_read_in_no_time() {
        byte[] member = Pages.gzip(Pages.warc(1));
        byte[] begun = Arrays.copyOf(member, 300);
        List<byte[]> begunOften = new ArrayList<>();
        for (int i = 0; i < 30_000; i++) {
            begunOften.add(begun);
        }
        begunOften.add(member);

        Reading reading = assertTimeoutPreemptively(SOON, () -> read(Pages.joined(begunOften)));

        assertThat(reading.pages).contains(1);
    }

    @RepeatedTest(300)
    void whatever_happens_to_its_bytes_the_reading_ends(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        Form form = List.of(Form.values()).get(random.nextInt(Form.values().length));
        byte[] archive = Pages.archive(form, 0, UnaryOperator.identity(), UnaryOperator.identity());
        for (int i = random.nextInt(30); i >= 0; i--) {
            archive[random.nextInt(archive.length)] = (byte) random.nextInt();
        }

        Reading reading = assertTimeoutPreemptively(SOON, () -> read(archive));

        assertThat(reading.refused).allSatisfy(refused -> assertThat(refused).doesNotContain("our own mistake"));
    }

    private static List<Integer> pagesBut(int harmed) {
        return IntStream.range(0, Pages.COUNT).filter(i -> i != harmed).boxed().toList();
    }

    private static Reading read(byte[] archive) {
        Reading reading = new Reading();
        new ArticleReader(Limits.ofItemBytes(1_000_000)).read(archive, Described.named("a.warc.gz"), reading);
        return reading;
    }

    private static final class Reading implements Findings {
        private static final Pattern PAGE = Pattern.compile("https://post\\.example/(\\d)");

        final TreeSet<Integer> pages = new TreeSet<>();
        final List<String> refused = new ArrayList<>();
        final Map<String, Integer> counts = new TreeMap<>();
        int warnings;

        @Override
        public boolean item(Item item) {
            ParseOutcome outcome = item.read();
            warnings += outcome.warnings().size();
            if (outcome instanceof Parsed parsed) {
                Matcher page = PAGE.matcher(parsed.article().uri());
                if (page.matches()) {
                    pages.add(Integer.parseInt(page.group(1)));
                }
            } else if (outcome instanceof Refused why) {
                refused.add(item.place() + " " + why.message());
            }
            return true;
        }

        @Override
        public void counted(String kind) {
            counts.merge(kind, 1, Integer::sum);
        }
    }
}
