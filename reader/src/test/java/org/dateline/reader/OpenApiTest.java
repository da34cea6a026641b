package org.dateline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.dateline.operations.http.BearerKeys;
import org.dateline.reader.http.HttpSettings;
import org.dateline.reader.http.ReaderServer;
import org.dateline.reader.index.ArticleIndex;
import org.dateline.reader.index.Positions;
import org.dateline.reader.index.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What openapi.yaml says and what the running service does are the same, both ways. */
class OpenApiTest {
    private static final JsonNode DOCUMENT = document();

    private final HttpClient http = HttpClient.newHttpClient();
    private final StubDesk desk = new StubDesk();
    private ArticleIndex index;
    private ReaderServer server;

    @BeforeEach
    void start() throws IOException {
        index = ArticleIndex.temporary(new ByteBuffersDirectory());
        index.follow("topic", List.of(0L));
        TestRecord record = TestRecord.of("urn:n:1", "The ferry is back", "The ferry sails again, said Ana in Kobe.")
                .language("en")
                .entity("person", "Ana", "")
                .quote("sails again")
                .entity("place", "Kobe", "http://www.wikidata.org/entity/Q48320")
                .place("Kobe", "JP", 34.69, 135.19)
                .topic("20000337", "economy, business and finance", "transport");
        index.apply(List.of(record.at(0, 0)), Positions.start("topic", 1).with(0, 1));
        index.refresh();
        server = serve(BearerKeys.none(), List.of());
    }

    private ReaderServer serve(BearerKeys keys, List<String> origins) {
        ReaderServer made = new ReaderServer(
                new HttpSettings("127.0.0.1", 0, 100, origins),
                keys,
                new ReaderServer.Content("news.enriched", index, new Progress(), Clock.systemUTC()),
                desk);
        made.start();
        return made;
    }

    @AfterEach
    void stop() {
        server.close();
        index.close();
    }

    @Test
    void every_answer_is_of_the_shape_that_the_document_says() throws Exception {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("/articles?q=ferry&limit=1", "/articles");
        asked.put("/articles?facets=none", "/articles");
        asked.put("/articles/urn:n:1", "/articles/{id}");
        asked.put("/entities/Q48320", "/entities/{id}");
        asked.put("/entities/Ana", "/entities/{id}");
        asked.put("/topics", "/topics");
        asked.put("/quotes?speaker=Ana", "/quotes");
        asked.put("/trends?by=topic", "/trends");
        asked.put("/status", "/status");
        asked.put("/feed.json", "/feed.json");
        asked.put("/desk.json", "/desk.json");
        asked.put("/rejected?stage=enrich&limit=1", "/rejected");
        asked.put("/rejected/0/12/original", "/rejected/{partition}/{offset}/original");
        for (Map.Entry<String, String> each : asked.entrySet()) {
            HttpResponse<String> answer = get(server, each.getKey());
            assertThat(answer.statusCode()).as(each.getKey() + answer.body()).isEqualTo(200);
            String type = answer.headers().firstValue("Content-Type").orElse("");
            JsonNode content =
                    DOCUMENT.at("/paths/" + each.getValue().replace("/", "~1") + "/get/responses/200/content");
            assertThat(content.has(type)).as(each.getKey() + " answers " + type).isTrue();
            if (type.endsWith("json")) {
                assertThat(mistakes(content.path(type).path("schema"), answer.body()))
                        .as(each.getKey())
                        .isEmpty();
            }
        }
    }

