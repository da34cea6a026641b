package org.dateline.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.Random;
import org.dateline.ingest.codec.ArticleFormats;
import org.dateline.ingest.codec.input.Format;
import org.dateline.messages.Rejection.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class DecodingTest {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String TEXT = "Seoul’s “ministry” said café.";

    @Test
    void a_byte_order_mark_decides_and_is_no_part_of_the_text() {
        assertThat(decoded(marked("\uFEFF" + TEXT, UTF_8), null)).isEqualTo(TEXT);
        assertThat(decoded(marked("\uFEFF" + TEXT, UTF_16BE), null)).isEqualTo(TEXT);
        assertThat(decoded(marked("\uFEFF" + TEXT, UTF_16LE), "utf-8")).isEqualTo(TEXT);
    }

    @Test
    void windows_1252_is_read_where_it_is_declared() {
        assertThat(decoded(TEXT.getBytes(WINDOWS_1252), "Windows-1252")).isEqualTo(TEXT);
        assertThat(decoded(TEXT.getBytes(WINDOWS_1252), "ISO-8859-1")).isEqualTo(TEXT);
    }

    @Test
    void windows_1252_that_is_not_declared_is_refused_with_the_byte_and_its_place() {
        var refused = Reads.refused(ArticleFormats.read(Format.TEXT, TEXT.getBytes(WINDOWS_1252), null));

        assertThat(refused.reason()).isEqualTo(Reason.NOT_UTF8);
        assertThat(refused.message()).contains("byte 5 (0x92)");
    }

    @Test
    void a_declared_encoding_that_is_not_read_is_refused_by_name() {
        var refused = Reads.refused(ArticleFormats.read(Format.TEXT, TEXT.getBytes(UTF_8), "euc-kr", null));

        assertThat(refused.reason()).isEqualTo(Reason.CHARSET);
        assertThat(refused.message()).contains("euc-kr");
    }

    @Test
    void utf_8_that_is_overlong_cut_off_or_holds_surrogates_is_refused() {
        for (int[] bytes : new int[][] {{'a', 0xC0, 0xAF}, {'a', 0xE2, 0x80}, {'a', 0xED, 0xA0, 0x80}}) {
            ByteBuffer buffer = ByteBuffer.allocate(bytes.length);
            for (int b : bytes) {
                buffer.put((byte) b);
            }
            var refused = Reads.refused(ArticleFormats.read(Format.TEXT, buffer.array(), null));

            assertThat(refused.reason()).isEqualTo(Reason.NOT_UTF8);
        }
    }

    /** The repetition is the seed: any bytes give an article or a refusal, and nothing is thrown. */
    @RepeatedTest(200)
    void any_bytes_have_an_outcome(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        byte[] bytes = new byte[random.nextInt(300)];
        random.nextBytes(bytes);
        if (random.nextBoolean()) {
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) "{\"text:0,}[]\\u \n".charAt(bytes[i] & 15);
            }
        }

        for (Format format : Format.values()) {
            assertThat(ArticleFormats.read(format, bytes, "random")).isNotNull();
        }
    }

    private static String decoded(byte[] bytes, @Nullable String charset) {
        return Reads.article(ArticleFormats.read(Format.TEXT, bytes, charset, null))
                .text();
    }

    private static byte[] marked(String text, Charset charset) {
        return text.getBytes(charset);
    }
}
