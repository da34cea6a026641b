package org.dateline.pipeline.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.dateline.delivery.kafka.KafkaConnection;
import org.dateline.messages.Article;
import org.dateline.messages.Identity;
import org.dateline.messages.MessageJson;
import org.dateline.onebox.rejected.RejectedCommand;
import org.dateline.onebox.trace.TraceCommand;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * Fifty articles are published, revised, taken back, broken and handed in again at random while services are killed; what
 * {@code dateline trace} tells of each is held against what a plain consumer sees and against what was done to it.
 */
@Tag("slow")
@NullUnmarked
class TraceUnderFaultsTest {
    private static final long SEED = Long.getLong("trace.seed", 20191104L);
    private static final int ARTICLES = 50;
    private static final int ROUNDS = 4;
    private static final List<String> SERVICES = List.of(SmallFleet.INGEST, SmallFleet.ENRICH, SmallFleet.SINK);

    @TempDir
    Path dir;

    private final Random random = new Random(SEED);
    private final List<Told> articles = new ArrayList<>();
    private SmallFleet fleet;
    private Producer<byte[], byte[]> producer;

    /** What was done to an article, round by round. */
    private static final class Told {
        private final String uri;
        private final List<Deed> deeds = new ArrayList<>();
        private int redriven;

        Told(String uri) {
            this.uri = uri;
        }

        boolean stands() {
            return lastGood() == Deed.PUBLISHED;
        }

        @Nullable
        Deed lastGood() {
            return deeds.stream()
                    .filter(deed -> deed != Deed.BROKEN)
                    .reduce((before, after) -> after)
                    .orElse(null);
        }

        long count(Deed deed) {
            return deeds.stream().filter(deed::equals).count();
        }
    }

    private enum Deed {
        PUBLISHED,
        RETRACTED,
        BROKEN
    }

    @Test
    void what_trace_tells_of_fifty_articles_is_what_happened_to_them_while_services_were_killed() throws Exception {
        for (int number = 0; number < ARTICLES; number++) {
            articles.add(new Told("urn:traced:" + SEED + ":" + number));
        }
        try (SmallFleet small = new SmallFleet(dir);
                TopicReader<Seen> received = reader(small, "news.articles");
                TopicReader<Seen> enriched = reader(small, "news.enriched");
                TopicReader<Seen> rejected = reader(small, "news.rejected");
                Producer<byte[], byte[]> own =
                        KafkaConnection.to(small.bootstrapServers()).producer("traced")) {
            fleet = small;
            producer = own;
            within(fleet::areReady);
            for (int round = 0; round < ROUNDS; round++) {
                roundOfDeeds(round);
                if (round == ROUNDS / 2) {
                    within(() -> rejected.count() == broken());
                    handInAgain();
                }
            }
            within(fleet::areReady);
            within(() -> enriched.count() + rejected.count() == received.count());
            within(this::filesAreWhatWasSaidLast);
            articles.forEach(article -> assertRight(article, received.seen(), enriched.seen(), rejected.seen()));
        }
    }

    /** One service is dead for the first half of the articles, another for the second. */
    private void roundOfDeeds(int round) throws Exception {
        for (int half = 0; half < 2; half++) {
            String victim = SERVICES.get(random.nextInt(SERVICES.size()));
            fleet.kill(victim);
            for (Told article : articles.subList(half * ARTICLES / 2, (half + 1) * ARTICLES / 2)) {
                happen(article, round, victim);
            }
            fleet.start(victim);
        }
    }

    private void happen(Told article, int round, String victim) throws Exception {
        int dice = random.nextInt(10);
        Deed deed = dice < 2 ? Deed.BROKEN : dice < 5 && article.stands() ? Deed.RETRACTED : Deed.PUBLISHED;
        article.deeds.add(deed);
        switch (deed) {
            case BROKEN -> send(article.uri, Poison.NOT_JSON.value(article.uri));
            case RETRACTED -> send(article.uri, null);
            case PUBLISHED ->
                publish(article.uri, text(round), random.nextBoolean() && !victim.equals(SmallFleet.INGEST));
        }
    }

    private static String text(int round) {
        return "Version " + round + " of it.";
    }

    private void publish(String uri, String text, boolean overHttp) throws Exception {
        byte[] article = MessageJson.write(Article.of(uri, text).build());
        if (overHttp) {
            within(fleet::ingestIsReady);
            assertThat(fleet.ask("/articles", "POST", new String(article, UTF_8))
                            .statusCode())
                    .isEqualTo(202);
        } else {
            send(uri, article);
        }
    }

    private void send(String uri, byte @Nullable [] value) throws Exception {
        producer.send(new ProducerRecord<>("news.articles", uri.getBytes(UTF_8), value))
                .get();
    }

    private long broken() {
        return articles.stream()
                .mapToLong(article -> article.count(Deed.BROKEN))
                .sum();
    }

