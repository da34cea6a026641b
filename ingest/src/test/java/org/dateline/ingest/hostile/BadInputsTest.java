package org.dateline.ingest.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dateline.ingest.codec.input.Described;
import org.dateline.ingest.codec.input.Format;
import org.dateline.ingest.format.ParseOutcome;
import org.dateline.ingest.format.ParseOutcome.Parsed;
import org.dateline.messages.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes in is read or refused, soon and in the words of who has sent it. */
class BadInputsTest {
    /** On a quiet machine none takes a second; a busy one may take longer, and what never ends is found all the same. */
    private static final Duration MOST = Duration.ofMinutes(2);

    /** Beside a good one in an archive: the large ones are read for themselves, once. */
    private static final int SMALL = 20_000;

    private static final List<BadInput> ALL = BadInputs.all();

    static Stream<BadInput> inputs() {
        return ALL.stream();
    }

    @Test
    void there_are_more_than_six_hundred_and_no_two_are_the_same() {
        assertThat(ALL).hasSizeGreaterThan(600).extracting(BadInput::kind).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void what_is_damaged_was_good_before(Format format) {
        List<ParseOutcome> outcomes = ReadInput.outcomes(
                new BadInput("good", GoodInputs.of(format), Described.named(BadInputs.name(format))));

        assertThat(outcomes).isNotEmpty().allMatch(Parsed.class::isInstance);
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void every_bad_input_is_read_or_refused_with_a_reason_in_its_senders_words(BadInput bad) {
        List<ParseOutcome> outcomes = assertTimeoutPreemptively(MOST, () -> ReadInput.outcomes(bad));

        ReadInput.requireReadOrRefused(outcomes);
    }

    @Test
    void none_stops_its_neighbours_in_an_archive() {
        Map<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < ALL.size(); i++) {
            BadInput bad = ALL.get(i);
            if (bad.bytes().length < SMALL && !bad.kind().contains("bomb")) {
                files.put(i + "-bad-" + bad.described().name(), bad.bytes());
                files.put(i + "-good.json", ("{\"text\":\"Good " + i + ".\"}").getBytes(UTF_8));
            }
        }

        List<ParseOutcome> outcomes =
                ReadInput.outcomes(new BadInput("all", Packed.zip(files), Described.named("all.zip")));

        assertThat(outcomes.stream().map(outcome -> outcome.fold(Article::text, refused -> "")))
                .contains(files.keySet().stream()
                        .filter(name -> name.endsWith("-good.json"))
                        .map(name -> "Good " + name.substring(0, name.indexOf('-')) + ".")
                        .toArray(String[]::new));
    }
}
