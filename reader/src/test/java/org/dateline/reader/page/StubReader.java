package org.dateline.reader.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Answers as openapi.yaml says, from a list: the page's tests need articles that no annotator would write, and a service
 * that fails when it is told to. Safe for many threads.
 */
final class StubReader implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<ObjectNode> records = new CopyOnWriteArrayList<>();
    private final List<SseClient> clients = new CopyOnWriteArrayList<>();
    private final Javalin server;
    private volatile boolean away;

    StubReader() {
        server = Javalin.create(this::configure).start("127.0.0.1", 0);
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.routes.before(this::refuseWhileAway);
        Page.load().addTo(config.routes);
        config.routes.get("/articles", this::articles);
        config.routes.get("/articles/{id}", this::article);
        config.routes.get("/trends", this::trends);
        config.routes.get("/quotes", this::quotes);
        config.routes.get("/status", context -> write(context, status()));
        config.routes.sse("/stream", this::stream);
    }

    String address(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    /** There before the page asks. */
    StubReader has(InventedArticle article) {
        records.add(0, article.toRecord());
        return this;
    }

    /** Arrives while the page is open. */
    void arrives(InventedArticle article) {
        has(article);
        send("article", hit(article.toRecord(), ""));
    }

    void takesBack(InventedArticle article) {
        records.removeIf(one -> idOf(one).equals(article.id()));
        send("retracted", JSON.createObjectNode().put("id", article.id()).put("uri", "urn:gone"));
    }

    /** Whether the API answers 503 and streams are cut. */
    void away(boolean away) {
        this.away = away;
        if (away) {
            clients.forEach(SseClient::close);
        }
    }

    int readers() {
        return clients.size();
    }

    private void send(String event, JsonNode data) {
        clients.forEach(client -> client.sendEvent(event, data.toString(), String.valueOf(records.size())));
    }

    private void refuseWhileAway(Context context) {
        if (away && !Page.owns(context.path())) {
            refuse(context, 503, "the index is being built");
        }
    }

    private static void refuse(Context context, int status, String detail) {
        ObjectNode problem = JSON.createObjectNode();
        problem.put("type", "about:blank").put("title", "Refused").put("status", status).put("detail", detail).put("reason", "unavailable");
        context.status(status).contentType("application/problem+json").result(problem.toString());
        context.skipRemainingHandlers();
    }

    private void stream(SseClient client) {
        client.keepAlive();
        client.onClose(() -> clients.remove(client));
        clients.add(client);
        client.sendComment("beat");
    }

    private void article(Context context) {
        records.stream()
                .filter(one -> idOf(one).equals(context.pathParam("id")))
                .findFirst()
                .ifPresentOrElse(
                        one -> {
                            context.header("Dateline-Partition", "3").header("Dateline-Offset", "1042");
                            write(context, one);
                        },
                        () -> refuse(context, 404, "there is no such article"));
    }

    private void articles(Context context) {
        String words = or(context.queryParam("q"), "");
        List<ObjectNode> found = records.stream().filter(one -> matches(one, context)).toList();
        int from = Integer.parseInt(or(context.queryParam("cursor"), "0"));
        int to = Math.min(found.size(), from + Integer.parseInt(or(context.queryParam("limit"), "20")));
        ObjectNode page = JSON.createObjectNode().put("total", found.size());
        found.subList(Math.min(from, to), to).forEach(one -> page.withArray("articles").add(hit(one, words)));
        page.withArray("articles");
        page.put("position", String.valueOf(records.size())).put("millis", 1);
        if (to < found.size()) {
            page.put("next", String.valueOf(to));
        }
        page.set("facets", facets(found));
        write(context, page);
    }

    private static boolean matches(ObjectNode record, Context context) {
        String all = (title(record) + " " + record.at("/bodies/0/value").asText()).toLowerCase(Locale.ROOT);
        String words = or(context.queryParam("q"), "").toLowerCase(Locale.ROOT);
        ObjectNode hit = hit(record, "");
        return all.contains(words)
                && holds(context, "entity", hit, "entities")
                && holds(context, "place", hit, "places")
                && holds(context, "topic", hit, "topics");
    }

    private static boolean holds(Context context, String parameter, ObjectNode hit, String list) {
        List<String> wanted = context.queryParams(parameter);
        return wanted.isEmpty()
                || stream(hit.get(list)).anyMatch(one -> wanted.contains(one.path("id").asText()));
    }

    private static ObjectNode facets(List<ObjectNode> found) {
        ObjectNode facets = JSON.createObjectNode();
        facets.set("entity", counts(found, one -> stream(hit(one, "").get("entities"))));
        facets.set("topic", counts(found, one -> stream(hit(one, "").get("topics"))));
        facets.set("place", counts(found, one -> stream(hit(one, "").get("places"))));
        facets.set("language", counts(found, one -> Stream.of(JSON.createObjectNode().put("id", "en"))));
        facets.set("source", counts(found, one -> Stream.of(JSON.createObjectNode().put("id", source(one)))));
        facets.set("time", counts(found, one -> Stream.of(JSON.createObjectNode().put("id", published(one)))));
        return facets;
    }

    private static ArrayNode counts(List<ObjectNode> found, Function<ObjectNode, Stream<? extends JsonNode>> values) {
        Map<String, ObjectNode> counts = new TreeMap<>();
        found.forEach(one -> values.apply(one).forEach(value -> {
            ObjectNode count = counts.computeIfAbsent(value.path("id").asText(), id -> named(value));
            count.put("count", count.path("count").asInt() + 1);
        }));
        return JSON.createArrayNode().addAll(counts.values());
    }

    private static ObjectNode named(JsonNode value) {
        ObjectNode named = JSON.createObjectNode().put("id", value.path("id").asText());
        for (String field : List.of("name", "type", "path")) {
            if (value.has(field)) {
                named.set(field, value.get(field));
            }
        }
        return named;
    }

    private void trends(Context context) {
        String to = or(context.queryParam("to"), "2026-03-02");
        ObjectNode answer = JSON.createObjectNode().put("from", or(context.queryParam("from"), "2026-02-24")).put("to", to);
        answer.put("articles", records.size()).put("articlesBefore", 1);
        String by = or(context.queryParam("by"), "entity");
        String type = or(context.queryParam("type"), "");
        for (JsonNode one : facets(records).get(by)) {
            if (type.isEmpty() || type.equals(one.path("type").asText())) {
                ObjectNode trend = ((ObjectNode) one).put("before", 0);
                trend.putArray("days").addObject().put("id", to).set("count", one.get("count"));
                answer.withArray("trends").add(trend);
            }
        }
        answer.withArray("trends");
        write(context, answer);
    }

    private void quotes(Context context) {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode quotes = answer.putArray("quotes");
        for (ObjectNode record : records) {
            for (JsonNode quote : record.at("/enrichment/quotes")) {
                ObjectNode said = quote.deepCopy();
                stream(record.at("/enrichment/entities"))
                        .filter(one -> one.get("id").equals(quote.get("speaker")))
                        .forEach(one -> said.set("speaker", entity(one)));
                said.putObject("article").put("id", idOf(record)).put("uri", "urn:x").put("title", title(record)).put("source", source(record));
                quotes.add(said);
            }
        }
        write(context, answer);
    }

    private ObjectNode status() {
        ObjectNode status = JSON.createObjectNode().put("topic", "news.enriched").put("articles", records.size());
        status.put("position", String.valueOf(records.size())).put("behind", 2).put("ready", true);
        status.putArray("partitions").addObject().put("partition", 0).put("next", 1040).put("end", 1042);
        return status;
    }

    /** An Article of openapi.yaml. */
    private static ObjectNode hit(ObjectNode record, String words) {
        JsonNode enrichment = record.get("enrichment");
        ObjectNode hit = JSON.createObjectNode().put("id", idOf(record)).put("title", title(record)).put("language", "en");
        hit.set("uri", record.get("uri"));
        hit.put("published", published(record)).put("source", source(record));
        hit.set("received", enrichment.get("received"));
        hit.set("summary", enrichment.at("/summary/value"));
        hit.put("quotes", enrichment.get("quotes").size());
        ArrayNode entities = hit.putArray("entities");
        enrichment.get("entities").forEach(one -> entities.add(entity(one)));
        ArrayNode topics = hit.putArray("topics");
        enrichment.get("topics").forEach(one -> topics.add(((ObjectNode) one.deepCopy()).put("id", "medtop:" + one.get("uri").asText().replaceAll(".*/", ""))));
        ArrayNode places = hit.putArray("places");
        enrichment.get("places").forEach(place -> stream(enrichment.get("entities"))
                .filter(one -> one.get("id").equals(place.get("entity")))
                .forEach(one -> places.add(((ObjectNode) place.deepCopy()).put("id", entity(one).get("id").asText()))));
        int at = title(record).toLowerCase(Locale.ROOT).indexOf(words.toLowerCase(Locale.ROOT));
        if (!words.isEmpty() && at >= 0) {
            ObjectNode highlight = hit.putArray("highlights").addObject().put("field", "title").put("text", title(record));
            highlight.putArray("marks").addObject().put("start", at).put("end", at + words.length());
        }
        return hit;
    }

    private static ObjectNode entity(JsonNode one) {
        String type = one.get("type").asText();
        String name = one.get("name").asText();
        ObjectNode entity = JSON.createObjectNode();
        entity.put("id", InventedArticle.entityId(type, name, one.path("uri").asText(""))).put("name", name).put("type", type);
        if (one.has("uri")) {
            entity.set("uri", one.get("uri"));
        }
        entity.set("salience", one.get("salience"));
        return entity;
    }

    private static String idOf(ObjectNode record) {
        return new InventedArticle(record.get("uri").asText(), "", "").id();
    }

    private static String title(ObjectNode record) {
        return record.at("/enrichment/headline/value").asText();
    }

    private static String published(ObjectNode record) {
        return record.at("/enrichment/published/value").asText();
    }

    private static String source(ObjectNode record) {
        return record.path("by").asText("northline.example");
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return list.valueStream();
    }

    private static String or(@org.jspecify.annotations.Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }

    private static void write(Context context, JsonNode answer) {
        context.contentType("application/json").result(answer.toString());
    }

    @Override
    public void close() {
        clients.forEach(SseClient::close);
        server.stop();
    }
}