    private void handInAgain() {
        fleet.kill(SmallFleet.ENRICH);
        CommandHere typed = CommandHere.typed(
                console -> RejectedCommand.commandLine(console, Map.of()),
                "redrive",
                "--all",
                "--bootstrap-servers",
                fleet.bootstrapServers());
        assertThat(typed.exitCode()).as(typed.err()).isZero();
        articles.forEach(article -> article.redriven = (int) article.count(Deed.BROKEN));
        assertThat(broken()).isPositive();
        fleet.start(SmallFleet.ENRICH);
    }

    private boolean filesAreWhatWasSaidLast() throws IOException {
        for (Told article : articles) {
            String content = file(article.uri);
            boolean right = article.stands()
                    ? content.contains(text(article.deeds.lastIndexOf(Deed.PUBLISHED)))
                    : content.isEmpty();
            if (!right) {
                return false;
            }
        }
        return true;
    }

    private String file(String uri) throws IOException {
        try (Stream<Path> files = Files.walk(fleet.out())) {
            List<Path> found = files.filter(path -> path.endsWith(Identity.id(uri) + ".json"))
                    .toList();
            return found.isEmpty() ? "" : Files.readString(found.get(0));
        }
    }

    private void assertRight(Told article, List<Seen> received, List<Seen> enriched, List<Seen> rejected) {
        JsonNode trail = trace(article.uri);
        String said = article.deeds + ": " + trail;
        assertThat(told(trail, "received", "retracted")).as(said).containsExactlyElementsOf(places(received, article));
        assertThat(told(trail, "enriched", "passed on")).as(said).containsExactlyElementsOf(places(enriched, article));
        assertThat(told(trail, "rejected")).as(said).containsExactlyElementsOf(places(rejected, article));
        assertThat(told(trail, "redriven")).as(said).hasSize(article.redriven);
        assertThat(told(trail, "received"))
                .as(said)
                .hasSize((int) (article.count(Deed.PUBLISHED) + article.count(Deed.BROKEN)) + article.redriven);
        assertThat(told(trail, "retracted")).as(said).hasSize((int) article.count(Deed.RETRACTED));
        assertThat(told(trail, "rejected")).as(said).hasSize((int) article.count(Deed.BROKEN) + article.redriven);
        assertThat(madeOf(trail))
                .as(said)
                .containsExactlyElementsOf(enriched.stream()
                        .filter(seen -> seen.uri().equals(article.uri))
                        .map(seen -> String.valueOf(seen.from()))
                        .toList());
        assertTheFileIsToldOf(article, trail, said);
        assertThat(trail.path("missing")).as(said).isEmpty();
    }

    private static void assertTheFileIsToldOf(Told article, JsonNode trail, String said) {
        List<JsonNode> files = steps(trail, "written", "deleted");
        List<String> made = told(trail, "enriched", "passed on");
        if (made.isEmpty()) {
            assertThat(files).as(said).isEmpty();
            return;
        }
        JsonNode last = files.get(files.size() - 1);
        assertThat(last.path("step").asText()).as(said).isEqualTo(article.stands() ? "written" : "deleted");
        assertThat(made.get(made.size() - 1))
                .as(said)
                .endsWith("@" + last.path("offset").asText());
    }

    private JsonNode trace(String uri) {
        CommandHere typed = CommandHere.typed(
                console -> new CommandLine(new TraceCommand(console, Map.of())),
                uri,
                "--json",
                "--all",
                "--bootstrap-servers",
                fleet.bootstrapServers(),
                "--out",
                fleet.out().toString());
        assertThat(typed.exitCode()).as(typed.out() + typed.err()).isZero();
        return MessageJson.readTree(typed.out().getBytes(UTF_8));
    }

    private static List<JsonNode> steps(JsonNode trail, String... names) {
        Set<String> wanted = Set.of(names);
        return StreamSupport.stream(trail.path("steps").spliterator(), false)
                .filter(step -> wanted.contains(step.path("step").asText()))
                .toList();
    }

    private static List<String> told(JsonNode trail, String... names) {
        return steps(trail, names).stream()
                .map(step -> step.path("place").asText())
                .toList();
    }

    private static List<String> madeOf(JsonNode trail) {
        return steps(trail, "enriched", "passed on").stream()
                .map(step -> step.path("of").asText("null"))
                .toList();
    }

    private static List<String> places(List<Seen> seen, Told article) {
        return seen.stream()
                .filter(each -> each.uri().equals(article.uri))
                .map(Seen::place)
                .toList();
    }

    private static TopicReader<Seen> reader(SmallFleet fleet, String topic) {
        return new TopicReader<>(fleet.bootstrapServers(), topic, Seen::of);
    }

    private static void within(Callable<Boolean> holds) {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(250))
                .until(holds);
    }
}
