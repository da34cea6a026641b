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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.jspecify.annotations.Nullable;

/**
 * Answers as openapi.yaml says, from a list: the page's tests need articles that no annotator would write, and a service
 * that fails when it is told to. Safe for many threads.
 */
final class StubReader implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<ObjectNode> records = new CopyOnWriteArrayList<>();
    private final List<SseClient> clients = new CopyOnWriteArrayList<>();
    private final Javalin server;
    private final Map<String, Integer> broken = new ConcurrentHashMap<>();
    private volatile boolean away;
    private volatile String keyAsked = "";

    StubReader() {
        server = Javalin.create(this::configure).start("127.0.0.1", 0);
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.routes.before(this::breakOff);
        config.routes.before(this::refuseWhileAway);
        Page.load().addTo(config.routes);
        config.routes.get("/articles", this::articles);
        config.routes.get("/articles/{id}", this::article);
        config.routes.get("/trends", this::trends);
        config.routes.get("/quotes", this::quotes);
        config.routes.get("/status", context -> write(context, status()));
        config.routes.get("/desk.json", context -> write(context, desk()));
        config.routes.get("/rejected", context -> write(context, rejected()));
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
        send("article", StubAnswers.hit(article.toRecord(), ""));
    }

    /** As often as that, without being listed. */
    void arrivesOften(InventedArticle article, int times) {
        ObjectNode hit = StubAnswers.hit(article.toRecord(), "");
        for (int i = 0; i < times; i++) {
            send("article", hit);
        }
    }

    /** From now on the API answers 401 to those who do not show it. */
    void asksForKey(String key) {
        keyAsked = key;
    }

    void takesBack(InventedArticle article) {
        records.removeIf(one -> StubAnswers.idOf(one).equals(article.id()));
        send("retracted", JSON.createObjectNode().put("id", article.id()).put("uri", "urn:gone"));
    }

    /** Whether the API answers 503 and streams are cut. */
    void away(boolean away) {
        this.away = away;
        if (away) {
            clients.forEach(SseClient::close);
        }
    }

    /** The connection is cut instead of an answer, so many times, to whoever asks for a path that ends so. */
    StubReader breaksOff(String end, int times) {
        broken.put(end, times);
        return this;
    }

    /** Whether all that was to be broken off was asked for. */
    boolean hasBrokenOff() {
        return broken.values().stream().allMatch(left -> left <= 0);
    }

    private void breakOff(Context context) {
        broken.replaceAll((end, left) -> {
            if (left > 0 && context.path().endsWith(end)) {
                ServletContextRequest.getServletContextRequest(context.req())
                        .getConnectionMetaData()
                        .getConnection()
                        .getEndPoint()
                        .close();
                return left - 1;
            }
            return left;
        });
    }

    int readers() {
        return clients.size();
    }

    private void send(String event, JsonNode data) {
        clients.forEach(client -> client.sendEvent(event, data.toString(), String.valueOf(records.size())));
    }

    private void refuseWhileAway(Context context) {
        if (Page.owns(context.path())) {
            return;
        }
        if (away) {
            refuse(context, 503, "the index is being built");
        } else if (!keyAsked.isEmpty() && !("Bearer " + keyAsked).equals(context.header("Authorization"))) {
            refuse(context, 401, "Authorization is missing or unknown");
        }
    }

    private static void refuse(Context context, int status, String detail) {
        ObjectNode problem = JSON.createObjectNode();
        problem.put("type", "about:blank")
                .put("title", "Refused")
                .put("status", status)
                .put("detail", detail)
                .put("reason", "unavailable");
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
                .filter(one -> StubAnswers.idOf(one).equals(context.pathParam("id")))
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
        List<ObjectNode> found =
                records.stream().filter(one -> matches(one, context)).toList();
        int from = Integer.parseInt(or(context.queryParam("cursor"), "0"));
        int to = Math.min(found.size(), from + Integer.parseInt(or(context.queryParam("limit"), "20")));
        ObjectNode page = JSON.createObjectNode().put("total", found.size());
        found.subList(Math.min(from, to), to)
                .forEach(one -> page.withArray("articles").add(StubAnswers.hit(one, words)));
        page.withArray("articles");
        page.put("position", String.valueOf(records.size())).put("millis", 1);
        if (to < found.size()) {
            page.put("next", String.valueOf(to));
        }
        page.set("facets", StubAnswers.facets(found));
        write(context, page);
    }

    private static boolean matches(ObjectNode record, Context context) {
        String all =
                (StubAnswers.title(record) + " " + record.at("/bodies/0/value").asText()).toLowerCase(Locale.ROOT);
        String words = or(context.queryParam("q"), "").toLowerCase(Locale.ROOT);
        ObjectNode hit = StubAnswers.hit(record, "");
        return all.contains(words)
                && holds(context, "entity", hit, "entities")
                && holds(context, "place", hit, "places")
                && holds(context, "topic", hit, "topics");
    }

    private static boolean holds(Context context, String parameter, ObjectNode hit, String list) {
        List<String> wanted = context.queryParams(parameter);
        return wanted.isEmpty()
                || StubAnswers.stream(hit.get(list))
                        .anyMatch(one -> wanted.contains(one.path("id").asText()));
    }

    private void trends(Context context) {
        String to = or(context.queryParam("to"), "2026-03-02");
        ObjectNode answer = JSON.createObjectNode()
                .put("from", or(context.queryParam("from"), "2026-02-24"))
                .put("to", to);
        answer.put("articles", records.size()).put("articlesBefore", 1);
        String by = or(context.queryParam("by"), "entity");
        String type = or(context.queryParam("type"), "");
        for (JsonNode one : StubAnswers.facets(records).get(by)) {
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
                StubAnswers.stream(record.at("/enrichment/entities"))
                        .filter(one -> one.get("id").equals(quote.get("speaker")))
                        .forEach(one -> said.set("speaker", StubAnswers.entity(one)));
                said.putObject("article")
                        .put("id", StubAnswers.idOf(record))
                        .put("uri", "urn:x")
                        .put("title", StubAnswers.title(record))
                        .put("source", StubAnswers.source(record));
                quotes.add(said);
            }
        }
        write(context, answer);
    }

    private ObjectNode status() {
        ObjectNode status =
                JSON.createObjectNode().put("topic", "news.enriched").put("articles", records.size());
        status.put("position", String.valueOf(records.size())).put("behind", 2).put("ready", true);
        status.putArray("partitions")
                .addObject()
                .put("partition", 0)
                .put("next", 1040)
                .put("end", 1042);
        return status;
    }

    /** One of which nothing is known but the rejected records: none. */
    private static ObjectNode desk() {
        ObjectNode desk = JSON.createObjectNode().put("at", "2026-03-02T14:07:00Z");
        desk.putArray("services");
        desk.putObject("kafka").put("state", "ok").put("detail", "answers");
        desk.putObject("ledger").put("verdict", "unknown").putArray("missing").add("ingest");
        desk.withObject("/ledger").putObject("counts");
        desk.putObject("age");
        desk.putObject("rejected")
                .put("waiting", 0)
                .put("redriven", 0)
                .put("complete", true)
                .putArray("kinds");
        desk.putObject("feeds").put("state", "unknown").put("detail", "ingest does not answer");
        desk.withObject("/feeds").putObject("standings");
        desk.withObject("/feeds").putArray("feeds");
        return desk;
    }

    private static ObjectNode rejected() {
        ObjectNode page = JSON.createObjectNode().put("total", 0);
        page.putArray("records");
        return page;
    }

    private static String or(@Nullable String value, String otherwise) {
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
