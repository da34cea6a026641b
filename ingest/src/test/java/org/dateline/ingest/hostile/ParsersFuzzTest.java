package org.dateline.ingest.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.dateline.ingest.codec.input.Described;
import org.dateline.ingest.codec.input.Format;
import org.dateline.ingest.dates.DateReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A target for each parser. As ordinary tests they are given what the fuzzer found once (a folder for each target, under
 * the resources of this class) and the good inputs; CONTRIBUTING says how to let the fuzzer look for more.
 */
class ParsersFuzzTest {
    static Stream<byte[]> seeds() {
        return GoodInputs.all().values().stream();
    }

    @Test
    void every_format_has_a_target() {
        assertThat(Arrays.stream(ParsersFuzzTest.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(FuzzTest.class))
                        .map(method -> method.getName()))
                .contains(Arrays.stream(Format.values()).map(Format::label).toArray(String[]::new));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10m")
    void warc(byte[] bytes) {
        as(Format.WARC, bytes);
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10m")
    void gzip(byte[] bytes) {
        as(Format.GZIP, bytes);
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10m")
    void zstd(byte[] bytes) {
        as(Format.ZSTD, bytes);
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10m")
    void zip(byte[] bytes) {
        as(Format.ZIP, bytes);
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10m")
    void tar(byte[] bytes) {
        as(Format.TAR, bytes);
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10m")
    void feed(byte[] bytes) {
        as(Format.FEED, bytes);
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10m")
    void newsml(byte[] bytes) {
        as(Format.NEWSML, bytes);
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10m")
    void wire(byte[] bytes) {
        as(Format.WIRE, bytes);
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10m")
    void html(byte[] bytes) {
        as(Format.HTML, bytes);
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10m")
    void ninjs(byte[] bytes) {
        as(Format.NINJS, bytes);
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10m")
    void ndjson(byte[] bytes) {
        as(Format.NDJSON, bytes);
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10m")
    void mail(byte[] bytes) {
        as(Format.MAIL, bytes);
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10m")
    void csv(byte[] bytes) {
        as(Format.CSV, bytes);
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10m")
    void markdown(byte[] bytes) {
        as(Format.MARKDOWN, bytes);
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10m")
    void text(byte[] bytes) {
        as(Format.TEXT, bytes);
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10m")
    void whatever(byte[] bytes) {
        read(Described.NOTHING, bytes);
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10m")
    void date(byte[] bytes) {
        assertThat(DateReading.of(new String(bytes, UTF_8))).isNotNull();
    }

    private static void as(Format format, byte[] bytes) {
        read(Described.named("a." + format.label().toLowerCase(Locale.ROOT)).withFormat(format), bytes);
    }

    private static void read(Described described, byte[] bytes) {
        ReadInput.requireReadOrRefused(ReadInput.outcomes(new BadInput("fuzzed", bytes, described)));
    }
}
