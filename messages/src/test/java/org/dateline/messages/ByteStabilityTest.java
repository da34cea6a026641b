package org.dateline.messages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByteStabilityTest {
    private static final int[] ALPHABET = {
        'a', ' ', '\n', '"', '\\', '/', 0x01, 0x7f, 0xe9, 0x2028, 0x2029, 0xfeff, 0xfffd, 0xffff, 0x1f6a2, 0x10ffff
    };

    @RepeatedTest(200)
    void any_text_comes_back_and_gives_the_same_bytes_again(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Article article = Article.of("urn:a", text(random, 20_000))
                .title("T" + text(random, 40))
                .build();

        byte[] written = MessageJson.write(article);
        Article read = MessageJson.readArticle(written);

        assertThat(read).isEqualTo(article);
        assertThat(MessageJson.write(read)).isEqualTo(written);
    }

    @Test
    void other_properties_stand_in_one_order_however_they_came() {
        Map<String, JsonNode> one = new LinkedHashMap<>();
        one.put("zebra", IntNode.valueOf(1));
        one.put("apple", IntNode.valueOf(2));
        Map<String, JsonNode> other = new LinkedHashMap<>();
        other.put("apple", IntNode.valueOf(2));
        other.put("zebra", IntNode.valueOf(1));

        assertThat(MessageJson.write(Article.of("urn:a", "x").other(one).build()))
                .isEqualTo(
                        MessageJson.write(Article.of("urn:a", "x").other(other).build()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.10", "0.1000000000000000055511151231257827", "1.0", "12345678901234567890", "-5"})
    void numbers_are_passed_on_as_they_came(String number) {
        Article article = MessageJson.readArticle(
                MessageJsonEdgeTest.with("\"x\":" + number).getBytes(UTF_8));

        assertThat(new String(MessageJson.write(article), UTF_8)).contains("\"x\":" + number + "}");
    }

    @Test
    void nulls_are_left_out() {
        Article article =
                MessageJson.readArticle(MessageJsonEdgeTest.with("\"title\":null,\"places\":null,\"edNote\":null")
                        .getBytes(UTF_8));

        assertThat(new String(MessageJson.write(article), UTF_8)).doesNotContain("null");
    }

    @Test
    void emoji_stand_as_they_are() {
        assertThat(new String(MessageJson.write(Samples.enriched()), UTF_8))
                .contains("🚢")
                .doesNotContain("\\u");
    }

    @Test
    void every_surface_is_what_stands_at_its_offsets() {
        EnrichedArticle enriched = MessageJson.readEnriched(MessageJson.write(Samples.enriched()));
        String body = enriched.article().text();

        assertThat(enriched.enrichment().entities())
                .flatExtracting(Enrichment.Entity::mentions)
                .allSatisfy(mention -> assertThat(body.substring(mention.start(), mention.end()))
                        .isEqualTo(mention.surface()));
    }

    @Test
    void a_newer_writer_is_still_read() {
        String newer = new String(MessageJson.write(Samples.enriched()), UTF_8)
                .replace("\"schemaVersion\":1", "\"schemaVersion\":1,\"mood\":{\"calm\":[1]}");

        assertThat(MessageJson.readEnriched(newer.getBytes(UTF_8))).isEqualTo(Samples.enriched());
    }

    private static String text(Random random, int longest) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(longest);
        for (int count = 0; count < length; count++) {
            text.appendCodePoint(ALPHABET[random.nextInt(ALPHABET.length)]);
        }
        return text.toString();
    }
}