    @Test
    void handing_in_again_answers_as_the_document_says_it_does_and_refuses_as_it_says() throws Exception {
        JsonNode answers = DOCUMENT.at("/paths/~1rejected~1{partition}~1{offset}~1redrive/post/responses");
        Map<String, Integer> expected = Map.of("0/12", 200, "0/13", 409, "0/99", 404, "x/1", 404);
        for (Map.Entry<String, Integer> each : expected.entrySet()) {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(address(server, "/rejected/" + each.getKey() + "/redrive"))
                            .header("Content-Type", "application/json")
                            .header("Dateline-Desk", "redrive")
                            .POST(HttpRequest.BodyPublishers.ofString("{\"record\":\"" + each.getKey() + "\"}"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(each.getKey()).isEqualTo(each.getValue());
            JsonNode said = answers.path(String.valueOf(answer.statusCode()));
            JsonNode schema = answer.statusCode() == 200
                    ? said.at("/content/application~1json/schema")
                    : DOCUMENT.at("/components/schemas/Problem");
            assertThat(said.isMissingNode()).isFalse();
            assertThat(mistakes(schema, answer.body())).as(each.getKey()).isEmpty();
        }
    }

    @Test
    void every_example_of_the_document_is_of_its_own_shape() throws Exception {
        for (Map.Entry<String, JsonNode> path : DOCUMENT.path("paths").properties()) {
            JsonNode method = path.getValue().has("post")
                    ? path.getValue().path("post")
                    : path.getValue().path("get");
            for (JsonNode answer : method.path("responses")) {
                for (JsonNode content : answer.path("content")) {
                    if (content.has("example")) {
                        assertThat(mistakes(
                                        content.path("schema"),
                                        content.path("example").toString()))
                                .as(path.getKey())
                                .isEmpty();
                    }
                }
            }
        }
    }

    @Test
    void each_path_knows_the_parameters_that_the_document_gives_it_and_no_other() throws Exception {
        for (Map.Entry<String, JsonNode> path : DOCUMENT.path("paths").properties()) {
            String address = path.getKey()
                    .replace("{id}", "urn:n:1")
                    .replace("{partition}", "0")
                    .replace("{offset}", "12");
            if (path.getKey().equals("/openapi.yaml")
                    || path.getKey().equals("/status")
                    || path.getValue().has("post")) {
                continue;
            }
            HttpResponse<String> answer = get(server, address + "?colour=blue");
            assertThat(answer.statusCode()).as(path.getKey()).isEqualTo(400);
            JsonNode problem = new ObjectMapper().readTree(answer.body());
            assertThat(mistakes(DOCUMENT.at("/components/schemas/Problem"), answer.body()))
                    .isEmpty();
            Set<String> documented = new TreeSet<>();
            for (JsonNode parameter : path.getValue().path("get").path("parameters")) {
                JsonNode named = parameter.has("$ref")
                        ? DOCUMENT.at(parameter.path("$ref").asText().substring(1))
                        : parameter;
                if (named.path("in").asText().equals("query")) {
                    documented.add(named.path("name").asText());
                }
            }
            String known = problem.path("detail").asText().replaceFirst(".*: there are ", "");
            assertThat(new TreeSet<>(List.of(known.split(", ", -1))))
                    .as(path.getKey())
                    .isEqualTo(documented.isEmpty() ? Set.of("none") : documented);
        }
    }

    @Test
    void the_document_is_served_and_what_is_not_in_it_is_not_there() throws Exception {
        assertThat(get(server, "/openapi.yaml").body()).contains("openapi: 3.1.0");
        HttpResponse<String> missing = get(server, "/nothing");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(mistakes(DOCUMENT.at("/components/schemas/Problem"), missing.body()))
                .isEmpty();
    }

    @Test
    void without_a_key_nothing_is_answered_the_stream_neither(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("keys"), "a-key-of-sixteen-characters\n");
        ReaderServer locked = serve(BearerKeys.read(file), List.of());
        try {
            for (String path : List.of(
                    "/articles",
                    "/stream",
                    "/openapi.yaml",
                    "/status",
                    "/desk.json",
                    "/rejected",
                    "/rejected/0/12/original")) {
                HttpResponse<String> answer = get(locked, path);
                assertThat(answer.statusCode()).as(path).isEqualTo(401);
                assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
            }
        } finally {
            locked.close();
        }
    }

    @Test
    void a_page_of_another_origin_may_ask_where_the_settings_say_so_and_nowhere_else() throws Exception {
        ReaderServer open = serve(BearerKeys.none(), List.of("https://desk.example"));
        try {
            HttpRequest request = HttpRequest.newBuilder(address(open, "/articles"))
                    .header("Origin", "https://desk.example")
                    .build();
            assertThat(http.send(request, HttpResponse.BodyHandlers.ofString())
                            .headers()
                            .firstValue("Access-Control-Allow-Origin"))
                    .contains("https://desk.example");
            for (String path : List.of("/articles", "/stream")) {
                HttpRequest beforehand = HttpRequest.newBuilder(address(open, path))
                        .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                        .header("Origin", "https://desk.example")
                        .build();
                HttpResponse<String> answer = http.send(beforehand, HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(path).isEqualTo(204);
                assertThat(answer.headers().firstValue("Access-Control-Allow-Methods"))
                        .contains("GET");
            }
            HttpRequest stranger = HttpRequest.newBuilder(address(open, "/articles"))
                    .header("Origin", "https://elsewhere.example")
                    .build();
            assertThat(http.send(stranger, HttpResponse.BodyHandlers.ofString())
                            .headers()
                            .firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
        } finally {
            open.close();
        }
    }

    private static URI address(ReaderServer to, String path) {
        return URI.create("http://127.0.0.1:" + to.port() + path);
    }

    private HttpResponse<String> get(ReaderServer from, String path) throws Exception {
        return http.send(HttpRequest.newBuilder(address(from, path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The schema with the document's components, so that its references lead somewhere. */
    private static List<com.networknt.schema.Error> mistakes(JsonNode schema, String json) {
        ObjectNode whole = new ObjectMapper().createObjectNode();
        whole.set("components", DOCUMENT.path("components"));
        whole.setAll((ObjectNode) schema);
        Schema compiled = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole.toString(), InputFormat.JSON);
        return compiled.validate(json, InputFormat.JSON);
    }

    private static JsonNode document() {
        try (InputStream in = OpenApiTest.class.getResourceAsStream("/org/dateline/reader/openapi.yaml")) {
            return new ObjectMapper().readTree(new YAMLMapper().readTree(in).toString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
