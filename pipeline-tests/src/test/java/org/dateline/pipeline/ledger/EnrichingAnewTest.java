package org.dateline.pipeline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.enrich.keyword.KeywordAnnotator;
import org.dateline.messages.Article;
import org.dateline.messages.MessageJson;
import org.dateline.pipeline.ledger.Sending.Door;
import org.dateline.pipeline.ledger.Sending.News;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Articles that are there are enriched anew by a build in which one word list has one word more: what {@code dateline
 * reenrich} writes and tells is held against the records themselves.
 *
 * <p>{@code -Dreenrich.articles=20000} sets the size.
 */
@Tag("slow")
@NullUnmarked
class EnrichingAnewTest {
    private static final int ARTICLES = Integer.getInteger("reenrich.articles", 500);
    private static final int ONE_IN = 10;
    private static final String ANNOTATORS = "text,keyword";
    private static final String KEYWORDS = "enrichment.keywords";
    private static final String WORD = "glacier";
    private static final Duration SOON = Duration.ofMinutes(ARTICLES > 5_000 ? 20 : 3);

    @TempDir
    Path dir;

    private FaultLog log;
    private SmallFleet fleet;
    private TopicReader<RecordFields> enriched;

    @Test
    void exactly_what_a_changed_word_list_changes_is_written_and_told_and_only_once_however_often_it_is_killed()
            throws Exception {
        Build later = Build.present()
                .behind(new ChangedWordList(KeywordAnnotator.class, "weak.txt", WORD).writtenTo(dir.resolve("later")));
        log = new FaultLog(dir.resolve("log"), Instant.now());
        try (SmallFleet small = new SmallFleet(dir, ANNOTATORS)) {
            fleet = small;
            within(fleet::areReady);
            try (TopicReader<RecordFields> reader =
                    new TopicReader<>(fleet.bootstrapServers(), "news.enriched", RecordFields::of)) {
                enriched = reader;
                publish();
                sameAnnotatorsWriteNothing();
                theLaterBuildWritesAndTellsWhatItChanges(later);
                killedTenTimesTheWayBackIsComplete();
            }
        }
    }

    private void publish() {
        try (DirectProducer producer = new DirectProducer(fleet.bootstrapServers(), "news.articles")) {
            producer.send(IntStream.range(0, ARTICLES)
                    .<Sending>mapToObj(number -> new News(article(number), Door.TOPIC))
                    .toList());
        }
        awaitWritten(ARTICLES);
        assertThat(enriched.seen().stream()
                        .filter(record -> record.field(KEYWORDS).contains('"' + WORD + '"')))
                .hasSize(ARTICLES / ONE_IN);
    }

    private static Article article(int number) {
        String opening = number % ONE_IN == 0
                ? "A glacier moved on Monday. The glacier is old. Nobody had seen the glacier move."
                : "Story " + number + ".";
        return Article.of("urn:anew:" + number, InventedText.of(new SplittableRandom(number), opening, 800))
                .build();
    }

    private void sameAnnotatorsWriteNothing() throws IOException {
        JsonNode diff = reenrich(Build.present(), "--force");

        assertThat(diff.path("compared").asInt()).isEqualTo(ARTICLES);
        assertThat(diff.path("changed").asInt()).isZero();
        assertThat(diff.path("fields")).isEmpty();
        assertThat(enriched.count()).isEqualTo(ARTICLES);
        assertThat(manifestLines()).isEqualTo(ARTICLES);
    }

    private void theLaterBuildWritesAndTellsWhatItChanges(Build later) throws Exception {
        fleet.exchange(SmallFleet.ENRICH, later);

        JsonNode diff = reenrich(later);
        awaitWritten(2 * ARTICLES);
        JsonNode again = reenrich(later);

        assertThat(fields(diff))
                .isEqualTo(Map.of("enrichment.annotators", ARTICLES, KEYWORDS, ARTICLES / ONE_IN))
                .isEqualTo(RecordFields.changes(byArticle(), 0));
        assertThat(diff.path("changed").asInt()).isEqualTo(ARTICLES);
        assertThat(diff.path("versionsOnly").asInt()).isEqualTo(ARTICLES - ARTICLES / ONE_IN);
        assertThat(samples(diff, KEYWORDS)).isNotEmpty().allSatisfy(sample -> {
            assertThat(sample.path("uri").asText()).endsWith("0");
            assertThat(sample.path("before").toString()).contains(WORD);
            assertThat(sample.path("after").toString()).doesNotContain(WORD);
        });
        assertThat(again.path("compared").asInt()).isZero();
        assertThat(again.path("fields")).isEmpty();
        assertThat(enriched.count()).isEqualTo(2 * ARTICLES);
        assertThat(manifestLines()).isEqualTo(2L * ARTICLES);
    }

