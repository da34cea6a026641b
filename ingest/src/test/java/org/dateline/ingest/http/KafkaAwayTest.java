package org.dateline.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What callers are told while Kafka is away. */
@NullUnmarked
class KafkaAwayTest {
    private final ServedArticles articles = ServedArticles.open();

    @AfterEach
    void stop() {
        articles.close();
    }

    @Test
    void while_kafka_is_away_callers_are_told_to_come_back_later() throws Exception {
        articles.kafka.isAway(true);

        HttpResponse<String> answer = articles.post("text/plain", "Hello.");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(articles.post("application/x-ndjson", "{\"text\":\"x\"}").statusCode())
                .isEqualTo(503);
        articles.kafka.isAway(false);
        assertThat(articles.post("text/plain", "Hello.").statusCode()).isEqualTo(202);
    }

    @Test
    void a_caller_who_waits_when_kafka_goes_away_is_told_at_once_and_not_after_the_delivery_timeout() throws Exception {
        articles.kafka.keepsSilent();
        CompletableFuture<HttpResponse<String>> one = articles.posting("text/plain", "Hello.");
        CompletableFuture<HttpResponse<String>> stream =
                articles.posting("application/x-ndjson", "{\"text\":\"One.\"}\n{\"text\":\"Two.\"}");
        await().until(() -> articles.kafka.unanswered() == 3);

        articles.kafka.isAway(true);

        HttpResponse<String> answer = one.get(60, TimeUnit.SECONDS);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(stream.get(60, TimeUnit.SECONDS).body().lines())
                .singleElement()
                .asString()
                .contains("unavailable");
    }

    @Test
    void an_article_that_kafka_does_not_acknowledge_is_not_acknowledged_either() throws Exception {
        articles.kafka.failsNext(1);

        assertThat(articles.post("text/plain", "Hello.").statusCode()).isEqualTo(503);
    }
}
