package org.dateline.onebox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dateline.messages.MessageJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchCommandTest {
    private final Path folder;

    SearchCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void records() throws IOException {
        Files.createDirectories(folder.resolve("out/2019/11/04"));
        Files.writeString(
                folder.resolve("out/2019/11/04/a.json"),
                record("urn:a", "The ferry is back", "The ferry sails again."));
        Files.writeString(
                folder.resolve("out/2019/11/04/b.json"), record("urn:b", "Strike ends", "No ferry left Marseille."));
        Files.createDirectories(folder.resolve("out/.manifest"));
        Files.writeString(folder.resolve("out/.manifest/c.json"), "{}");
    }

    private static String record(String uri, String title, String text) {
        return "{\"uri\":\"" + uri + "\",\"type\":\"text\",\"bodies\":[{\"role\":\"main\",\"value\":\"" + text
                + "\"}],\"enrichment\":{\"headline\":{\"value\":\"" + title + "\",\"derived\":false}}}";
    }

    @Test
    void the_folder_that_sink_writes_is_searched_without_any_service_and_uris_come_in_order() throws IOException {
        Typed typed = Typed.command("search", "--files", folder.resolve("out").toString(), "--json", "ferry");

        assertThat(typed.exitCode()).as(typed.err()).isZero();
        JsonNode answer = MessageJson.mapper().readTree(typed.out());
        assertThat(answer.path("query").asText()).isEqualTo("ferry");
        assertThat(answer.path("uris")).extracting(JsonNode::asText).containsExactly("urn:a", "urn:b");
        assertThat(answer.path("total").asInt()).isEqualTo(2);
    }

    @Test
    void a_file_of_queries_is_answered_a_line_each_and_a_line_of_ndjson_that_is_no_record_is_named()
            throws IOException {
        Path records = Files.write(
                folder.resolve("records.ndjson"),
                List.of(
                        record("urn:a", "The ferry is back", "It sails again."),
                        "{\"text\": \"no record\"}",
                        record("urn:b", "Strike ends", "No ferry left Marseille.")));
        Path queries = Files.write(folder.resolve("queries.txt"), List.of("Narseille", "\"sails again\"", "nothing"));

        Typed typed = Typed.command("search", "--files", records.toString(), "--queries", queries.toString(), "--json");

        assertThat(typed.exitCode()).isZero();
        assertThat(typed.err()).contains(records + ":2: must be an enriched record");
        assertThat(typed.outLines())
                .extracting(
                        line -> MessageJson.mapper().readTree(line).path("uris").toString())
                .containsExactly("[\"urn:b\"]", "[\"urn:a\"]", "[]");
    }

    @Test
    void a_query_that_is_refused_leaves_its_line_empty_and_the_others_go_on() throws IOException {
        Path queries = Files.write(folder.resolve("queries.txt"), List.of("ferry ".repeat(400), "\"", "ferry"));

        Typed typed = Typed.command(
                "search", "--files", folder.resolve("out").toString(), "--queries", queries.toString(), "--json");

        assertThat(typed.exitCode()).isEqualTo(1);
        assertThat(typed.err()).contains(queries + ":1: q is").contains("must have at most 1000 characters");
        assertThat(typed.outLines())
                .hasSize(3)
                .last()
                .satisfies(
                        line -> assertThat(MessageJson.mapper().readTree(line).path("uris"))
                                .hasSize(2));
    }

    @Test
    void articles_that_are_not_enriched_yet_are_found_too_whatever_their_format() throws IOException {
        Path news = Files.createDirectories(folder.resolve("news/deep"));
        Files.writeString(news.resolve("a.txt"), "Ferry workers strike\n\nNo ferry left Marseille on Monday.\n");
        Files.writeString(
                news.resolve("b.ndjson"),
                "{\"uri\":\"urn:b\",\"title\":\"Budget\",\"text\":\"Paris votes on its budget.\"}\n");
        Files.writeString(
                news.resolve("c.json"),
                "{\"uri\":\"urn:c\",\"type\":\"text\",\"bodies\":[{\"role\":\"main\",\"value\":\"Ports vote too.\"}]}");
        Files.writeString(news.resolve("d.json"), record("urn:d", "Harbour", "The harbour votes."));

        Typed typed = Typed.command("search", "--files", folder.resolve("news").toString(), "--json", "votes OR ferry");

        assertThat(typed.exitCode()).as(typed.err()).isZero();
        assertThat(MessageJson.mapper().readTree(typed.out()).path("uris"))
                .extracting(JsonNode::asText)
                .hasSize(4)
                .contains("urn:b", "urn:c", "urn:d");
    }

    @Test
    void for_people_an_article_is_three_lines() {
        Typed typed = Typed.command("search", "--files", folder.resolve("out").toString(), "sails", "again");

        assertThat(typed.exitCode()).isZero();
        assertThat(typed.outLines()).hasSize(3);
        assertThat(typed.outLines().get(0)).endsWith("The ferry is back");
        assertThat(typed.outLines().get(1)).endsWith("The ferry sails again.");
        assertThat(typed.outLines().get(2)).endsWith("urn:a");
    }

    @Test
    void without_a_reader_that_answers_it_says_what_can_be_done() {
        Typed typed = Typed.in(Map.of("DATELINE_READER_URL", "http://localhost:1"), "search", "ferry");

        assertThat(typed.exitCode()).isEqualTo(3);
        assertThat(typed.err()).contains("http://localhost:1").contains("--files out");
    }

    @Test
    void a_filter_that_cannot_be_understood_is_refused_by_name() {
        Typed typed =
                Typed.command("search", "--files", folder.resolve("out").toString(), "--from", "yesterday", "ferry");

        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.err()).contains("from is yesterday: must be such as 2019");
    }
}