    private void killedTenTimesTheWayBackIsComplete() throws Exception {
        fleet.exchange(SmallFleet.ENRICH, Build.present());
        for (int kill = 0; kill < 10; kill++) {
            killedAfterSome();
        }
        int left = 3 * ARTICLES - enriched.count();

        JsonNode rest = reenrich(Build.present());
        awaitWritten(3 * ARTICLES);

        log.say("killed ten times; " + rest.path("compared").asInt() + " were left of " + ARTICLES);
        assertThat(rest.path("compared").asInt()).isBetween(1, left);
        assertThat(byArticle()).hasSize(ARTICLES).allSatisfy(records -> {
            assertThat(records).hasSize(3);
            assertThat(records.get(2)).isEqualTo(records.get(0));
        });
        assertThat(reenrich(Build.present()).path("compared").asInt()).isZero();
        assertThat(enriched.count()).isEqualTo(3 * ARTICLES);
        assertThat(manifestLines()).isEqualTo(3L * ARTICLES);
    }

    private void killedAfterSome() throws Exception {
        int before = enriched.count();
        try (TypedCommand command = typed(Build.present(), "--rate", "50/s")) {
            within(() -> enriched.count() > before);
            assertThat(command.isAlive()).isTrue();
            command.kill();
        }
    }

    private JsonNode reenrich(Build build, String... options) {
        long start = System.nanoTime();
        try (TypedCommand command = typed(build, options)) {
            TypedCommand.Answer answer = command.answer();
            assertThat(answer.exitCode()).as(answer.err()).isZero();
            JsonNode diff = MessageJson.readTree(answer.out().getBytes(StandardCharsets.UTF_8));
            log.say("reenrich " + String.join(" ", options) + " in "
                    + Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms: "
                    + diff.path("compared") + " compared, " + diff.path("changed") + " changed, " + fields(diff));
            return diff;
        }
    }

    private TypedCommand typed(Build build, String... options) {
        List<String> arguments = new ArrayList<>(
                List.of("reenrich", "--diff", "--json", "--bootstrap-servers", fleet.bootstrapServers()));
        arguments.addAll(List.of(options));
        return TypedCommand.start(build, dir, Map.of("ENRICH_ANNOTATORS", ANNOTATORS), arguments);
    }

    private void awaitWritten(int records) {
        within(() -> enriched.count() >= records && manifestLines() >= records);
    }

    private static void within(Callable<Boolean> holds) {
        await().atMost(SOON).pollInterval(Duration.ofMillis(250)).until(holds);
    }

    /** Each article's records in their order. */
    private List<List<RecordFields>> byArticle() {
        Map<String, List<RecordFields>> byArticle = new LinkedHashMap<>();
        enriched.seen()
                .forEach(record -> byArticle
                        .computeIfAbsent(record.uri(), any -> new ArrayList<>())
                        .add(record));
        return List.copyOf(byArticle.values());
    }

    /** A line for each file that was written. */
    private long manifestLines() throws IOException {
        Path manifest = fleet.out().resolve(".manifest");
        if (!Files.isDirectory(manifest)) {
            return 0;
        }
        long lines = 0;
        try (Stream<Path> files = Files.list(manifest)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".ndjson")).toList()) {
                lines += Files.readString(file)
                        .lines()
                        .filter(line -> line.contains("\"sha256\""))
                        .count();
            }
        }
        return lines;
    }

    private static Map<String, Integer> fields(JsonNode diff) {
        Map<String, Integer> fields = new TreeMap<>();
        diff.path("fields")
                .forEach(field -> fields.put(
                        field.path("field").asText(), field.path("changed").asInt()));
        return fields;
    }

    private static List<JsonNode> samples(JsonNode diff, String name) {
        List<JsonNode> samples = new ArrayList<>();
        for (JsonNode field : diff.path("fields")) {
            if (field.path("field").asText().equals(name)) {
                field.path("samples").forEach(samples::add);
            }
        }
        return samples;
    }
}
