package org.dateline.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dateline.ingest.http.ServedArticles.json;

import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import org.dateline.messages.Identity;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Articles that come by HTTP: accepted, known, taken back or refused, each with its answer. */
@NullUnmarked
class ArticlesServerTest extends ArticlesOverHttp {
    @Test
    void a_text_is_accepted_with_its_id_and_place() throws Exception {
        HttpResponse<String> answer = articles.post("text/plain", "November 4, 2019\nHello.");
        String id = Identity.id(Identity.ofText("Hello."));
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.headers().firstValue("Location")).contains("/articles/" + id);
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(json(answer).get("id").asText()).isEqualTo(id);
        assertThat(articles.kafka.articles()).hasSize(1);
        HttpResponse<String> receipt = articles.get("/articles/" + id);
        assertThat(receipt.statusCode()).isEqualTo(200);
        assertThat(json(receipt).get("uri").asText()).isEqualTo(Identity.ofText("Hello."));
    }

    @Test
    void nothing_is_acknowledged_before_kafka_has_it() throws Exception {
        articles.kafka.keepsSilent();

        CompletableFuture<HttpResponse<String>> answer = articles.posting("application/json", "{\"text\":\"Hello.\"}");

        await().until(() -> articles.kafka.unanswered() == 1);
        assertThat(answer).isNotDone();
        articles.kafka.speaks();
        assertThat(answer.get().statusCode()).isEqualTo(202);
    }

    @Test
    void the_same_article_again_is_accepted_again_and_makes_no_second_record() throws Exception {
        articles.post("application/json", "{\"text\":\"Hello.\"}");

        HttpResponse<String> again = articles.post("application/json", "{\"text\":\"Hello.\"}");

        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(json(again).get("duplicate").asBoolean()).isTrue();
        assertThat(articles.kafka.articles()).hasSize(1);
    }

    @Test
    void an_article_is_taken_back_by_its_id_and_comes_back_when_it_is_posted_again() throws Exception {
        String id = json(articles.post("application/json", "{\"text\":\"Hello.\"}"))
                .get("id")
                .asText();

        HttpResponse<String> gone = articles.delete("/articles/" + id + "?reason=a%20mistake");
        HttpResponse<String> back = articles.post("application/json", "{\"text\":\"Hello.\"}");

        assertThat(gone.statusCode()).isEqualTo(202);
        assertThat(json(gone).get("uri").asText()).isEqualTo(Identity.ofText("Hello."));
        assertThat(json(gone).get("retracted").asBoolean()).isTrue();
        assertThat(json(back).get("duplicate").asBoolean()).isFalse();
        assertThat(articles.kafka.articles()).hasSize(3);
        assertThat(articles.kafka.articles().get(1).value()).isNull();
        assertThat(articles.kafka.articles().get(1).headers().get("dateline-retraction-reason"))
                .isEqualTo("a mistake");
    }

    @Test
    void an_article_of_any_age_is_taken_back_by_its_uri() throws Exception {
        HttpResponse<String> gone = articles.delete("/articles?uri=https%3A%2F%2Fexample.com%2F1%3Fa%3Db&by=jane");

        assertThat(gone.statusCode()).isEqualTo(202);
        assertThat(articles.kafka.articles().get(0).key().text()).isEqualTo("https://example.com/1?a=b");
        assertThat(articles.kafka.articles().get(0).headers().get("dateline-retraction-by"))
                .isEqualTo("jane");
    }

    @Test
    void an_id_that_is_not_remembered_is_answered_with_what_to_do() throws Exception {
        HttpResponse<String> unknown = articles.delete("/articles/" + "0".repeat(32));
        HttpResponse<String> noId = articles.delete("/articles/urn:example:1");
        HttpResponse<String> noUri = articles.delete("/articles");

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(json(unknown).get("message").asText()).contains("DELETE /articles?uri=");
        assertThat(noId.statusCode()).isEqualTo(422);
        assertThat(noUri.statusCode()).isEqualTo(422);
        assertThat(articles.kafka.articles()).isEmpty();
    }

    @Test
    void a_kill_note_without_a_text_takes_the_article_back() throws Exception {
        HttpResponse<String> gone =
                articles.post("application/json", "{\"uri\":\"urn:example:1\",\"pubStatus\":\"canceled\"}");
        HttpResponse<String> older =
                articles.post("application/json", "{\"uri\":\"urn:example:2\",\"pubstatus\":\"canceled\"}");
        HttpResponse<String> lines =
                articles.post("application/x-ndjson", "{\"uri\":\"urn:example:3\",\"pubStatus\":\"canceled\"}\n");

        assertThat(gone.statusCode()).isEqualTo(202);
        assertThat(older.statusCode()).isEqualTo(202);
        assertThat(json(lines).get("status").asText()).isEqualTo("retracted");
        assertThat(articles.kafka.articles()).hasSize(3).allMatch(record -> record.value() == null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        application/json                | {"text":                            | 400 | not-json               | -
        application/json                | {"bodies":[{"value":"x"}],"type":"event"} | 422 | schema           | type
        application/json                | {"text":""}                         | 422 | empty                  | text
        text/plain                      | November 4, 2019                    | 422 | empty                  | bodies
        text/plain;charset=euc-kr       | Hello.                              | 415 | charset                | -
        text/plain;charset=klingon      | Hello.                              | 415 | charset                | -
        text/plain;charset=no name      | Hello.                              | 415 | charset                | -
        application/xml                 | <a/>                                | 422 | schema                 | a
        application/octet-stream        | Hello.                              | 415 | unsupported-media-type | -
        """)
    void what_breaks_a_rule_is_refused_with_code_and_field(
            String type, String body, int status, String reason, String field) throws Exception {
        HttpResponse<String> answer = articles.post(type, body);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer).get("reason").asText()).isEqualTo(reason);
        assertThat(json(answer).path("field").asText(null)).isEqualTo(field);
        assertThat(json(answer).get("message").asText()).isNotBlank();
        assertThat(articles.kafka.articles()).isEmpty();
        assertThat(articles.kafka.rejected())
                .as("the caller knows; nobody else needs to")
                .isEmpty();
        assertThat(articles.counts.refused()).isEqualTo(1);
    }

    @Test
    void what_of_an_article_could_not_be_taken_is_said_in_the_answer() throws Exception {
        HttpResponse<String> one = articles.post("application/json", "{\"text\":\"x\",\"date\":\"3/2/2026\"}");
        HttpResponse<String> line =
                articles.post("application/x-ndjson", "{\"text\":\"y\",\"publised\":\"2026-03-02\"}\n");

        assertThat(one.statusCode()).isEqualTo(202);
        assertThat(json(one).at("/warnings/0/field").asText()).isEqualTo("date");
        assertThat(json(line).at("/warnings/0/message").asText()).contains("did you mean published");
    }

    @Test
    void several_articles_in_a_body_are_answered_one_by_one() throws Exception {
        HttpResponse<String> answer =
                articles.post("text/csv", "title,text\nFerry late,It was late.\nNothing,\nTwo,It sails.\n");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).get("accepted").asInt()).isEqualTo(2);
        assertThat(json(answer).at("/items/1/status").asText()).isEqualTo("refused");
        assertThat(articles.kafka.articles()).hasSize(2);
    }

    @Test
    void an_article_that_the_broker_finds_too_large_is_refused_and_not_to_be_sent_again() throws Exception {
        articles.kafka.findsNextTooLarge(1);

        HttpResponse<String> refused = articles.post("text/plain", "Hello.");

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.headers().firstValue("Retry-After")).isEmpty();
    }
}
